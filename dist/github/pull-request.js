import { fallback, is, minValue, nullable, number as number$2, object, optional, pipe, regex, safeInteger, safeParse, string } from "../vendor/valibot.js";
// src/github/pull-request.ts
/** Asked in this order, the first answer wins. An answer knows one source and says nothing when it does not apply. */
const ANSWERS = [fromInput, fromPayload];
/** The pull request of this run, if the run tells one. `prNumberInput` is the `pr-number` input. */
function pullRequestOf(workflow, prNumberInput) {
	for (const answer of ANSWERS) {
		const pullRequest = answer(workflow, prNumberInput);
		if (pullRequest !== void 0) return pullRequest;
	}
}
const number = pipe(number$2(), safeInteger(), minValue(1));
const Head = object({
	sha: pipe(string(), regex(/^[0-9a-f]{40,64}$/)),
	repo: nullable(object({ full_name: string() }))
});
const PullRequestEvent = object({ pull_request: object({
	number,
	head: fallback(optional(Head), void 0)
}) });
function fromInput(workflow, prNumberInput) {
	if (!is(number, prNumberInput)) return void 0;
	const told = fromPayload(workflow);
	return told?.number === prNumberInput ? told : { number: prNumberInput };
}
function fromPayload(workflow) {
	if (workflow.eventName !== "pull_request" && workflow.eventName !== "pull_request_target") return void 0;
	const result = safeParse(PullRequestEvent, workflow.event);
	if (!result.success) return void 0;
	const { number, head } = result.output.pull_request;
	if (head === void 0) return { number };
	const { owner, repo } = workflow.repository;
	const isFork = head.repo?.full_name.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
	return {
		number,
		headSha: head.sha,
		isFork
	};
}
export { pullRequestOf };
