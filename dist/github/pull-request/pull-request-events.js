import { array, fallback, is, looseObject, minValue, nullable, number, object, optional, pipe, regex, safeInteger, safeParse, string } from "../../vendor/valibot.js";
import { ONE_ISSUE } from "../../json.js";
// src/github/pull-request/pull-request-events.ts
const pullNumber = pipe(number(), safeInteger(), minValue(1));
const commitSha = pipe(string(), regex(/^[0-9a-f]{40,64}$/));
const Repository = object({ full_name: string() });
const Head = object({
	sha: commitSha,
	repo: nullable(Repository)
});
const PullRequestEvent = object({ pull_request: object({
	number: pullNumber,
	head: fallback(optional(Head), void 0)
}) });
const PULL_REQUEST_EVENTS = new Set([
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment"
]);
/** What an event of a pull request says; when its file cannot be read, the number in GITHUB_REF. */
function fromPullRequestEvent(workflow) {
	if (!PULL_REQUEST_EVENTS.has(workflow.eventName)) return void 0;
	const result = safeParse(PullRequestEvent, workflow.event, ONE_ISSUE);
	if (!result.success) return fromRef(workflow, /^refs\/pull\/(\d{1,15})\/merge$/);
	const { number, head } = result.output.pull_request;
	if (head === void 0) return { number };
	return {
		number,
		headSha: head.sha,
		isFork: !isSameRepository(workflow, head.repo?.full_name)
	};
}
const IssueComment = object({ issue: object({
	number: pullNumber,
	pull_request: looseObject({})
}) });
/** A comment on a pull request is a comment on an issue that has a `pull_request`. */
function fromIssueComment({ eventName, event }) {
	if (eventName !== "issue_comment" || !is(IssueComment, event)) return void 0;
	return { number: event.issue.number };
}
const MergeGroup = object({ merge_group: object({ head_ref: string() }) });
/** GitHub names the branch of a merge group `gh-readonly-queue/<base>/pr-<number>-<sha>`; the number is its last member. */
function fromMergeGroup(workflow) {
	const { eventName, event } = workflow;
	if (eventName !== "merge_group") return void 0;
	return fromRef({ ref: is(MergeGroup, event) ? event.merge_group.head_ref : workflow.ref }, /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/);
}
const RunPull = object({
	number: pullNumber,
	head: object({ sha: commitSha }),
	base: object({ repo: object({ id: number() }) })
});
const WorkflowRun = object({
	workflow_run: object({
		head_sha: commitSha,
		pull_requests: array(RunPull)
	}),
	repository: object({ id: number() })
});
/**
* What a workflow_run says about the run before it. The list is empty for forks, and may name pull requests of other
* repositories of the network: only one that is ours counts, and of several only the one with the run's commit.
*/
function fromWorkflowRun({ eventName, event }) {
	const result = safeParse(WorkflowRun, event, ONE_ISSUE);
	if (eventName !== "workflow_run" || !result.success) return void 0;
	const { workflow_run: run, repository } = result.output;
	const own = run.pull_requests.filter(({ base }) => base.repo.id === repository.id);
	const exact = own.filter(({ head }) => head.sha === run.head_sha);
	const [only, ...others] = exact.length > 0 ? exact : own;
	return only === void 0 || others.length > 0 ? void 0 : {
		number: only.number,
		headSha: only.head.sha
	};
}
function fromRef({ ref }, pattern) {
	const number = Number(pattern.exec(ref)?.[1]);
	return is(pullNumber, number) ? { number } : void 0;
}
/** GitHub's names are the same in any case of their letters. */
function isSameRepository({ repository }, fullName) {
	return fullName?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
}
export { commitSha, fromIssueComment, fromMergeGroup, fromPullRequestEvent, fromWorkflowRun, isSameRepository, pullNumber };
