export { parseApiKey } from "../extras/simulator/access/keys.js";
