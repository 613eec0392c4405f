export { reportFiles } from "../report/files.js";
