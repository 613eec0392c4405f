export { readCurrent } from "../extras/backup/current.js";
