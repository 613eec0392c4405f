import { ExpectedError } from "../../errors.js";
import { VERSION } from "../../version.js";
import { runFacts } from "../job/run-facts.js";
import { jobId } from "./comment-key.js";
// src/action/channels/history-channel.ts
/**
* Adds this deployment to the history's branch, with the page and the feed.
* @param isRestricted whether anyone can read it: then no account is named, and no report is kept there
*/
function historyChannel(job, workflow, isRestricted) {
	return {
		name: "history",
		async publish(message) {
			const { githubToken: token } = job.inputs;
			if (token === "") throw withoutToken();
			const { historyAddress, writeHistoryBranch } = await import("../../github/history-branch.js");
			const { LINES_FILE } = await import("../../history/history.js");
			const { PAST_FILE } = await import("../../lazy/past.js");
			const addition = {
				report: message.report,
				origin: await originOf(message, {
					job,
					workflow,
					isRestricted
				})
			};
			const { repository } = workflow;
			const next = await nextFiles(addition, {
				toolVersion: VERSION,
				title: `${repository.owner}/${repository.repo}`,
				site: historyAddress(workflow)
			});
			const where = await writeHistoryBranch([LINES_FILE, PAST_FILE], next, {
				token,
				workflow,
				log: job.log.foreign
			});
			job.log.line(`This deployment is in the history: ${where}`);
		}
	};
}
async function nextFiles(addition, options) {
	const { foreign } = await import("../../github/history-branch.js");
	const { hasEntry, NO_HISTORY, parseHistory, withDeployments } = await import("../../history/history.js");
	return (now) => {
		const history = now === void 0 ? NO_HISTORY : parseHistory(now.texts, now.names);
		if ("odd" in history) throw foreign(history.odd);
		return hasEntry(history, addition.origin.id) ? void 0 : withDeployments(history, [addition], options);
	};
}
async function originOf({ links }, { job, workflow, isRestricted }) {
	const { serverUrl, repository, runId, runAttempt } = workflow;
	const { commit, runNumber, workflow: name } = runFacts(workflow);
	const page = `${serverUrl}/${repository.owner}/${repository.repo}`;
	const prNumber = await pullNumber(job);
	return {
		id: `${runId}-${runAttempt}-${jobId(workflow, job.inputs, job.places).toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, 8) || "job"}`,
		now: new Date().toISOString(),
		named: !isRestricted,
		of: {
			...runId > 0 && {
				runId,
				runUrl: `${page}/actions/runs/${runId}`
			},
			...runNumber !== void 0 && { runNumber },
			...prNumber !== void 0 && { prNumber },
			...commit !== void 0 && { commit }
		},
		...commit !== void 0 && { commitUrl: `${page}/commit/${commit}` },
		...prNumber !== void 0 && { prUrl: `${page}/pull/${prNumber}` },
		...name !== void 0 && { workflow: name },
		...links.reportUrl !== void 0 && { reportUrl: links.reportUrl }
	};
}
/** If there is no pull request, the comment's channel says why. */
async function pullNumber(job) {
	try {
		return (await job.pullRequest())?.number;
	} catch (error) {
		if (error instanceof ExpectedError) return void 0;
		throw error;
	}
}
function withoutToken() {
	return new ExpectedError("HISTORY_FORBIDDEN", "The history was not written: there is no github-token", "Give `github-token`, and the job `permissions: contents: write`");
}
export { historyChannel };
