export { convert } from "../cli/convert.js";
