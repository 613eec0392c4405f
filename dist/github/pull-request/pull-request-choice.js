import { is, nullable, nullish, object, string } from "../../vendor/valibot.js";
import { commitSha, pullNumber } from "./pull-request-events.js";
// src/github/pull-request/pull-request-choice.ts
/** A pull request as GitHub's API describes it, as far as the choice needs it. */
const Candidate = object({
	number: pullNumber,
	state: string(),
	merged_at: nullish(string(), null),
	merge_commit_sha: nullish(string(), null),
	head: object({
		sha: commitSha,
		repo: nullable(object({ full_name: string() }))
	}),
	base: object({ repo: object({ full_name: string() }) })
});
/**
* Of the pull requests that GitHub associates with a commit, the one whose deployment this is; undefined when none is. The list has no
* useful order. Anyone can open a pull request whose head is a commit of ours, from a fork and against an old branch: so heads of forks
* count only if a person chose the commit, and last. Of equals the oldest counts.
*/
function choosePullRequest(candidates, choice) {
	const sorted = candidates.filter(({ base }) => isSame(base.repo.full_name, choice.repository)).toSorted((one, other) => one.number - other.number);
	const merged = sorted.filter(isMerged);
	const heads = sorted.filter(({ state, head }) => state === "open" && head.sha === choice.sha);
	const isOwn = ({ head }) => isSame(head.repo?.full_name ?? "", choice.repository);
	return merged.find((one) => isMergeOf(one, choice.sha)) ?? heads.find(isOwn) ?? (merged.length === 1 ? merged[0] : void 0) ?? (choice.allowsForkHead ? heads[0] : void 0);
}
/** Whether the commit is the result of merging this pull request: the merge, the squash, or the last rebased commit. */
function isMergeOf(candidate, sha) {
	return isMerged(candidate) && candidate.merge_commit_sha === sha;
}
function isMerged({ merged_at: mergedAt }) {
	return mergedAt !== null;
}
function isSame(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
/**
* The number that GitHub itself writes into the first line of a merge or squash commit. The author may have changed it, so
* the pull request has to confirm it (`isMergeOf`).
*/
function numberInMessage(message) {
	const [line = ""] = message.slice(0, 1e3).split("\n");
	const [, merge, squash] = /^Merge pull request #(\d{1,15}) from |\(#(\d{1,15})\)\s*$/.exec(line) ?? [];
	const number = Number(merge ?? squash);
	return is(pullNumber, number) ? number : void 0;
}
export { Candidate, choosePullRequest, isMergeOf, numberInMessage };
