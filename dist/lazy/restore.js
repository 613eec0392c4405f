export { restore } from "../cli/restore.js";
