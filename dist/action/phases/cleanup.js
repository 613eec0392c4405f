import { markOf } from "../channels/blueprint-marks.js";
import { findOwn, openBlueprints, removeOwn } from "../channels/blueprint-shelf.js";
import { noPullRequest } from "../job/pull-request.js";
// src/action/phases/cleanup.ts
/** Removes the blueprints that were published for the pull request. A failure is a warning, unless `on-error` says otherwise. */
async function runCleanup(job) {
	try {
		await cleanUp(job);
	} catch (error) {
		job.warn(error);
	}
}
async function cleanUp(job) {
	const workflow = await job.workflow();
	const request = await job.pullRequest();
	if (request === void 0) throw noPullRequest(workflow, "No blueprint is removed");
	const api = openBlueprints(job);
	const own = await findOwn(api, markOf(workflow, request.number));
	let removed = 0;
	try {
		await removeOwn(api, own, () => {
			removed += 1;
		});
	} finally {
		job.log.line(`Blueprints of pull request ${request.number}: ${removed} of ${own.length} removed`);
	}
}
export { runCleanup };
