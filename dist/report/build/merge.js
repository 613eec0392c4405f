import { NO_COSMETICS } from "../facts/report.js";
import { buildReport } from "./build.js";
import { adoptTarget } from "./merge-files.js";
import { mergePlans } from "./merge-plans.js";
import { withPositions, withoutOutdatedPlan } from "./plan-positions.js";
import { inOrder, toldOnce } from "./reconcile.js";
// src/report/build/merge.ts
/**
* One report from many jobs: each of their targets once, with counts and verdict computed again. File names get the number of their job as
* a prefix.
* @param missing targets that no job has reported: they are unknown, not unchanged
*/
function mergeLegs(legs, missing, { toolVersion, ending, wanted = [] }) {
	const files = new Map();
	const adopted = new Map(toldOnce(legs).map(({ target, leg }) => [target, adoptTarget(target, `${legs.indexOf(leg) + 1}-`, leg.files, files)]));
	const targets = inOrder([...adopted.values(), ...missing], wanted);
	const deployment = worst([...legs.flatMap(({ report }) => report.deployment ?? []), ...ending === void 0 ? [] : [ending]]);
	const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []));
	const plan = planOf(legs, adopted, targets);
	const options = {
		toolVersion,
		...deployment !== void 0 && { deployment },
		...ignored && { ignored },
		...plan && { plan }
	};
	return {
		report: buildReport(targets, options),
		files
	};
}
/** @param adopted the targets of the report by what the jobs have of them */
function planOf(legs, adopted, targets) {
	const plan = mergePlans(legs.map(({ report }) => withoutOutdatedPlan(report, (target) => adopted.has(target))));
	if (plan === void 0) return void 0;
	const positions = legs.flatMap((leg) => leg.report.targets.map((target) => {
		const own = adopted.get(target);
		return own && targets.indexOf(own);
	}));
	return withPositions(plan, positions);
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
