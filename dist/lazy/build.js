export { buildReport } from "../report/build.js";
