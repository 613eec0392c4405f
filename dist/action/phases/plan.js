import { checkUrl } from "../../cloudcraft.js";
import { ExpectedError, isWrongInput } from "../../errors.js";
import { MAX_TARGETS } from "../../snapshot.js";
import { visibleLine } from "../../text.js";
import { jobsOf, placeText, placesOf } from "../after-parts.js";
import { findAccounts } from "../job/cloud.js";
import { scopedArtifactName } from "../places.js";
// src/action/phases/plan.ts
/** GitHub cuts the name of a job off at 100 characters, and the workflow puts words of its own before ours. */
const MAX_NAME = 80;
/** The jobs look up the accounts again, and wait longer. */
const MOST_SECONDS = 120;
/**
* Plans the jobs of a matrix: whatever `around` refuses is refused here, before the deployment.
* @throws if the inputs are wrong, as far as that can be seen without a snapshot
*/
async function runPlan(job) {
	const { inputs, write, log } = job;
	checkUrl(inputs.apiUrl);
	const matrix = matrixOf(inputs.targets, await job.isRestricted());
	write("matrix", JSON.stringify(matrix));
	write("artifact-name", scopedArtifactName(inputs));
	const count = matrix.include.flatMap(({ targets }) => targets.split("\n")).length;
	log.line(`Targets: ${count}; jobs: ${matrix.job.length}`);
	if (inputs.apiKey !== "") await checkAccounts(job);
}
/** An outage of Cloudcraft is no reason to stop: the jobs ask again. */
async function checkAccounts(job) {
	try {
		await findAccounts(job, Math.min(job.inputs.timeoutSeconds, MOST_SECONDS));
	} catch (error) {
		if (isWrongInput(error)) throw error;
		job.warn(error);
	}
}
/**
* One job per region of each account; beyond the limit of a matrix, jobs take several regions.
* @param isNameless whether anyone can read the names of jobs
* @throws ExpectedError TARGETS_TOO_MANY
*/
function matrixOf(lines, isNameless) {
	const targets = placesOf(lines).length;
	if (targets > 2e3) throw new ExpectedError("TARGETS_TOO_MANY", `${targets} targets are given; the limit of one matrix is ${MAX_TARGETS}`, "Spread them over several calls");
	const jobs = jobsOf(lines);
	const include = jobs.map((places, at) => {
		const own = places.map(placeText);
		const name = isNameless ? `${at + 1} of ${jobs.length}` : nameOf(own);
		return {
			job: at + 1,
			name,
			targets: own.join("\n")
		};
	});
	return {
		job: include.map(({ job }) => job),
		include
	};
}
function nameOf([first = "", ...others]) {
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	return visibleLine(first, MAX_NAME - more.length) + more;
}
export { runPlan };
