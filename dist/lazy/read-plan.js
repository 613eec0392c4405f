export { tryReadPlan } from "../plan/read/read-plan.js";
