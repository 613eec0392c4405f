export { openArtifacts } from "../action/artifacts.js";
