export { CloudcraftClient } from "../cloudcraft/client.js";
