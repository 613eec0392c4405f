import { ExpectedError } from "../../errors.js";
import { commitOf } from "../../github/pull-request/pull-request.js";
import { runUrl } from "../../github/workflow.js";
// src/action/job/report-origin.ts
/** Where the report of this job comes from: its title and, in a workflow, the commit and the run. */
async function originOf(job) {
	const { title } = job.inputs;
	const titled = title === "" ? {} : { title };
	try {
		return {
			...titled,
			...runOrigin(await job.workflow())
		};
	} catch (error) {
		if (error instanceof ExpectedError) return titled;
		throw error;
	}
}
/** The commit is that of the deployment, not GITHUB_SHA, which on a pull request is a merge commit that nobody has pushed. */
function runOrigin(workflow) {
	const { serverUrl, repository, runId, runNumber = runId, runAttempt } = workflow;
	const sha = commitOf(workflow);
	const commit = sha === void 0 ? {} : {
		sha,
		commitUrl: `${serverUrl}/${repository.owner}/${repository.repo}/commit/${sha}`
	};
	const runName = `run ${runNumber}${runAttempt > 1 ? `, attempt ${runAttempt}` : ""}`;
	return {
		...commit,
		...runId > 0 && {
			runUrl: runUrl(workflow),
			runName
		}
	};
}
export { originOf };
