export { readCurrent } from "../backup/current.js";
