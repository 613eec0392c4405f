import { roundMoney } from "./cost-report.js";
import { draftLines } from "./draft-lines.js";
import { indexChanges } from "./explained-lines.js";
import { movedLines } from "./moved-lines.js";
import { countUnpriced } from "./unpriced.js";
// src/cost/compare-budgets.ts
/**
* What a target costs before and after, and which lines moved, each with the changes that account for it where that is certain.
* @param changes those of the target's report, in their order
*/
function compareBudgets(before, after, changes, currency) {
	const [was, is] = [sumOf(before.rows), sumOf(after.rows)];
	return {
		currency,
		period: "month",
		before: roundMoney(was),
		after: roundMoney(is),
		change: roundMoney(is - was),
		unpriced: countUnpriced(after),
		lines: movedLines(draftLines(before, after), indexChanges(changes)).toSorted(bySize)
	};
}
function sumOf(rows) {
	return rows.reduce((sum, { cost = 0 }) => sum + cost, 0);
}
/** The largest change first, then by name, so that equal budgets give equal reports. */
function bySize(one, other) {
	const name = ({ type, region, what }) => `${type} ${what} ${region}`;
	return Math.abs(other.change) - Math.abs(one.change) || (name(one) < name(other) ? -1 : 1);
}
export { compareBudgets };
