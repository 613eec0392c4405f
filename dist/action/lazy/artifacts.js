export { mapAtOnce, openArtifacts, retention } from "../job/artifacts.js";
