export { parseRateLimit } from "../simulator/http/rate-limit.js";
