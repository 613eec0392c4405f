export { tellAfter } from "../action/after.js";
