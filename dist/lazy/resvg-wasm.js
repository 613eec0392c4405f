export { Resvg2 as Resvg, initWasm } from "../vendor/resvg.js";
