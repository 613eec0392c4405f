export { calmTarget, mattersAfter, motionsBefore } from "../report/build.js";
