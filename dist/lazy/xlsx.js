export { writeXlsx } from "../extras/simulator/budget/xlsx.js";
