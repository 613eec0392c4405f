import { isBackground } from "../facts/change-kinds.js";
import { isSettled } from "../judgement.js";
import { duration } from "./times.js";
import { countOf, memberName, nameOf } from "./type-names.js";
// src/report/words/calm-words.ts
/** This many are named; with more the rest is counted. */
const NAMED = 4;
/**
* What moves: `3 tasks of checkout, EC2 instance bastion and 2 more`.
* @param quote how names are written; without it only types and numbers are told: `3 ECS tasks`
*/
function movingText(moving, quote) {
	const shown = moving.slice(0, NAMED).map((one) => oneMoving(one, quote));
	const rest = moving.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
	return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(" and ");
}
function oneMoving({ type, count, of, resource }, quote) {
	if (quote === void 0) return countOf(count, type);
	if (of !== void 0) return `${count} ${memberName(of.type, type, count)} of ${quote(of.name)}`;
	return resource === void 0 ? countOf(count, type) : nameOf(resource, quote);
}
/** A line of a log or of a terminal about the wait for a target. @param quote as `movingText` takes it */
function settleText({ moving, ...step }, quote) {
	const what = moving === void 0 || moving.length === 0 ? "" : `${movingText(moving, quote)} still changing`;
	if (step.kind === "again") {
		const next = `next scan in ${seconds(step.pause)}, ${seconds(step.left)} left`;
		return what === "" ? `waiting until two scans in a row say the same: ${next}` : `${what}: ${next}`;
	}
	const after = `after ${scansText(step)}`;
	if (step.ended === "settled") return `settled ${after}`;
	const why = step.ended === "failed" ? "the account could not be scanned again" : endText(step);
	return `not settled ${after}: ${what === "" ? why : `${what}, ${why}`}`;
}
function seconds(count) {
	return `${Math.round(count * 10) / 10} s`;
}
function scansText({ scans, waited }) {
	return `${scans} ${scans === 1 ? "scan" : "scans"} in ${duration(waited * 1e3) ?? `${waited} s`}`;
}
function endText({ ended }) {
	return ended === "limit" ? "the time limit of the snapshot was reached" : "the time to wait was over";
}
/**
* What was still changing at the end, in one line per target without its end: `3 tasks of checkout (5 scans in 1 min)`. Empty where all
* targets had come to rest, or nobody asked.
*/
function unsettledLines(targets, quote) {
	return targets.flatMap((target) => {
		const { settle } = target;
		if (settle === void 0 || isSettled(target)) return [];
		const limit = settle.ended === "limit" ? "; the time limit of the snapshot ended the wait" : "";
		const looked = `${scansText(settle)}${limit}`;
		if (settle.moving.length > 0) return [{
			target,
			isKnown: true,
			text: `${movingText(settle.moving, quote)} (${looked})`
		}];
		return [{
			target,
			isKnown: false,
			text: `not known: ${settle.ended === "failed" ? "it could not be scanned again" : "there was no time for another scan"} (${looked})`
		}];
	});
}
/** What stands before the lines, in every medium. */
const UNSETTLED_TITLE = "Still changing when we stopped looking";
/** Whether one target was still changing, where its name stands already; empty where it had come to rest. */
function restlessWords(target) {
	if (isSettled(target)) return [];
	return [target.settle?.moving.length === 0 ? MAYBE : "still changing"];
}
const MAYBE = "may still be changing";
/** `3 still changing`, for the verdict: names of the cloud are not in it. Undefined where all had come to rest. */
function unsettledRemark(targets) {
	const restless = targets.filter((target) => !isSettled(target));
	if (restless.length === 0) return void 0;
	const count = restless.reduce((sum, { settle }) => sum + (settle?.moving ?? []).reduce((all, one) => all + one.count, 0), 0);
	return count === 0 ? MAYBE : `${count} still changing`;
}
/** How many changes of these targets also happen without a deployment. */
function backgroundCount(targets) {
	return targets.reduce((sum, { changes }) => sum + changes.filter(isBackground).length, 0);
}
/** `2 changes that also happened before the deployment`. */
function backgroundTitle(count) {
	return `${count} ${count === 1 ? "change" : "changes"} in the background, which also happened before the deployment`;
}
export { UNSETTLED_TITLE, backgroundCount, backgroundTitle, movingText, restlessWords, settleText, unsettledLines, unsettledRemark };
