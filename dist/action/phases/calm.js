import { readIgnore } from "../../inventory.js";
import { isHurried } from "../job-kind.js";
// src/action/phases/calm.ts
/**
* How to wait for the `settle` input; undefined without one. Changes that happen by themselves or are hidden by ignore rules are not waited
* for. A wait that does not fit into the time of the job is cut short, and the log says so.
*/
async function calmAfter(job, { before, ignore, limit }) {
	const { settleSeconds: seconds, failOn } = job.inputs;
	if (seconds === 0) {
		if (failOn.includes("unsettled")) job.log.notice("fail-on names unsettled, which cannot trip: `settle` is 0, so nothing is waited for");
		return;
	}
	if (seconds >= limit) job.log.notice(tooLong(job, seconds, limit));
	const { mattersAfter } = await import("../../lazy/calm-target.js");
	return { settle: {
		seconds,
		matters: mattersAfter(before, await readIgnore(ignore))
	} };
}
function tooLong({ inputs }, seconds, limit) {
	return `settle is ${seconds} s, but ${isHurried(inputs) ? "this cancelled job leaves" : "`timeout` leaves"} ${limit} s for the whole after-snapshot: the wait ends before that, in time for the picture`;
}
export { calmAfter };
