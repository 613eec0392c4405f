export { RestArtifacts } from "../github/rest-artifacts.js";
