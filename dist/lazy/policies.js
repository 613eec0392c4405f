export { CUSTOM_POLICY, MINIMAL_POLICY } from "../extras/simulator/accounts/policies.js";
