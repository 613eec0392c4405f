import { info } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { pullRequestOf } from "../github/pull-request/pull-request.js";
// src/action/pull-request.ts
const known = new WeakMap();
/** The pull request of this run. GitHub is asked only where the event does not tell, and once. @throws ExpectedError */
function pullRequestFor(workflow, inputs) {
	const found = known.get(workflow) ?? lookUp(workflow, inputs);
	known.set(workflow, found);
	return found;
}
async function lookUp(workflow, { prNumber, githubToken: token }) {
	const told = pullRequestOf(workflow, prNumber);
	if (told !== void 0 || token === "") return told;
	const { searchPullRequest } = await import("../lazy/pull-request-search.js");
	return searchPullRequest(workflow, {
		token,
		log: info,
		now: Date.now
	});
}
function noPullRequest({ eventName }, what) {
	return new ExpectedError("PULL_REQUEST_UNKNOWN", `${what}: the event "${eventName}" belongs to no pull request`, "Name the pull request with `pr-number`, or run this on events that have one");
}
export { noPullRequest, pullRequestFor };
