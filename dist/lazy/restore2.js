export { restore } from "../extras/backup/restore.js";
