export { drawPdf } from "../extras/simulator/render/draw-pdf.js";
