// src/action/job/history.ts
/** Earlier deployments, for the rollback check; undefined if no history is kept, or after a warning if it cannot be read. */
async function earlierOf(job) {
	const { history, githubToken: token } = job.inputs;
	if (history === "never" || token === "" || await job.isRestricted()) return void 0;
	try {
		return await job.contain("history", async () => {
			const { readHistoryBranch } = await import("../../github/history-branch.js");
			const { earlierDeployments, PAST_FILE, parsePast } = await import("../../lazy/past.js");
			const workflow = await job.workflow();
			const read = await readHistoryBranch([PAST_FILE], {
				token,
				workflow,
				log: job.log.foreign
			});
			const past = read && parsePast(read.texts.get(PAST_FILE) ?? "");
			return past && earlierDeployments(past);
		});
	} catch (error) {
		job.warn(error);
		return;
	}
}
export { earlierOf };
