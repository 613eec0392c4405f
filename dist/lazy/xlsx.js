export { writeXlsx } from "../simulator/budget/xlsx.js";
