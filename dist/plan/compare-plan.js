import { visibleLine } from "../text.js";
import { canBeIn, whyNotLookedAt, withDefaultPlace } from "./match/eligible.js";
import { matchAll } from "./match/match.js";
import { indexTarget } from "./match/target-index.js";
import { countPlan } from "./plan-report.js";
import { doubtfulChanges } from "./verdict/doubt.js";
import { withExcess } from "./verdict/excess.js";
import { sortLeftovers } from "./verdict/follow.js";
import { judge } from "./verdict/judge.js";
import { withoutMovedRules } from "./verdict/kept-rules.js";
import { withOrphans } from "./verdict/orphans.js";
import { staleResources } from "./verdict/stale.js";
import { claimsOf } from "./verdict/told.js";
// src/plan/compare-plan.ts
/** A set of thousands names its first changes; how many there are is said in words. */
const MAX_LISTED = 100;
/** Addresses hold keys of `for_each`, which are anybody's text. */
const MAX_ADDRESS = 500;
/**
* Holds what plans announced against what a comparison has found. Pure: equal plans and targets give an equal report, in whatever
* order a plan lists its changes.
* @param targets the targets of a report in its order, each with both inventories and the final list of changes
* @param job how the deployment ended: after anything but success, what did not come is `unknown`
*/
function comparePlan(plans, targets, { job = "success" } = {}) {
	const indices = targets.map(indexTarget);
	const { entries, known } = entriesOf(plans);
	const matches = matchAll(entries, known, indices);
	const judged = judgeAll(withoutMovedRules(entries, matches.seen), matches, indices, job);
	const all = withOrphans(withExcess(judged, indices), indices);
	const claims = claimsOf(all, indices);
	const { follows, left } = sortLeftovers(all, claims, indices);
	const unplanned = left.filter(({ target, change }) => isBlamed(indices[target], change, plans));
	const announcements = all.map(reportOf);
	const lists = {
		sources: plans.map(sourceOf),
		announcements,
		unplanned,
		follows: follows.map((one) => ({
			...one,
			of: visibleLine(one.of, MAX_ADDRESS)
		})),
		stale: staleResources(known, matches.known, indices)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
/** Everything of all plans, in an order that is the same however they list it. */
function entriesOf(plans) {
	const entries = [];
	const known = [];
	for (const [source, plan] of plans.entries()) {
		if (!("announcements" in plan)) continue;
		const keyed = withDefaultPlace(plan, plan.announcements).map((announcement) => ({
			source,
			announcement
		})).map((entry) => ({
			entry,
			key: sortKey(entry)
		}));
		entries.push(...keyed.sort(byKey).map(({ entry }) => entry));
		const knownListed = withDefaultPlace(plan, plan.known).map((resource) => ({
			source,
			resource
		}));
		known.push(...knownListed.sort((a, b) => a.resource.address < b.resource.address ? -1 : 1));
	}
	return {
		entries,
		known
	};
}
function sortKey({ announcement: { address, action, kind, old } }) {
	return [
		address,
		action,
		kind,
		...old.arns,
		...old.azureIds,
		...old.ids
	].join("\n");
}
function byKey(a, b) {
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
function judgeAll(entries, { seen, usual }, targets, job) {
	const announced = new Set();
	for (const [position, { target, after }] of seen) if (entries[position]?.announcement.action !== "delete") announced.add(`${target} ${after}`);
	const doubtful = doubtfulChanges(entries, seen, targets);
	return entries.map((entry, position) => {
		const { announcement, source } = entry;
		const found = seen.get(position);
		const verdict = judge(announcement, found, {
			job,
			targets,
			whyNotLookedAt: () => whyNotLookedAt(announcement, targets, usual.get(source) ?? new Set()),
			isAnnounced: (target, after) => announced.has(`${target} ${after}`)
		});
		return {
			entry,
			seen: found,
			verdict: verdict.changes.some((change) => doubtful.has(`${found?.target} ${change}`)) ? inDoubt(verdict) : verdict
		};
	});
}
/** What comes or goes as a whole type may only not have been read. */
function inDoubt(verdict) {
	return verdict.outcome !== "happened" ? verdict : {
		...verdict,
		outcome: "unknown",
		because: [...verdict.because, "its type may not have been read on one side"]
	};
}
/** Nobody is blamed for what may not have been read, or may stand in a part of a plan that is missing. */
function isBlamed(target, change, plans) {
	if (target === void 0 || target.changes[change]?.tags.includes("unconfirmed") === true) return false;
	return plans.every((plan) => {
		if (!("announcements" in plan)) return false;
		if (plan.complete) return true;
		return plan.scope !== void 0 && !canBeIn({
			types: [],
			place: plan.scope
		}, target);
	});
}
function reportOf({ entry, seen, verdict }) {
	const { address, action, kind, types } = entry.announcement;
	const [change, ...more] = verdict.changes;
	const isOne = more.length === 0 && seen?.set === void 0;
	return {
		source: entry.source,
		address: visibleLine(address, MAX_ADDRESS),
		type: types[0] ?? visibleLine(kind),
		action,
		outcome: verdict.outcome,
		...seen && { target: seen.target },
		...change !== void 0 && (isOne ? { change } : { changes: verdict.changes.slice(0, MAX_LISTED) }),
		...seen && { confidence: seen.confidence },
		because: [...seen?.because ?? [], ...verdict.because].map((text) => visibleLine(text, MAX_ADDRESS))
	};
}
function sourceOf(plan) {
	const { file, digest } = plan;
	const which = {
		file,
		...digest !== void 0 && { digest }
	};
	if (!("announcements" in plan)) return {
		...which,
		complete: false,
		error: plan.error
	};
	const { tool, toolVersion, complete } = plan;
	return {
		...which,
		tool,
		...toolVersion !== void 0 && { toolVersion },
		complete
	};
}
export { comparePlan };
