export { runFirstHalf } from "../action/phases/before.js";
