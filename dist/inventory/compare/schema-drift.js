import { comparableText } from "../values/equality.js";
import { isStatementList } from "../values/rules.js";
// src/inventory/compare/schema-drift.ts
/** Somebody may well have changed fewer than this by hand. */
const FEWEST = 3;
/**
* A field that appears or disappears with the same value on every resource of a type comes from a new version of Cloudcraft, not
* from a deployment: it becomes one warning instead of a change of each resource.
* @returns whether a field of a type drifted, and the warnings
*/
function findSchemaDrift(survivors) {
	const counts = new Map();
	const seen = new Map();
	for (const { type, fields } of survivors) {
		counts.set(type, (counts.get(type) ?? 0) + 1);
		for (const field of fields) {
			const key = driftKey(type, field);
			if (key === void 0) continue;
			const entry = seen.get(key);
			if (entry === void 0) seen.set(key, {
				type,
				field,
				count: 1
			});
			else entry.count++;
		}
	}
	const drift = new Map([...seen].filter(([, { type, count }]) => count >= FEWEST && count === counts.get(type)));
	return {
		drifted: (type, field) => drift.has(driftKey(type, field) ?? ""),
		warnings: [...drift].sort(([a], [b]) => a < b ? -1 : 1).map(([, { type, field, count }]) => ({
			code: "schema-drift",
			type,
			text: driftText(field, count)
		}))
	};
}
/** Undefined for a field that is on both sides, and for names and rules, which come and go without a new format. */
function driftKey(type, { path, before, after }) {
	if (before === void 0 === (after === void 0) || path === "name" || isStatementList(path)) return void 0;
	return `${type}\n${path}\n${before === void 0 ? "+" : "-"}\n${comparableText(before ?? after, (text) => text)}`;
}
function driftText({ path, before }, count) {
	return `${path} ${before === void 0 ? "appeared on" : "went from"} all ${count} with one value: taken for a change of Cloudcraft's format, not of the account`;
}
export { findSchemaDrift };
