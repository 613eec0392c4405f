export { isTooDeep } from "../inventory.js";
