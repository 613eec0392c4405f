export { readBackup } from "../extras/backup.js";
