export { pullRequestOf } from "../../github/pull-request/pull-request.js";
