export { palettePng } from "../extras/simulator/render/palette-png.js";
