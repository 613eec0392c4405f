export { CUSTOM_POLICY, MINIMAL_POLICY } from "../simulator/accounts/policies.js";
