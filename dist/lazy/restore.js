export { restore } from "../backup/restore.js";
