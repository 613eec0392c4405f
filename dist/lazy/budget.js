export { budget } from "../cli/budget.js";
