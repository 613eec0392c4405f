import { at } from "../../errors.js";
import { own } from "../../json.js";
import { betterSpelling, comparableText, isNothing } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
// src/inventory/match/rollout-fields.ts
/** Fields in which the new members, as a set, differ from the old ones. Each side is one value, or a sorted list of all values. */
function fieldsOfAll(type, removed, added) {
	const keys = new Set([...removed, ...added].flatMap(({ properties }) => Object.keys(properties)));
	const changes = [];
	for (const path of [...keys].sort()) {
		if (classOf(type, path) !== "configuration") continue;
		const [before, after] = [valuesOf(path, removed), valuesOf(path, added)];
		if ([...before.keys()].sort().join() === [...after.keys()].sort().join()) continue;
		changes.push({
			path,
			...before.size > 0 && { before: oneOrAll(before) },
			...after.size > 0 && { after: oneOrAll(after) }
		});
	}
	return changes;
}
function valuesOf(path, resources) {
	const values = new Map();
	for (const { properties } of resources) {
		const value = own(properties, path);
		if (value === void 0 || isNothing(value)) continue;
		const key = comparableText(value, (text) => text);
		values.set(key, betterSpelling(value, values.get(key) ?? value));
	}
	return values;
}
function oneOrAll(values) {
	const sorted = [...values].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	return sorted.length === 1 ? at(sorted, 0) : sorted;
}
export { fieldsOfAll };
