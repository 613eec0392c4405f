export { planRestore } from "../backup/plan.js";
