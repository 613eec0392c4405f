export { checkIgnore } from "../phases/ignore.js";
