export { buildReport, reportFiles } from "../report/build.js";
