export { parseDoubts } from "../extras/simulator.js";
