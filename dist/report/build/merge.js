import { NO_COSMETICS } from "../facts/report.js";
import { buildReport } from "./build.js";
import { adoptTarget } from "./merge-files.js";
// src/report/build/merge.ts
/**
* One report from many jobs: their targets one after the other, with counts and verdict computed again. File names get the number of
* their job as a prefix.
* @param ending how the deployment ended, as far as the gathering job knows
* @param missing targets that no job has reported: they are unknown, not unchanged
*/
function mergeLegs(legs, missing, toolVersion, ending) {
	const files = new Map();
	const targets = legs.flatMap(({ report, files: own }, at) => report.targets.map((target) => adoptTarget(target, `${at + 1}-`, own, files)));
	const deployment = worst([...legs.flatMap(({ report }) => report.deployment ?? []), ...ending === void 0 ? [] : [ending]]);
	const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []));
	const options = {
		toolVersion,
		...deployment !== void 0 && { deployment },
		...ignored && { ignored }
	};
	return {
		report: buildReport([...targets, ...missing], options),
		files
	};
}
/** A target whose report is missing. */
function missingTarget(target, text) {
	return {
		target,
		status: "unreadable",
		changes: [],
		unchanged: 0,
		cosmetic: NO_COSMETICS,
		warnings: [{
			code: "report-missing",
			text
		}]
	};
}
const ENDINGS = [
	"failure",
	"cancelled",
	"skipped",
	"success"
];
/** A deployment in many jobs ended as its worst job did. */
function worst(endings) {
	const rank = (ending) => ENDINGS.indexOf(ending);
	return endings.toSorted((one, other) => rank(one) - rank(other))[0];
}
/** The jobs share their rules: one entry per rule, with the sum of what it has hidden. */
function mergedRules(ignored) {
	if (ignored.length === 0) return void 0;
	const rules = new Map();
	for (const rule of ignored.flatMap((one) => one.rules)) {
		const key = `${rule.line} ${rule.reason}`;
		const known = rules.get(key);
		const hidden = rule.hidden + (known?.hidden ?? 0);
		const state = known?.state === "used" || rule.state === "used" ? "used" : rule.state;
		rules.set(key, {
			...rule,
			hidden,
			state
		});
	}
	return {
		hidden: ignored.reduce((sum, { hidden }) => sum + hidden, 0),
		rules: [...rules.values()]
	};
}
export { mergeLegs, missingTarget };
