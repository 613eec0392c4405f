import { hasFailed, isPictureAlone, isUrgent, levelOf, levelOfReport, levelOfTarget, surely } from "../judgement.js";
// src/report/words/standing.ts
function standingOf(target) {
	const level = levelOfTarget(target);
	const words = reasons(target);
	return {
		level,
		words: words.length > 0 ? words : [level === "quiet" ? "no change" : "changed"]
	};
}
const UNSEEN = {
	"no-before": "no before-snapshot",
	"no-after": "no after-snapshot",
	unreadable: "could not be read"
};
/** Why a person should look at a target; empty where nobody needs to. */
function reasons(target) {
	return [...changeReasons(target), ...unseen(target)];
}
function changeReasons({ changes }) {
	const any = (test) => changes.some(test);
	return [
		...any((change) => surely(change, "destructive")) ? ["data may be lost"] : [],
		...any((change) => surely(change, "exposure")) ? ["newly open to the internet"] : [],
		...any((change) => levelOf(change) === "high") ? ["a change of high severity"] : [],
		...any((change) => levelOf(change) === "doubt") ? ["not all is confirmed"] : []
	];
}
function unseen({ status }) {
	return status === "compared" ? [] : [UNSEEN[status]];
}
/** What there is to say about the report as a whole: the reasons of all its targets, and a deployment that did not succeed. */
function standingOfReport(report) {
	const level = levelOfReport(report);
	const words = [...new Set(report.targets.flatMap(changeReasons)), ...standingBesides(report)];
	return {
		level,
		words: words.length > 0 ? words : [calm(level, report.targets)]
	};
}
/** What there is to say beside the changes themselves: what could not be seen, and a deployment that did not succeed. */
function standingBesides({ targets, deployment }) {
	const failed = hasFailed(deployment) ? ["the deployment did not succeed"] : [];
	return [...new Set(targets.flatMap(unseen)), ...failed];
}
/** Each says exactly what is known: of pictures alone nothing is known about data or the internet. */
function calm(level, targets) {
	if (targets.length > 0 && targets.every(isPictureAlone)) return "only pictures were compared";
	if (level === "quiet") return "no change";
	if (isUrgent(level)) return "nothing was compared";
	return "nothing destructive, newly open or in doubt";
}
export { standingBesides, standingOf, standingOfReport };
