export { parseDoubts } from "../simulator/doubts.js";
