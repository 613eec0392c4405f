import { is } from "../../vendor/valibot.js";
import { leadOf } from "./event-rules.js";
import { pullNumber } from "./pull-request-events.js";
// src/github/pull-request/pull-request.ts
/**
* Read this file first. Which pull request a run belongs to, as far as the run itself says. `event-rules.ts` is the closed list of events,
* which `pull-request-events.ts` and `deployed-commit.ts` read; `pull-request-search.ts` asks GitHub for the pull request of a commit, and
* `pull-request-choice.ts` chooses. A comment on an unrelated pull request is worse than none: when in doubt there is no answer. Nothing is
* written to the pull request here.
*/
/**
* The pull request of this run, if the run itself says; otherwise GitHub may know it (`searchPullRequest`). `prNumberInput` is the
* `pr-number` input, which takes precedence.
*/
function pullRequestOf(workflow, prNumberInput) {
	const lead = leadOf(workflow);
	const told = "pullRequest" in lead ? lead.pullRequest : void 0;
	if (!is(pullNumber, prNumberInput)) return told;
	return told?.number === prNumberInput ? told : { number: prNumberInput };
}
/** The commit that was deployed, as people know it: for a pull request its newest one, or the merge commit. Undefined if unknown. */
function commitOf(workflow) {
	const lead = leadOf(workflow);
	if ("commit" in lead) return lead.commit.sha;
	return "pullRequest" in lead ? lead.sha : void 0;
}
export { commitOf, pullRequestOf };
