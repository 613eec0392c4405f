import { factsOf, isBackground, isConfirmed } from "./facts.js";
// src/report/judgement.ts
/**
* How much a change or a target deserves a person's attention. Comment, summary, page, terminal and gates all use this, so that one cannot
* call routine what another puts first. Facts and counts are below (facts/); the names of levels are above (words/).
*/
/**
* The most important first. `loss`: data may be lost. `exposure`: newly reachable from the internet. `high`: of high severity for another
* reason, such as a load balancer or a network that is gone. `doubt`: unconfirmed, or could not be seen. `gone`: removed or replaced.
* `routine`: rollouts only. `background`: it changes by itself. `quiet`: no change.
*/
const LEVELS = [
	"loss",
	"exposure",
	"high",
	"doubt",
	"gone",
	"changed",
	"routine",
	"background",
	"quiet"
];
/** The level of one change. Doubt takes precedence: whether a change is destructive depends on whether it is real. */
function levelOf(change) {
	if (isBackground(change)) return "background";
	if (!isConfirmed(change)) return "doubt";
	if (change.tags.includes("destructive")) return "loss";
	if (change.tags.includes("exposure")) return "exposure";
	if (change.severity === "critical" || change.severity === "high") return "high";
	return factsOf(change).level;
}
/** Whether a person should look at a change before leaving the deployment alone. */
function needsPerson(change) {
	return isUrgent(levelOf(change));
}
/** Whether a level needs a person: the others are only for information. */
function isUrgent(level) {
	return rankOf(level) <= rankOf("doubt");
}
/** Sorts levels, the most important first. */
function byLevel(one, other) {
	return rankOf(one) - rankOf(other);
}
function rankOf(level) {
	return LEVELS.indexOf(level);
}
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low",
	"info",
	void 0
];
/** Sorts changes: by level, then by severity. Those alike in both keep their order. */
function byImportance(one, other) {
	const severity = (change) => SEVERITIES.indexOf(change.severity);
	return byLevel(levelOf(one), levelOf(other)) || severity(one) - severity(other);
}
/** Whether it is certain that a change has this consequence. */
function surely(change, tag) {
	return isConfirmed(change) && possibly(change, tag);
}
/** Whether the deployment has this consequence if the change is real: a gate errs on the safe side. */
function possibly(change, tag) {
	return change.tags.includes(tag) && !isBackground(change);
}
/** The level of a target: that of its worst change; `doubt` if a side could not be seen. */
function levelOfTarget(target) {
	const levels = target.changes.map(levelOf);
	if (target.status !== "compared") levels.push("doubt");
	if (!isSettled(target)) levels.push("changed");
	if (pictureAloneChanged(target)) levels.push("changed");
	return worstOf(levels) ?? "quiet";
}
/** Whether a target is not known to have been changing at the end, which is only checked on request. */
function isSettled({ settle }) {
	return settle === void 0 || settle.ended === "settled";
}
/** The level of a report: that of its worst target. A deployment that did not succeed is never routine, nor is a report of nothing. */
function levelOfReport({ targets, deployment }) {
	const levels = targets.map(levelOfTarget);
	const failed = hasFailed(deployment) ? ["doubt"] : [];
	return worstOf([...levels, ...failed]) ?? "doubt";
}
/** Whether the deployment is known to have ended without success. */
function hasFailed(deployment) {
	return deployment !== void 0 && deployment !== "success";
}
function worstOf(levels) {
	return LEVELS.find((level) => levels.includes(level));
}
/** Targets, the most important first; those of one level keep their order. */
function byUrgency(targets) {
	return targets.map((target) => ({
		target,
		level: levelOfTarget(target)
	})).sort((one, other) => byLevel(one.level, other.level)).map(({ target }) => target);
}
/** Whether there is anything to say about a target: a change of its inventory or, where only pictures were compared, of its picture. */
function hasChanged(target) {
	return target.changes.length > 0 || pictureAloneChanged(target);
}
/** If no inventories were compared, the picture decides the verdict; otherwise it only illustrates it. */
function pictureAloneChanged(target) {
	return isPictureAlone(target) && answerOf(target.picture) === "places";
}
/** Whether a target is a comparison of pictures, without any inventory. */
function isPictureAlone(target) {
	return target.status === "compared" && target.before === void 0 && target.picture !== void 0;
}
/** The result of comparing pictures; for reports of earlier versions it is derived from their regions. */
function answerOf({ answer, changedPixels, regions }) {
	if (answer !== void 0) return answer;
	if (changedPixels === 0) return "identical";
	return regions.some(({ kind }) => kind === "changed") ? "places" : "only-layout-moved";
}
/** The regions of a picture that look different. What moved or came into view is the layout's doing. */
function changedRegions(picture) {
	return (picture?.regions ?? []).filter(({ kind }) => kind === "changed");
}
export { LEVELS, answerOf, byImportance, byLevel, byUrgency, changedRegions, hasChanged, hasFailed, isPictureAlone, isSettled, isUrgent, levelOf, levelOfReport, levelOfTarget, needsPerson, pictureAloneChanged, possibly, surely };
