export { completed, readConfig } from "../cli/config.js";
