export { searchPullRequest } from "../github/pull-request/pull-request-search.js";
