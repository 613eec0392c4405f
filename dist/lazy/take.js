export { takeBackup } from "../backup/take.js";
