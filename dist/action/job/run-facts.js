import { ExpectedError } from "../../errors.js";
import { commitOf } from "../../github/pull-request/pull-request.js";
// src/action/job/run-facts.ts
/** The run of this job, for the evidence; undefined outside a workflow. */
async function runOf(job) {
	try {
		return runFacts(await job.workflow());
	} catch (error) {
		if (error instanceof ExpectedError) return void 0;
		throw error;
	}
}
/** Only what the runner says. The commit is the same as in the comment. */
function runFacts(workflow) {
	const { repository, name, runId, runNumber, runAttempt, actorId } = workflow;
	const commit = commitOf(workflow);
	return {
		repository: `${repository.owner}/${repository.repo}`,
		...commit !== void 0 && { commit },
		...name !== void 0 && { workflow: name },
		...runId > 0 && {
			runId,
			runAttempt
		},
		...runNumber !== void 0 && { runNumber },
		...actorId !== void 0 && { actorId }
	};
}
export { runFacts, runOf };
