export { parseIgnoreRules } from "../inventory/ignore/ignore-rules.js";
