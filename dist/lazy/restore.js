export { readCurrent, restore, stepTitle } from "../backup/restore.js";
