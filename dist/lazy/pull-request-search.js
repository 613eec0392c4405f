export { searchPullRequest } from "../github/pull-request-search.js";
