export { RestArtifacts } from "../github/artifact/rest-artifacts.js";
