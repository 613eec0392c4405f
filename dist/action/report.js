import { ExpectedError } from "../errors.js";
import { mergeLegs, missingTarget } from "../report/build/merge.js";
import { reportFiles } from "../report/files.js";
import { VERSION } from "../version.js";
import { decideBlind, publishTold } from "./after.js";
import { deploymentEnding } from "./deployment-ending.js";
import { reportFailure } from "./failure.js";
import { gatherLegs } from "./gather.js";
import { namedTargets, nameless } from "./named-targets.js";
import { toStepOutputs } from "./outputs.js";
import { isRestrictedHere, publicRepository } from "./visibility.js";
// src/action/report.ts
/**
* The one job after a matrix: gathers what the others have left and tells it as one report.
* @param isSecretless whether the run may have no secrets: then jobs that left nothing are none that failed, and `nothing` is told
*/
async function runReport(inputs, places, isSecretless) {
	if (await isRestrictedHere(inputs)) {
		if (isSecretless) return "nothing";
		throw publicRepository("The reports of other jobs are not gathered");
	}
	const { legs, unreadable } = await gatherLegs(inputs);
	if (isSecretless && legs.length + unreadable.length === 0) return "nothing";
	const found = legs.map(({ report }) => report);
	const missing = [...unreadable.map((name) => missingTarget(nameless(name), "the report of this job cannot be read")), ...missingTargets(inputs.targets, found)];
	if (legs.length === 0 && missing.length === 0) {
		reportFailure(noReports(inputs), inputs.onError === "fail");
		decideBlind(inputs, toStepOutputs);
		return "told";
	}
	const { report, files } = mergeLegs(legs, missing, VERSION, deploymentEnding(inputs, places));
	const told = {
		report,
		files: reportFiles(report, files),
		failures: []
	};
	await publishTold(told, {
		inputs,
		places,
		write: toStepOutputs
	});
	return "told";
}
/** What the `targets` input lists and no report speaks of: its job has failed, was cancelled, or never began. */
function missingTargets(lines, reports) {
	const names = (account, region) => `${account.trim().toLowerCase()}\n${region.toLowerCase()}`;
	const seen = new Set(reports.flatMap(({ targets }) => targets).flatMap(({ target: { account, region } }) => [names(account.id, region), names(account.name, region)]));
	return namedTargets(lines).filter(({ account, region }) => !seen.has(names(account.name, region))).map((target) => missingTarget(target, "no job has left a report of this target"));
}
function noReports({ artifactName }) {
	return new ExpectedError("REPORTS_MISSING", `No job of this run has left a report called ${artifactName}`, "Run the phases `around` or `after` in the jobs before, with the same artifact-name");
}
export { runReport };
