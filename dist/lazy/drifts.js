export { driftNamed } from "../extras/simulator/drifts.js";
