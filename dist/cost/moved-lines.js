import { roundMoney } from "./cost-report.js";
import { explainedBy } from "./explained-lines.js";
// src/cost/moved-lines.ts
/**
* The lines that moved. Where changes account for a line, it tells of their resources alone, and what went and came by one change is one
* line: `db.m5.large → db.m5.xlarge`. All other lines stand as the budgets have them.
*/
function movedLines(drafts, index) {
	const whole = [];
	const parts = [];
	for (const draft of drafts) {
		const explained = explainedBy(draft, index);
		const { type, region, what } = draft;
		if (explained !== void 0) parts.push(...explained.map((part) => ({
			...part,
			type,
			region,
			what
		})));
		else whole.push(toLine(draft, what.join(" ")));
	}
	return [...whole, ...alike(joined(parts))].filter(({ change }) => change !== 0);
}
/** What one change took from one line and added to another of the same type is one part. */
function joined(parts) {
	return [...groupedBy(parts, ({ position, type, region }) => [
		position,
		type,
		region
	])].flatMap((group) => {
		const [one, other, ...others] = group;
		const gone = group.find(({ after }) => after.count === 0);
		const come = group.find(({ before }) => before.count === 0);
		if (!(one !== void 0 && other !== void 0 && others.length === 0) || gone === void 0 || come === void 0 || gone === come) return group.map((part) => ({
			...part,
			text: part.what.join(" ")
		}));
		return [{
			...come,
			before: gone.before,
			text: becameText(gone.what, come.what)
		}];
	});
}
/** `db.m5.large → db.m5.xlarge` of two that differ in nothing else. */
function becameText(gone, come) {
	const isSame = (one, at) => gone[at] === one && come[at] === one;
	const [was, is] = [gone, come].map((what) => what.filter((part, at) => !isSame(part, at)).join(" "));
	return was === "" || is === "" ? `${was}${is}` : `${was} → ${is}`;
}
/** Parts that read the same are one line with all of their changes. */
function alike(parts) {
	return [...groupedBy(parts, ({ type, region, text }) => [
		type,
		region,
		text
	])].map((group) => {
		const [{ type, region, text }] = group;
		const sum = (side) => ({
			cost: group.reduce((total, part) => total + part[side].cost, 0),
			count: group.reduce((total, part) => total + part[side].count, 0)
		});
		const changes = group.map(({ position }) => position).toSorted((one, other) => one - other);
		return {
			...toLine({
				type,
				region,
				before: sum("before"),
				after: sum("after")
			}, text),
			changes
		};
	});
}
function toLine({ type, region, before, after }, what) {
	const [was, is] = [roundMoney(before.cost), roundMoney(after.cost)];
	return {
		type,
		region,
		what,
		before: was,
		after: is,
		change: roundMoney(is - was),
		count: {
			before: before.count,
			after: after.count
		}
	};
}
function groupedBy(list, keyOf) {
	const groups = new Map();
	for (const one of list) {
		const key = JSON.stringify(keyOf(one));
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [one]);
		else known.push(one);
	}
	return groups.values();
}
export { movedLines };
