export { connectionFromEnv } from "../cloudcraft.js";
