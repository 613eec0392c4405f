export { parseApiKey } from "../extras/simulator.js";
