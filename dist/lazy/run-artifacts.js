export { openRunArtifacts } from "../action/job/run-artifacts.js";
