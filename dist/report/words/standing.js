import { hasFailed, isUrgent, levelOf, levelOfReport, levelOfTarget, surely } from "../judgement.js";
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
function reasons({ changes, status }) {
	const any = (test) => changes.some(test);
	return [
		...any((change) => surely(change, "destructive")) ? ["data may be lost"] : [],
		...any((change) => surely(change, "exposure")) ? ["newly open to the internet"] : [],
		...any((change) => levelOf(change) === "high") ? ["a change of high severity"] : [],
		...status === "compared" ? [] : [UNSEEN[status]],
		...any((change) => levelOf(change) === "doubt") ? ["not all is confirmed"] : []
	];
}
/** What there is to say about the report as a whole: the reasons of all its targets, and a deployment that did not succeed. */
function standingOfReport(report) {
	const level = levelOfReport(report);
	const failed = hasFailed(report.deployment) ? ["the deployment did not succeed"] : [];
	const words = [...new Set(report.targets.flatMap(reasons)), ...failed];
	if (words.length > 0) return {
		level,
		words
	};
	if (level === "quiet") return {
		level,
		words: ["no change"]
	};
	return {
		level,
		words: [isUrgent(level) ? "nothing was compared" : "nothing destructive, newly open or in doubt"]
	};
}
export { standingOf, standingOfReport };
