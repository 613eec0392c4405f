export { runCleanup } from "../action/phases/cleanup.js";
