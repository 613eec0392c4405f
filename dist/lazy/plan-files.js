export { readPlans } from "../plan-files.js";
