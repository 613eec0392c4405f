export { reportFiles } from "../review/files.js";
