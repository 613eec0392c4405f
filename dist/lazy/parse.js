export { parseDrawing } from "../diagram/parse.js";
