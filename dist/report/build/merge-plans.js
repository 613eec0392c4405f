import { countPlan } from "../../plan/plan-report.js";
import { withoutExcused } from "./excused-changes.js";
// src/report/build/merge-plans.ts
/**
* One account of all plans from those of many jobs; undefined where no job had one. Jobs that were given the same plan each saw a part
* of the cloud: what one of them saw is what became of an announcement. Where jobs had plans of their own, nobody is blamed for what
* another job's plan may have announced.
*/
function mergePlans(reports) {
	const { sources, placed } = place(reports);
	if (placed.length === 0) return void 0;
	const announcements = reconcile(placed);
	const moved = placed.map(({ plan, firstTarget }) => ({
		unplanned: plan.unplanned.map((one) => ({
			...one,
			target: one.target + firstTarget
		})),
		follows: plan.follows.map((one) => ({
			...one,
			target: one.target + firstTarget
		}))
	}));
	const changes = reports.flatMap(({ targets }) => targets).map((target) => target.changes);
	const excused = withoutExcused(moved.map(({ unplanned }, at) => ({
		unplanned,
		own: new Set(placed[at]?.sources)
	})), announcements, changes);
	const lists = {
		sources,
		announcements,
		unplanned: excused.unplanned,
		follows: [...moved.flatMap(({ follows }) => follows), ...excused.follows],
		stale: mergeStale(placed)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
function place(reports) {
	const known = new Map();
	const sources = [];
	const placed = [];
	let firstTarget = 0;
	for (const [job, { plan, targets }] of reports.entries()) {
		const positions = (plan?.sources ?? []).map((source) => {
			const key = identityOf(source, job);
			const position = known.get(key) ?? sources.push(source) - 1;
			known.set(key, position);
			return position;
		});
		if (plan !== void 0) placed.push({
			plan,
			sources: positions,
			firstTarget
		});
		firstTarget += targets.length;
	}
	return {
		sources,
		placed
	};
}
/** The same bytes are the same plan. What was not there has no bytes: the same words about it are said once. */
function identityOf({ digest, file, error, complete }, job) {
	if (digest !== void 0) return `${digest} ${complete} ${error ?? ""}`;
	return error === void 0 ? `job ${job} ${file}` : `${file}\n${error}`;
}
/** Each announcement once, with the best that any job has seen of it. */
function reconcile(placed) {
	const best = new Map();
	for (const { plan, sources, firstTarget } of placed) {
		const seen = new Map();
		for (const { source: own, target, ...rest } of plan.announcements) {
			const source = sources[own] ?? 0;
			const key = [
				source,
				rest.action,
				rest.address
			].join("\n");
			const number = seen.get(key) ?? 0;
			seen.set(key, number + 1);
			const one = {
				source,
				...rest,
				...target !== void 0 && { target: target + firstTarget }
			};
			const other = best.get(`${key}\n${number}`);
			best.set(`${key}\n${number}`, other === void 0 ? one : better(other, one));
		}
	}
	return [...best.values()];
}
/** From what says the most: without a resource, `not-seen` is only as good as everybody's agreement. */
const TOLD = [
	"happened",
	"otherwise",
	"not-seen",
	"unknown",
	"invisible"
];
function better(one, other) {
	const [first, second] = [weight(one), weight(other)];
	if (first !== second) return first > second ? one : other;
	const order = TOLD.indexOf(one.outcome) - TOLD.indexOf(other.outcome);
	if (order !== 0) return order < 0 ? one : other;
	return (other.confidence ?? 0) > (one.confidence ?? 0) ? other : one;
}
function weight({ target, change, changes }) {
	if (change !== void 0 || changes !== void 0) return 2;
	return target === void 0 ? 0 : 1;
}
/** What was seen to differ is kept; what one job misses may lie where another looked, so that all have to miss it. */
function mergeStale(placed) {
	const all = new Map();
	for (const { plan } of placed) for (const [key, stale] of new Map(plan.stale.map((one) => [JSON.stringify(one), one]))) {
		const known = all.get(key);
		if (known !== void 0) known.jobs += 1;
		else all.set(key, {
			stale,
			jobs: 1
		});
	}
	return [...all.values()].filter(({ stale, jobs }) => stale.path !== "" || jobs === placed.length).map(({ stale }) => stale);
}
export { mergePlans };
