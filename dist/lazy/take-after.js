export { standIn, takeAfter } from "../action/take-after.js";
