export { takeBackup } from "../extras/backup/take.js";
