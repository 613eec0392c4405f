export { buildReport } from "../report/build/build.js";
