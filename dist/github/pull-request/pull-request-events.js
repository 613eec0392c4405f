import { array, fallback, is, literal, looseObject, minValue, nullable, number, object, optional, pipe, regex, safeInteger, safeParse, string } from "../../vendor/valibot.js";
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
/** From an event of a pull request; if its file cannot be read, the number in GITHUB_REF. */
function fromPullRequestEvent(workflow) {
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
const Merged = object({ pull_request: object({
	merged: literal(true),
	merge_commit_sha: commitSha
}) });
/** The merge commit of the pull request of an event; undefined while it is not merged. */
function mergeCommitOf({ event }) {
	return is(Merged, event) ? event.pull_request.merge_commit_sha : void 0;
}
const IssueComment = object({ issue: object({
	number: pullNumber,
	pull_request: looseObject({})
}) });
/** A comment on a pull request is a comment on an issue that has a `pull_request`. */
function fromIssueComment({ event }) {
	return is(IssueComment, event) ? { number: event.issue.number } : void 0;
}
const MergeGroup = object({ merge_group: object({ head_ref: string() }) });
/** GitHub names the branch of a merge group `gh-readonly-queue/<base>/pr-<number>-<sha>`; the number is its last member. */
function fromMergeGroup(workflow) {
	const { event } = workflow;
	return fromRef({ ref: is(MergeGroup, event) ? event.merge_group.head_ref : workflow.ref }, /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/);
}
const ListedPull = object({
	number: pullNumber,
	head: object({ sha: commitSha }),
	base: object({ repo: object({ id: number() }) })
});
const Subject = object({
	head_sha: commitSha,
	pull_requests: array(ListedPull)
});
const Listing = object({
	...Object.fromEntries([
		"workflow_run",
		"check_suite",
		"check_run"
	].map((name) => [name, fallback(optional(Subject), void 0)])),
	repository: object({ id: number() })
});
/**
* What a workflow_run, a check_suite or a check_run lists. The list is empty for forks, and may contain pull requests of other repositories
* in the network: only ours count, and of several only the one with the commit.
*/
function fromListed({ event }, name) {
	const result = safeParse(Listing, event, ONE_ISSUE);
	const subject = result.success ? result.output[name] : void 0;
	if (!result.success || subject === void 0) return void 0;
	const own = subject.pull_requests.filter(({ base }) => base.repo.id === result.output.repository.id);
	const exact = own.filter(({ head }) => head.sha === subject.head_sha);
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
/** GitHub's names are case-insensitive. */
function isSameRepository({ repository }, fullName) {
	return fullName?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
}
export { commitSha, fromIssueComment, fromListed, fromMergeGroup, fromPullRequestEvent, isSameRepository, mergeCommitOf, pullNumber };
