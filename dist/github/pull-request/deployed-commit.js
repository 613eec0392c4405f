import { fallback, is, literal, nullable, object, pipe, regex, safeParse, string, transform, union } from "../../vendor/valibot.js";
import { ONE_ISSUE } from "../../json.js";
import { commitSha, isSameRepository } from "./pull-request-events.js";
// src/github/pull-request/deployed-commit.ts
/** GITHUB_SHA, for events for which it is the deployed commit: for most others it is the newest one of the default branch. */
function ownCommit({ sha }) {
	return is(commitSha, sha) ? { sha } : void 0;
}
const Commit = object({
	id: commitSha,
	message: string(),
	timestamp: string()
});
const Push = object({
	after: commitSha,
	head_commit: nullable(Commit)
});
/** A push also contains the message of its newest commit, which saves a request. */
function pushedCommit(workflow) {
	const { event, sha } = workflow;
	const pushed = is(Push, event) ? event.head_commit : null;
	return pushed !== null && pushed.id === sha ? withMessage(pushed) : ownCommit(workflow);
}
const Deletion = union([object({ deleted: literal(true) }), object({ after: pipe(string(), regex(/^0{40,64}$/)) })]);
/** Deleting a branch or a tag is also a push: then nothing is deployed, and GITHUB_SHA is an unrelated commit. */
function isDeletion({ event }) {
	return is(Deletion, event);
}
const Deployment = object({ deployment: object({ sha: commitSha }) });
/** A deployment contains its commit, which is also that of the run. */
function deploymentCommit(workflow) {
	const { event } = workflow;
	const commit = is(Deployment, event) ? { sha: event.deployment.sha } : ownCommit(workflow);
	return commit && {
		...commit,
		isChosen: true
	};
}
const Status = object({ sha: commitSha });
function statusCommit({ event }) {
	return is(Status, event) ? { sha: event.sha } : void 0;
}
const Checked = object({ head_sha: commitSha });
const Check = union([pipe(object({ check_run: Checked }), transform(({ check_run: one }) => one)), pipe(object({ check_suite: Checked }), transform(({ check_suite: one }) => one))]);
function checkedCommit({ event }) {
	const result = safeParse(Check, event, ONE_ISSUE);
	return result.success ? { sha: result.output.head_sha } : void 0;
}
const WorkflowRun = object({ workflow_run: object({
	head_sha: commitSha,
	head_branch: nullable(string()),
	head_repository: object({
		full_name: string(),
		owner: object({ login: string() })
	}),
	head_commit: fallback(nullable(Commit), null)
}) });
/** The commit of the run that a workflow_run follows: it runs on the default branch itself, whatever it follows. */
function followedCommit(workflow) {
	const result = safeParse(WorkflowRun, workflow.event, ONE_ISSUE);
	if (!result.success) return void 0;
	const { head_sha: sha, head_branch: branch, head_repository: repository, head_commit } = result.output.workflow_run;
	const told = head_commit?.id === sha ? withMessage(head_commit) : { sha };
	return !isSameRepository(workflow, repository.full_name) && branch !== null ? {
		...told,
		forkHead: `${repository.owner.login}:${branch}`
	} : told;
}
const Followed = object({ workflow_run: object({ event: string() }) });
/** The event of the run that a workflow_run follows; undefined if it does not say. */
function followedEvent({ event }) {
	return is(Followed, event) ? event.workflow_run.event : void 0;
}
function withMessage({ id: sha, message, timestamp }) {
	const committedAt = Date.parse(timestamp);
	return {
		sha,
		message,
		...Number.isNaN(committedAt) ? {} : { committedAt }
	};
}
export { checkedCommit, deploymentCommit, followedCommit, followedEvent, isDeletion, ownCommit, pushedCommit, statusCommit };
