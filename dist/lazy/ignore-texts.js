export { readIgnore } from "../inventory.js";
