export { mapAtOnce, openArtifacts, retention } from "../action/job/artifacts.js";
