export { snapshot } from "../cli/snapshot.js";
