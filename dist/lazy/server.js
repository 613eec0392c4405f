export { startSimulator } from "../simulator/server.js";
