import { targetTitle } from "../../snapshot/target.js";
import { TALLY_KINDS, factsOf, isRelation } from "../facts/change-kinds.js";
import { countConfirmed, isConfirmed, tallyOf } from "../facts/counts.js";
import { byImportance, byUrgency, hasChanged, levelOf, surely } from "../judgement.js";
import { typeName } from "../words/type-names.js";
import { sentence } from "../words/words.js";
import { code, table } from "./markdown.js";
// src/report/markdown/tables.ts
/** From here on a table is clearer than the sentences below it. */
const MIN_TYPES = 3;
const MIN_RESOURCES = 8;
const MAX_TYPES = 6;
/** A table is worth its height where there are this many sentences for each of its rows. */
const WORTH_A_TABLE = 2;
/**
* How many of each type were added, changed, replaced and removed, what changed most gravely first; empty where the sentences are as short.
* @param lines how many sentences there are
*/
function typeTable(changes, lines) {
	const confirmed = changes.filter(isConfirmed);
	const rollouts = confirmed.filter(({ kind }) => kind === "rollout");
	const rows = typeRows(confirmed.filter(({ kind }) => kind !== "rollout").toSorted(byImportance));
	const all = rows.reduce((whole, [, row]) => whole + total(row), 0);
	const height = Math.min(rows.length, 7) + (rollouts.length > 0 ? 1 : 0);
	if (height < MIN_TYPES || all < MIN_RESOURCES || lines < height * WORTH_A_TABLE) return "";
	const room = rows.length <= 7 ? rows.length : MAX_TYPES;
	const shown = rows.slice(0, room).map(([type, row]) => [typeName(type), ...cells(row)]);
	const rest = rows.slice(room).map(([, row]) => row);
	if (rest.length > 0) shown.push([`${rest.length} other types`, ...cells(sum(rest))]);
	if (rollouts.length > 0) shown.push([rolloutTitle(rollouts), ...cells(sum(typeRows(rollouts).map(([, row]) => row)))]);
	return table([["", ...TALLY_KINDS.map(sentence)], ...shown], [
		"left",
		"right",
		"right",
		"right",
		"right"
	]);
}
/** A row for each type, in the order in which the changes first concern it. */
function typeRows(changes) {
	const tally = tallyOf(changes);
	return [...new Set(changes.flatMap((change) => factsOf(change).counts(change)).map(({ type }) => type))].map((type) => [type, rowOf((kind) => tally[kind].get(type) ?? 0)]);
}
function rolloutTitle(rollouts) {
	const parents = new Set(rollouts.map((change) => change.kind === "rollout" ? change.parent.after.id : ""));
	return parents.size === 1 ? "In a rollout" : `In ${parents.size} rollouts`;
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
