export { openRunArtifacts } from "../job/run-artifacts.js";
