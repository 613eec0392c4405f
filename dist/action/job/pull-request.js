import { ExpectedError } from "../../errors.js";
import { leadOf } from "../../github/pull-request/event-rules.js";
import { pullRequestOf } from "../../github/pull-request/pull-request.js";
// src/action/job/pull-request.ts
/** The pull request of a run, from its input, its event or GitHub. @throws ExpectedError PULL_REQUEST_SEARCH_… */
async function findPullRequest(workflow, { prNumber, githubToken: token }, log) {
	const told = pullRequestOf(workflow, prNumber);
	const lead = leadOf(workflow);
	const { eventName } = workflow;
	if (told !== void 0) {
		log.debug(`Pull request ${told.number}: named by ${prNumber === void 0 ? `the event ${eventName}` : "pr-number"}`);
		return told;
	}
	if (!("commit" in lead) || token === "") {
		log.debug(`Pull request: not looked for, because ${whyNone(workflow, token !== "")}`);
		return;
	}
	const { searchPullRequest } = await import("../../github/pull-request/pull-request-search.js");
	const found = await searchPullRequest(workflow, {
		token,
		log: log.foreign,
		now: Date.now
	});
	log.debug(`Pull request ${found?.number ?? "none"}: looked for by commit ${lead.commit.sha} of the event ${eventName}`);
	return found;
}
/** Why a run has no pull request, as the end of a sentence. @param mayAsk whether GitHub could be asked */
function whyNone(workflow, mayAsk) {
	const { eventName } = workflow;
	const lead = leadOf(workflow);
	if ("none" in lead) return `the event "${eventName}" ${lead.none}`;
	if (!("commit" in lead)) return `the event "${eventName}" belongs to no pull request`;
	if (mayAsk) return `GitHub knows no pull request of commit ${lead.commit.sha.slice(0, 10)} (event "${eventName}")`;
	return `the event "${eventName}" names no pull request, and without a github-token GitHub cannot be asked for it`;
}
/** @param what is not done, as the beginning of a sentence */
function noPullRequest(workflow, what) {
	return new ExpectedError("PULL_REQUEST_UNKNOWN", `${what}: ${whyNone(workflow, true)}`, "Name the pull request with `pr-number`, or run this on events that have one");
}
export { findPullRequest, noPullRequest, whyNone };
