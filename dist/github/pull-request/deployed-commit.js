import { fallback, is, nullable, object, safeParse, string } from "../../vendor/valibot.js";
import { ONE_ISSUE } from "../../json.js";
import { commitSha, isSameRepository } from "./pull-request-events.js";
// src/github/pull-request/deployed-commit.ts
const Commit = object({
	id: commitSha,
	message: string(),
	timestamp: string()
});
const Push = object({
	after: commitSha,
	head_commit: nullable(Commit)
});
const Deployment = object({ deployment: object({ sha: commitSha }) });
const WorkflowRun = object({ workflow_run: object({
	head_sha: commitSha,
	head_branch: nullable(string()),
	head_repository: object({
		full_name: string(),
		owner: object({ login: string() })
	}),
	head_commit: fallback(nullable(Commit), null)
}) });
/**
* The commit whose pull request is to be searched for. A scheduled run deploys nothing that a pull request brought, and
* has none. GITHUB_SHA is right for push, workflow_dispatch and release; a deployment names its own, and a workflow_run
* runs on the default branch whatever it follows.
*/
function deployedCommit(workflow) {
	const { eventName, event, sha } = workflow;
	if (eventName === "schedule") return void 0;
	if (eventName === "workflow_run") return ofWorkflowRun(workflow);
	if (eventName.startsWith("deployment")) return is(Deployment, event) ? {
		sha: event.deployment.sha,
		isChosen: true
	} : void 0;
	const pushed = eventName === "push" && is(Push, event) ? event.head_commit : null;
	if (pushed !== null && pushed.id === sha) return withCommit(pushed);
	return is(commitSha, sha) ? { sha } : void 0;
}
function ofWorkflowRun(workflow) {
	const result = safeParse(WorkflowRun, workflow.event, ONE_ISSUE);
	if (!result.success) return void 0;
	const { head_sha: sha, head_branch: branch, head_repository: repository, head_commit } = result.output.workflow_run;
	const told = head_commit?.id === sha ? withCommit(head_commit) : { sha };
	return !isSameRepository(workflow, repository.full_name) && branch !== null ? {
		...told,
		forkHead: `${repository.owner.login}:${branch}`
	} : told;
}
function withCommit({ id: sha, message, timestamp }) {
	const committedAt = Date.parse(timestamp);
	return {
		sha,
		message,
		...Number.isNaN(committedAt) ? {} : { committedAt }
	};
}
export { deployedCommit };
