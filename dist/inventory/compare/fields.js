import { isArray, isObject, own } from "../../json.js";
import { both } from "../read/both.js";
import { betterSpelling, comparableText, isNothing, sameValue } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
import { isDescribedDifferently, isStatementList, statementsOf } from "../values/rules.js";
// src/inventory/compare/fields.ts
const NO_REFERENCES = [(text) => text, (text) => text];
const NO_FIELDS = {
	fields: [],
	other: new Set()
};
/** Compares two resources field by field. Fields are in alphabetical order, the elements of a list in that of their text. */
function diffFields(before, after, context) {
	const fields = nameChange(before, after, context);
	const other = [];
	for (const field of differingKeys(before.properties, after.properties, sameOn(after.type, context))) {
		const fieldClass = classOf(after.type, field, after.properties);
		if (fieldClass === "configuration") {
			const [was, is] = [own(before.properties, field), own(after.properties, field)];
			const changes = changesOf(field, was, is, context);
			if (changes.length > 0) fields.push(...changes);
			else if (isDescribedDifferently(was, is, context.resolve)) other.push("description");
		} else if (fieldClass !== "reference") other.push(fieldClass);
	}
	if (fields.length === 0 && other.length === 0) return NO_FIELDS;
	return {
		fields: fields.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
		other: new Set(other)
	};
}
/** References are compared as relations. A place is a pair, not a set: comparing it in order is right, and much cheaper. */
function sameOn(type, { resolve }) {
	return (key, a, b) => {
		const fieldClass = classOf(type, key);
		if (fieldClass === "reference") return true;
		return fieldClass === "place" ? samePlace(a, b) : sameValue(a, b, resolve);
	};
}
function samePlace(a, b) {
	if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, i) => samePlace(item, b[i]));
	return sameValue(a, b, NO_REFERENCES);
}
function differingKeys(before, after, same) {
	const keys = [];
	for (const key of Object.keys(before)) {
		const a = before[key];
		const b = own(after, key);
		if (a !== b && !same(key, a, b)) keys.push(key);
	}
	for (const key of Object.keys(after)) if (!Object.hasOwn(before, key) && !same(key, void 0, after[key])) keys.push(key);
	return keys;
}
function nameChange(before, after, { compareLabels }) {
	const [from, to] = both([before, after], ({ label, properties }) => compareLabels ? label ?? own(properties, "name") : own(properties, "name"));
	return sameValue(from, to, NO_REFERENCES) ? [] : [fieldChange("name", from, to)];
}
function changesOf(path, before, after, context) {
	if (isStatementList(path)) return statementChanges(path, before, after, context);
	if (isArray(before) && isNothing(after)) return elementChanges(path, before, [], context);
	if (isArray(after) && isNothing(before)) return elementChanges(path, [], after, context);
	if (isArray(before) && isArray(after)) return elementChanges(path, before, after, context);
	if (isObject(before) && isObject(after)) return partChanges(path, before, after, context);
	return [fieldChange(path, before, after)];
}
function statementChanges(path, before, after, { resolve }) {
	const same = (text) => text;
	return elementChanges(path, statementsOf(before, resolve[0]), statementsOf(after, resolve[1]), {
		resolve: [same, same],
		compareLabels: true
	});
}
function partChanges(path, before, after, context) {
	return differingKeys(before, after, (_key, a, b) => sameValue(a, b, context.resolve)).flatMap((key) => changesOf(`${path}.${key}`, own(before, key), own(after, key), context));
}
/** Elements that only one list has: first those that are gone, then those that are new. */
function elementChanges(path, before, after, { resolve }) {
	const surplus = new Map();
	const count = (list, text, step) => {
		for (const element of list) {
			if (isNothing(element) && !isObject(element)) continue;
			const key = comparableText(element, text);
			const entry = surplus.get(key);
			surplus.set(key, {
				element: betterSpelling(element, entry?.element ?? element),
				count: (entry?.count ?? 0) + step
			});
		}
	};
	count(before, resolve[0], -1);
	count(after, resolve[1], 1);
	const entries = [...surplus].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
	return [...entries.filter(({ count }) => count < 0).map(({ element }) => ({
		path,
		before: element
	})), ...entries.filter(({ count }) => count > 0).map(({ element }) => ({
		path,
		after: element
	}))];
}
function fieldChange(path, before, after) {
	return {
		path,
		...before !== void 0 && !isNothing(before) && { before },
		...after !== void 0 && !isNothing(after) && { after }
	};
}
export { diffFields };
