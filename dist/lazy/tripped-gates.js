export { trippedGates } from "../report/tripped-gates.js";
