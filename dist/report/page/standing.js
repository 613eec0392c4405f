import { isConfirmed } from "../facts/counts.js";
import { changedRegions } from "../words/verdict.js";
// src/report/page/standing.ts
const LEVELS = [
	"loss",
	"doubt",
	"changed",
	"quiet"
];
/** Levels from the one that is read first. */
function byLevel(one, other) {
	return LEVELS.indexOf(one) - LEVELS.indexOf(other);
}
/** Whether a person should look at a change before the deployment is left alone. */
function needsPerson({ tags, severity }) {
	if (severity === "critical" || severity === "high") return true;
	return tags.some((tag) => tag === "destructive" || tag === "exposure" || tag === "unconfirmed");
}
function standingOf(target) {
	const { changes, status, before, picture } = target;
	const confirmed = changes.filter(isConfirmed);
	const tagged = (tag) => confirmed.some(({ tags }) => tags.includes(tag));
	const doubts = [
		...tagged("exposure") ? ["newly open to the internet"] : [],
		...status === "compared" ? [] : [UNSEEN[status]],
		...confirmed.length < changes.length ? ["not all is confirmed"] : []
	];
	if (tagged("destructive")) return {
		level: "loss",
		words: ["data may be lost", ...doubts]
	};
	if (doubts.length > 0) return {
		level: "doubt",
		words: doubts
	};
	const pictureAlone = before === void 0 && changedRegions(picture).length > 0;
	if (changes.length > 0 || pictureAlone) return {
		level: "changed",
		words: ["changed"]
	};
	return {
		level: "quiet",
		words: ["no change"]
	};
}
const UNSEEN = {
	"no-before": "no before-snapshot",
	"no-after": "no after-snapshot",
	unreadable: "could not be read"
};
/** The report as a whole stands where its worst target stands; a deployment that did not succeed is never routine. */
function standingOfReport({ targets, deployment }) {
	const standings = targets.map(standingOf);
	const failed = deployment !== void 0 && deployment !== "success" ? ["the deployment did not succeed"] : [];
	const worst = standings.map(({ level }) => level).sort(byLevel)[0] ?? "doubt";
	const words = new Set(standings.filter(({ level }) => level === "loss" || level === "doubt").flatMap((one) => one.words));
	const level = failed.length > 0 && byLevel("doubt", worst) < 0 ? "doubt" : worst;
	const all = [...words, ...failed];
	return {
		level,
		words: all.length > 0 ? all : [worst === "quiet" ? "no change" : "nothing that needs a person"]
	};
}
export { byLevel, needsPerson, standingOf, standingOfReport };
