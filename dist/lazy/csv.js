export { writeCsv } from "../extras/simulator/budget/csv.js";
