export { runSecondHalf } from "../action/phases/after.js";
