import { ExpectedError, describeError } from "../../errors.js";
import { comparePlan } from "../../plan/compare-plan.js";
import { countPlan } from "../../plan/plan-report.js";
// src/report/build/compare-plans.ts
/** As `comparePlans`. A bug in it costs what there is to say about the plans, and not the report. */
function tryComparePlans(...given) {
	try {
		const plan = comparePlans(...given);
		return {
			...plan && { plan },
			failures: []
		};
	} catch {
		const failure = new ExpectedError("PLAN_FAILED", "The plans could not be compared", "Report this as a bug");
		const lists = {
			sources: given[0].map(({ file }) => ({
				file,
				complete: false,
				error: describeError(failure)
			})),
			announcements: [],
			unplanned: [],
			follows: [],
			stale: []
		};
		return {
			plan: {
				...lists,
				counts: countPlan(lists)
			},
			failures: [failure]
		};
	}
}
/**
* Holds plans against the targets of a report; undefined without plans. What ignore rules hide is compared all the same, since an
* announced change has happened even where nobody wants to hear of it; it is then neither linked nor counted as unplanned.
* @param reads what was read of each target, in the order of the targets
* @param deployment how it ended; undefined where that is not known, which is taken for a success
*/
function comparePlans(plans, targets, reads, deployment) {
	if (plans.length === 0) return void 0;
	const alignments = targets.map(({ changes }, at) => align(reads[at]?.found ?? [], changes));
	const held = targets.map((report, at) => {
		const { before, after } = reads[at] ?? {};
		return {
			target: placeOf(report, reads[at]),
			before,
			after,
			changes: alignments[at]?.changes ?? []
		};
	});
	return withoutHidden(comparePlan(plans, held, { job: jobStatus(deployment) }), alignments.map(({ shown }) => shown));
}
const ENDINGS = [
	"success",
	"failure",
	"cancelled",
	"skipped"
];
function jobStatus(deployment = "success") {
	return ENDINGS.find((ending) => ending === deployment) ?? "failure";
}
/** A single file that was compared says neither its cloud nor its region. */
function placeOf({ target }, read) {
	if (target.region !== "") return target;
	return [read?.before, read?.after].flatMap((inventory) => inventory?.resources ?? []).some(({ identity }) => identity === "azure-id") ? {
		...target,
		provider: "azure"
	} : target;
}
/** The changes of a report are those that were found, in the same order, less whole ones and less fields that rules hide. */
function align(found, shown) {
	let next = 0;
	const pairs = found.map((change) => {
		const candidate = shown[next];
		if (candidate === void 0 || !isSame(change, candidate)) return {
			change,
			position: void 0
		};
		next += 1;
		return {
			change: candidate,
			position: next - 1
		};
	});
	return {
		changes: pairs.map(({ change }) => change),
		shown: pairs.map(({ position }) => position)
	};
}
/** A change that lost fields to a rule is a new object about the same resources. */
function isSame(change, shown) {
	if (change === shown) return true;
	return change.kind === "changed" && shown.kind === "changed" && change.after === shown.after;
}
const HIDDEN = "an ignore rule hides its change";
function withoutHidden({ sources, announcements, unplanned, follows, stale }, shown) {
	const positionOf = (target, change) => shown[target]?.[change];
	const moved = (place) => {
		const change = positionOf(place.target, place.change);
		return change === void 0 ? [] : [{
			...place,
			change
		}];
	};
	const lists = {
		sources,
		announcements: announcements.map((one) => withPositions(one, positionOf)),
		unplanned: unplanned.flatMap(moved),
		follows: follows.flatMap(moved),
		stale
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
function withPositions({ change, changes, because, ...rest }, positionOf) {
	const { target } = rest;
	const all = change === void 0 ? changes ?? [] : [change];
	const left = target === void 0 ? [] : all.flatMap((one) => positionOf(target, one) ?? []);
	const [only] = left;
	return {
		...rest,
		...change !== void 0 && only !== void 0 && { change: only },
		...change === void 0 && left.length > 0 && { changes: left },
		because: left.length < all.length ? [...because, HIDDEN] : because
	};
}
export { tryComparePlans };
