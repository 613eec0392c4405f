export { readBackup } from "../backup/read.js";
