export { settleTarget } from "../snapshot/settle-target.js";
