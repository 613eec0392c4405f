export { parseDoubts } from "../extras/simulator/doubts.js";
