export { runCleanup } from "../action/cleanup.js";
