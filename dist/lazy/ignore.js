export { checkIgnore } from "../action/ignore.js";
