export { connectionFromEnv } from "../cloudcraft/connection.js";
