export { planRestore } from "../extras/backup/plan.js";
