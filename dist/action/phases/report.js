import { ExpectedError } from "../../errors.js";
import { mergeLegs, missingTarget } from "../../report/build/merge.js";
import { filesToLink } from "../../report/files.js";
import { VERSION } from "../../version.js";
import { publicRepository } from "../job/visibility.js";
import { decideBlind, endingOf, tellNews } from "./after.js";
import { gatherLegs } from "./gather.js";
import { namedTargets, nameless } from "./stand-in.js";
// src/action/phases/report.ts
/**
* The one job after a matrix: gathers what the others have left and tells it as one report.
* @param mayLackSecrets whether runs like this get no secrets: jobs that left nothing have then not failed, and `nothing` is told
* @param gather a test passes another one
*/
async function runReport(job, mayLackSecrets, gather = gatherLegs) {
	if (await job.isRestricted()) {
		if (mayLackSecrets) return "nothing";
		throw publicRepository("The reports of other jobs are not gathered");
	}
	const { legs, unreadable } = await gather(job);
	if (mayLackSecrets && legs.length + unreadable.length === 0) return "nothing";
	const found = legs.map(({ report }) => report);
	const missing = [...unreadable.map((name) => missingTarget(nameless(name), "the report of this job cannot be read")), ...missingTargets(job.inputs.targets, found)];
	if (legs.length === 0 && missing.length === 0) {
		job.warn(noReports(job.inputs));
		decideBlind(job);
		return "told";
	}
	const { report, files } = mergeLegs(legs, missing, VERSION, endingOf(job));
	await tellNews(job, {
		report,
		files: filesToLink(report, files),
		failures: []
	});
	return "told";
}
/** What the `targets` input lists and no report mentions: its job has failed, was cancelled, or never began. */
function missingTargets(lines, reports) {
	const names = (account, region) => `${account.trim().toLowerCase()}\n${region.toLowerCase()}`;
	const seen = new Set(reports.flatMap(({ targets }) => targets).flatMap(({ target: { account, region } }) => [names(account.id, region), names(account.name, region)]));
	return namedTargets(lines).filter(({ account, region }) => !seen.has(names(account.name, region))).map((target) => missingTarget(target, "no job has left a report of this target"));
}
function noReports({ artifactName }) {
	return new ExpectedError("REPORTS_MISSING", `No job of this run has left a report called ${artifactName}`, "Run the phases `around` or `after` in the jobs before, with the same artifact-name");
}
export { runReport };
