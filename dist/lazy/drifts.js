export { driftNamed } from "../extras/simulator.js";
