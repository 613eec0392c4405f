export { checkIgnore } from "../action/phases/ignore.js";
