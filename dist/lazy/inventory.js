export { inventory } from "../cli/inventory.js";
