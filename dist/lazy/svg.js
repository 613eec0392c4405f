export { drawSvg } from "../drawing/isometric/svg.js";
