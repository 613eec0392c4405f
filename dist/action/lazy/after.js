export { runSecondHalf } from "../phases/after.js";
