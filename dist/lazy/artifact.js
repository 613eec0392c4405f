export { DefaultArtifactClient } from "../vendor/artifact.js";
