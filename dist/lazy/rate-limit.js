export { parseRateLimit } from "../extras/simulator.js";
