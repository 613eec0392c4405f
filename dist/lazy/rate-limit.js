export { parseRateLimit } from "../extras/simulator/http/rate-limit.js";
