export { readBackup } from "../extras/backup/read.js";
