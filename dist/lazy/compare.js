export { compare } from "../cli/compare.js";
