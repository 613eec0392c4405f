export { parseDrawing } from "../drawing/isometric/parse.js";
