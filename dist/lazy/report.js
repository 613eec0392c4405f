export { runReport } from "../action/report.js";
