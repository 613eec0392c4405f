import { ExpectedError } from "../../errors.js";
import { pullRequestOf } from "../../github/pull-request/pull-request.js";
// src/action/job/pull-request.ts
/** The pull request of a run, from its input, its event or GitHub. @throws ExpectedError PULL_REQUEST_SEARCH_… */
async function findPullRequest(workflow, { prNumber, githubToken: token }, log) {
	const told = pullRequestOf(workflow, prNumber);
	if (told !== void 0 || token === "") return told;
	const { searchPullRequest } = await import("../../github/pull-request/pull-request-search.js");
	return searchPullRequest(workflow, {
		token,
		log,
		now: Date.now
	});
}
/** @param what what is not done, as the beginning of a sentence */
function noPullRequest({ eventName }, what) {
	return new ExpectedError("PULL_REQUEST_UNKNOWN", `${what}: the event "${eventName}" belongs to no pull request`, "Name the pull request with `pr-number`, or run this on events that have one");
}
export { findPullRequest, noPullRequest };
