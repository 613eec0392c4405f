export { openCloud } from "../cloudcraft/client.js";
