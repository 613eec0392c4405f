export { runReport } from "../action/phases/report.js";
