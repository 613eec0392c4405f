export { writeMxGraph } from "../extras/simulator/render/mxgraph.js";
