import { info } from "../vendor/core.js";
import { readWorkflow } from "../github/workflow.js";
import { markOf } from "./blueprint-marks.js";
import { findOwn, openBlueprints, removeOwn } from "./blueprint-shelf.js";
import { reportFailure } from "./failure.js";
import { noPullRequest, pullRequestFor } from "./pull-request.js";
// src/action/cleanup.ts
/** Removes the blueprints that were published for the pull request. What fails is a warning, unless `on-error` says otherwise. */
async function runCleanup(inputs) {
	try {
		await cleanUp(inputs);
	} catch (error) {
		reportFailure(error, inputs.onError === "fail");
	}
}
async function cleanUp(inputs) {
	const workflow = await readWorkflow(process.env);
	const request = await pullRequestFor(workflow, inputs);
	if (request === void 0) throw noPullRequest(workflow, "No blueprint is removed");
	const api = openBlueprints(inputs);
	const own = await findOwn(api, markOf(workflow, request.number));
	let removed = 0;
	try {
		await removeOwn(api, own, () => {
			removed += 1;
		});
	} finally {
		info(`Blueprints of pull request ${request.number}: ${removed} of ${own.length} removed`);
	}
}
export { runCleanup };
