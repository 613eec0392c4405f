import { ExpectedError } from "../errors.js";
import { mergeLegs, missingTarget } from "../report/merge.js";
import { reportFiles } from "../review/files.js";
import { VERSION } from "../version.js";
import { decideBlind, publishTold } from "./after.js";
import { reportFailure } from "./failure.js";
import { gatherLegs } from "./gather.js";
import { toStepOutputs } from "./outputs.js";
import { isRestrictedHere, publicRepository } from "./visibility.js";
// src/action/report.ts
/** The one job after a matrix: gathers what the others have left and tells it as one report. */
async function runReport(inputs, places) {
	if (await isRestrictedHere(inputs)) throw publicRepository("The reports of other jobs are not gathered");
	const { legs, unreadable } = await gatherLegs(inputs);
	const found = legs.map(({ report }) => report);
	const missing = [...unreadable.map((name) => missingTarget(nameless(name), "the report of this job cannot be read")), ...missingTargets(inputs.targets, found)];
	if (legs.length === 0 && missing.length === 0) {
		reportFailure(noReports(inputs), inputs.onError === "fail");
		return decideBlind(inputs, toStepOutputs);
	}
	const { report, files } = mergeLegs(legs, missing, VERSION);
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
}
/** What the `targets` input lists and no report speaks of: its job has failed, was cancelled, or never began. */
function missingTargets(lines, reports) {
	const names = (account, region) => `${account.trim().toLowerCase()}\n${region.toLowerCase()}`;
	const seen = new Set(reports.flatMap(({ targets }) => targets).flatMap(({ target: { account, region } }) => [names(account.id, region), names(account.name, region)]));
	return lines.flatMap(({ account, regions }) => regions.filter((region) => !seen.has(names(account, region))).map((region) => missingTarget({
		...nameless(account),
		region
	}, "no job has left a report of this target")));
}
/** Whose account and cloud nobody has told. */
function nameless(name) {
	return {
		provider: "aws",
		account: {
			id: "",
			name
		},
		region: ""
	};
}
function noReports({ artifactName }) {
	return new ExpectedError("REPORTS_MISSING", `No job of this run has left a report called ${artifactName}`, "Run the phases `around` or `after` in the jobs before, with the same artifact-name");
}
export { runReport };
