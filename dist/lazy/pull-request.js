export { pullRequestOf } from "../github/pull-request.js";
