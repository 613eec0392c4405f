import { ExpectedError } from "../../errors.js";
import { isWanted, legsOf, mergeLegs, missingTarget } from "../../report/build.js";
import { filesToLink } from "../../report/files.js";
import { VERSION } from "../../version.js";
import { earlierOf } from "../job/history.js";
import { originOf } from "../job/report-origin.js";
import { runOf } from "../job/run-facts.js";
import { publicRepository } from "../job/visibility.js";
import { decideBlind, endingOf, tellNews } from "./after.js";
import { gatherLegs } from "./gather.js";
import { neverBegan, sayNeverBegan } from "./never-began.js";
import { nameless } from "./stand-in.js";
// src/action/phases/report.ts
/**
* The one job after a matrix: merges the reports of the others and publishes the result.
* @param mayLackSecrets whether runs like this get no secrets: jobs without a report have then not failed, and `nothing` is reported
* @param gather tests pass another one
*/
async function runReport(job, mayLackSecrets, gather = gatherLegs) {
	if (await job.isRestricted()) {
		if (mayLackSecrets) return "nothing";
		throw publicRepository("The reports of other jobs are not gathered");
	}
	const { legs: all, unreadable } = await job.contain("reports of other jobs", () => gather(job));
	if (mayLackSecrets && all.length + unreadable.length === 0) return "nothing";
	const wanted = wantedTargets(job.inputs.targets);
	const legs = legsOf(all, wanted);
	if (legs.length < all.length) job.log.line(`${all.length - legs.length} of these reports cover none of the targets given here`);
	if (legs.length + unreadable.length === 0 && await neverBegan(job.inputs, NO_FIRST_HALF)) {
		sayNeverBegan(job);
		return "told";
	}
	const missing = wanted.length > 0 ? missingTargets(wanted, legs, unreadable) : missingReports(legs, unreadable);
	if (legs.length === 0 && missing.length === 0) {
		job.warn(noReports(job.inputs));
		decideBlind(job);
		return "told";
	}
	const [run, earlier] = [await runOf(job), await earlierOf(job)];
	const told = {
		...run && { run },
		...earlier && { earlier }
	};
	const options = {
		toolVersion: VERSION,
		ending: endingOf(job),
		wanted,
		...told
	};
	const { report, files } = mergeLegs(legs, missing, options);
	await tellNews(job, {
		report,
		files: filesToLink(report, files, await originOf(job)),
		failures: []
	});
	return "told";
}
/** Jobs without a report had no before-snapshot either. */
const NO_FIRST_HALF = {
	findBefore: async () => void 0,
	hasLooked: true
};
function wantedTargets(lines) {
	return lines.flatMap(({ account, regions }) => regions.map((region) => ({
		account,
		region
	})));
}
/**
* Targets in the `targets` input that are in no report: the job failed, was cancelled, never began, or its report cannot be read.
* Unreadable reports are not counted in addition, since they belong to one of these.
*/
function missingTargets(wanted, legs, unreadable) {
	const told = legs.flatMap(({ report }) => report.targets);
	const why = unreadable.length === 0 ? "no job left a report of this target" : "no job left a readable report of this target";
	return wanted.filter((one) => !told.some(({ target }) => isWanted(target, one))).map(({ account, region }) => missingTarget({
		...nameless(account),
		region
	}, why));
}
/** Without a list of targets: one unknown for each job whose artifact has no target. */
function missingReports(legs, unreadable) {
	const empty = legs.filter(({ report }) => report.targets.length === 0);
	return [...unreadable.map((name) => missingTarget(nameless(name), "the report of this job cannot be read")), ...empty.map(({ name = "" }) => missingTarget(nameless(name), "the report of this job covers no target"))];
}
function noReports({ artifactName }) {
	return new ExpectedError("REPORTS_MISSING", `No job of this run left a report called ${artifactName}`, "Run the phases `around` or `after` in the jobs before, with the same artifact-name");
}
export { runReport };
