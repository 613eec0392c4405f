export { startSimulator } from "../extras/simulator/server.js";
