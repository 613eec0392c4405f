import { describeError } from "../../errors.js";
import { findBaseline, isFound } from "../job/baseline.js";
import { isGathered, isHurried } from "../job-kind.js";
import "./find-before.js";
// src/action/phases/find-drift.ts
/**
* Where drift is looked for, the port that finds the baseline. It costs no scan, and whatever is wrong with it is a line in the log: the
* report of the deployment does not depend on it.
* @param find a test passes another one
*/
async function driftPort(job, find = findBaseline) {
	const { drift, before: earlier } = job.inputs;
	if (!drift || earlier === "last" || isHurried(job.inputs)) return {};
	if (isGathered(job.inputs)) return {};
	if (await job.isRestricted()) {
		job.log.line("Drift is not looked for: in a public repository no after-snapshot is kept");
		return {};
	}
	return { findBaseline: (before) => baselineOrLine(job, before, find) };
}
async function baselineOrLine(job, before, find) {
	const until = takenAt(before);
	try {
		const answer = await job.contain("baseline", () => find(job, until === void 0 ? {} : { until }));
		if (isFound(answer)) return answer;
		job.log.line(`Drift is not known: ${reasonOf(answer)}`);
	} catch (error) {
		job.log.failure(error, false);
	}
}
/** When the first target was looked at: a baseline that another run has left since then says nothing about that moment. */
function takenAt({ targets }) {
	const times = targets.map((one) => Date.parse(one.startedAt ?? one.takenAt ?? "")).filter(Number.isFinite);
	return times.length === 0 ? void 0 : Math.min(...times);
}
/** What a server said about it is left out: this is no failure. */
function reasonOf({ text, failure }) {
	return failure === void 0 ? text : describeError(failure, () => "");
}
export { driftPort };
