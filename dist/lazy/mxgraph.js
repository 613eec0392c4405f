export { writeMxGraph } from "../simulator/render/mxgraph.js";
