export { writeCsv } from "../simulator/budget/csv.js";
