export { parseIgnoreRules } from "../inventory/ignore-rules.js";
