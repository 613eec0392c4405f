import { targetTitle } from "../../snapshot/target.js";
import { TALLY_KINDS, isRelation } from "../facts/change-kinds.js";
import { countConfirmed, isConfirmed, tallyOf } from "../facts/counts.js";
import { byUrgency, hasChanged, levelOf, surely } from "../judgement.js";
import { typeName } from "../words/type-names.js";
import { sentence } from "../words/words.js";
import { code, table } from "./markdown.js";
// src/report/markdown/tables.ts
/** From here on a table is clearer than the sentences below it. */
const MIN_TYPES = 3;
const MIN_RESOURCES = 8;
const MAX_TYPES = 6;
/** How many of each type were added, changed, replaced and removed; empty where sentences say it as well. */
function typeTable(changes) {
	const tally = tallyOf(changes.filter(isConfirmed));
	const types = new Set(TALLY_KINDS.flatMap((kind) => [...tally[kind].keys()]));
	const counted = [...types].map((type) => [type, rowOf((kind) => tally[kind].get(type) ?? 0)]);
	const all = counted.reduce((whole, [, row]) => whole + total(row), 0);
	if (types.size < MIN_TYPES || all < MIN_RESOURCES) return "";
	const rows = counted.sort(([a, x], [b, y]) => y.removed - x.removed || total(y) - total(x) || (a < b ? -1 : 1));
	const room = rows.length <= 7 ? rows.length : MAX_TYPES;
	const shown = rows.slice(0, room).map(([type, row]) => [typeName(type), ...cells(row)]);
	const others = rows.slice(room).map(([, row]) => row);
	if (others.length > 0) shown.push([`${others.length} other types`, ...cells(sum(others))]);
	return table([["", ...TALLY_KINDS.map(sentence)], ...shown], [
		"left",
		"right",
		"right",
		"right",
		"right"
	]);
}
function rowOf(count) {
	return {
		added: count("added"),
		changed: count("changed"),
		replaced: count("replaced"),
		removed: count("removed")
	};
}
function total(row) {
	return TALLY_KINDS.reduce((whole, kind) => whole + row[kind], 0);
}
function sum(rows) {
	return rowOf((kind) => rows.reduce((whole, row) => whole + row[kind], 0));
}
/** Zeros are left out, to make the others easier to find. */
function cells(row) {
	return TALLY_KINDS.map((kind) => row[kind] === 0 ? "" : String(row[kind]));
}
/** One row per target that changed or could not be seen; the others are a number. Empty for a single target. */
function targetTable({ targets }, maxRows) {
	if (targets.length < 2) return "";
	const telling = byUrgency(targets.filter((target) => target.status !== "compared" || hasChanged(target)));
	const shown = telling.slice(0, maxRows);
	const rows = shown.map((target) => [
		code(targetTitle(target.target)),
		...cells(countConfirmed([target])),
		remarks(target)
	]);
	const head = [
		"Target",
		...TALLY_KINDS.map(sentence),
		"Remarks"
	];
	const rest = telling.length - shown.length;
	const same = targets.length - telling.length;
	return [
		...shown.length === 0 ? [] : [table([head, ...rows], [
			"left",
			"right",
			"right",
			"right",
			"right",
			"left"
		])],
		...rest > 0 ? [`… and ${rest} more targets that changed, all in report.json and the review.`] : [],
		...same > 0 ? [`${same} of ${targets.length} targets: no change.`] : []
	].join("\n\n");
}
const STATUS = {
	compared: "",
	"no-before": "unknown: no before-snapshot",
	"no-after": "unknown: no after-snapshot",
	unreadable: "unknown"
};
function remarks({ status, changes }) {
	const count = (test) => changes.filter(test).length;
	const said = [
		[count((change) => surely(change, "destructive")), "destructive"],
		[count((change) => surely(change, "exposure")), "newly open to the internet"],
		[count((change) => levelOf(change) === "high"), "of high severity"],
		[count((change) => !isConfirmed(change)), "unconfirmed"],
		[count(isRelation), "connections or memberships"]
	].filter(([found]) => found > 0).map(([found, what]) => `${found} ${what}`);
	return [...status === "compared" ? [] : [STATUS[status]], ...said].join(", ");
}
export { targetTable, typeTable };
