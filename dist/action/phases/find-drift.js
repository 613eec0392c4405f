import { describeError } from "../../errors.js";
import { findBaseline, isFound } from "../job/baseline.js";
import { isGathered, isHurried } from "../job-kind.js";
import "./find-before.js";
// src/action/phases/find-drift.ts
/**
* The port that finds the baseline, if drift is wanted. It needs no scan, and any problem is just a line in the log: the report of the
* deployment does not depend on it.
* @param find tests pass another one
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
/** When the first target was scanned: a baseline that another run has uploaded since says nothing about that moment. */
function takenAt({ targets }) {
	const times = targets.map((one) => Date.parse(one.startedAt ?? one.takenAt ?? "")).filter(Number.isFinite);
	return times.length === 0 ? void 0 : Math.min(...times);
}
/** What a server said about it is left out: this is not a failure. */
function reasonOf({ text, failure }) {
	return failure === void 0 ? text : describeError(failure, () => "");
}
export { driftPort };
