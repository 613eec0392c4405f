export { drawPdf } from "../simulator/render/draw-pdf.js";
