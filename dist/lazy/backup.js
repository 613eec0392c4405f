export { backup } from "../cli/backup.js";
