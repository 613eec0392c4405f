export { checkConnection, connectionFromEnv } from "../cloudcraft.js";
