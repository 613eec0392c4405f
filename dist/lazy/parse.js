export { parseDrawing } from "../drawing.js";
