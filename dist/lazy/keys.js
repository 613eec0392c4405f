export { parseApiKey } from "../simulator/access/keys.js";
