import { countPlan } from "../../plan/plan-report.js";
// src/report/build/plan-positions.ts
/**
* The report of a job without what its plan says of targets that a newer job tells of: that job has looked at them again. Positions stay
* what they are.
*/
function withoutOutdatedPlan(report, isTold) {
	const { plan, targets } = report;
	if (plan === void 0) return report;
	const counts = targets.map(isTold);
	if (targets.length > 0 && !counts.includes(true)) {
		const { plan: _, ...rest } = report;
		return rest;
	}
	const isKept = ({ target }) => counts[target] === true;
	const announcements = plan.announcements.map((one) => {
		if (one.target === void 0 || counts[one.target] === true) return one;
		const { target: _, change: _change, changes: _changes, ...rest } = one;
		return {
			...rest,
			outcome: one.outcome === "invisible" ? one.outcome : "unknown"
		};
	});
	const lists = {
		...plan,
		announcements,
		unplanned: plan.unplanned.filter(isKept),
		follows: plan.follows.filter(isKept)
	};
	return {
		...report,
		plan: lists
	};
}
/**
* The plan with the positions that targets have in the whole report.
* @param positions by position in the jobs' reports, one after the other; undefined for a target that is told by another job
*/
function withPositions(plan, positions) {
	const moved = (list) => list.flatMap((one) => {
		const target = positions[one.target];
		return target === void 0 ? [] : [{
			...one,
			target
		}];
	});
	const announcements = plan.announcements.map((one) => {
		const target = one.target === void 0 ? void 0 : positions[one.target];
		return target === void 0 ? one : {
			...one,
			target
		};
	});
	const lists = {
		...plan,
		announcements,
		unplanned: moved(plan.unplanned),
		follows: moved(plan.follows)
	};
	return {
		...lists,
		counts: countPlan(lists)
	};
}
export { withPositions, withoutOutdatedPlan };
