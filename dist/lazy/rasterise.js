export { createRasteriser } from "../diagram/rasterise.js";
