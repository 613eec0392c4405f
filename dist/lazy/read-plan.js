export { tryReadPlan } from "../plan.js";
