export { drawSvg } from "../diagram/svg.js";
