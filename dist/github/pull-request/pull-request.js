import { is } from "../../vendor/valibot.js";
import { fromIssueComment, fromMergeGroup, fromPullRequestEvent, fromWorkflowRun, pullNumber } from "./pull-request-events.js";
// src/github/pull-request/pull-request.ts
/**
* Which pull request a run belongs to, read first: what the run itself tells. `pull-request-events.ts` reads events, `deployed-commit.ts`
* names the commit to search for, `pull-request-search.ts` asks GitHub, `pull-request-choice.ts` chooses. A comment on an innocent pull
* request is worse than none: when in doubt there is no answer. Nothing is written to it here.
*/
/** Asked in this order, the first answer wins. An answer knows one source and says nothing when it does not apply. */
const ANSWERS = [
	fromInput,
	fromPullRequestEvent,
	fromIssueComment,
	fromMergeGroup,
	fromWorkflowRun
];
/**
* The pull request of this run, if the run itself tells one; otherwise GitHub may know it (`searchPullRequest`).
* `prNumberInput` is the `pr-number` input.
*/
function pullRequestOf(workflow, prNumberInput) {
	for (const answer of ANSWERS) {
		const pullRequest = answer(workflow, prNumberInput);
		if (pullRequest !== void 0) return pullRequest;
	}
}
function fromInput(workflow, prNumberInput) {
	if (!is(pullNumber, prNumberInput)) return void 0;
	const told = fromPullRequestEvent(workflow);
	return told?.number === prNumberInput ? told : { number: prNumberInput };
}
export { pullRequestOf };
