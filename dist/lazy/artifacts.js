export { mapAtOnce, openArtifacts, openRestArtifacts, retention } from "../action/job/artifacts.js";
