export { openCloud } from "../cloudcraft.js";
