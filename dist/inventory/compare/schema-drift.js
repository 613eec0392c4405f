import { isObject, own } from "../../json.js";
import { both } from "../read/both.js";
import { isStatementList } from "../values/rules.js";
// src/inventory/compare/schema-drift.ts
/** Somebody may well have changed fewer than this by hand. */
const FEWEST = 3;
/**
* A field that no resource of a type had and that all of them have now, or the other way round, comes from a new version of Cloudcraft,
* not from a deployment, whatever its values: it becomes one warning instead of a change of each resource. A field that was there, even
* an empty list, is not new.
*/
function findSchemaDrift(differences, inventories) {
	const candidates = new Map();
	for (const { type, fields } of differences) for (const { path } of fields) if (path !== "name" && !isStatementList(path)) candidates.set(`${type}\n${path}`, {
		type,
		path
	});
	if (candidates.size === 0) return {
		drifted: () => false,
		warnings: []
	};
	const componentsOf = byType(inventories, new Set([...candidates.values()].map(({ type }) => type)));
	const drift = new Map([...candidates].filter(([, one]) => isDrift(one.path, both(componentsOf, (of) => of(one.type)))));
	return {
		drifted: (type, { path }) => drift.has(`${type}\n${path}`),
		warnings: [...drift].sort(([a], [b]) => a < b ? -1 : 1).map(([, { type, path }]) => {
			const [was, is] = both(componentsOf, (of) => of(type));
			return {
				code: "schema-drift",
				type,
				text: driftText(path, isWithout(path, was), Math.min(was.length, is.length))
			};
		})
	};
}
function byType(inventories, types) {
	return both(inventories, ({ resources }) => {
		const found = new Map([...types].map((type) => [type, []]));
		for (const { type, properties } of resources) found.get(type)?.push(properties);
		return (type) => found.get(type) ?? [];
	});
}
function isDrift(path, [was, is]) {
	if (was.length < FEWEST || is.length < FEWEST) return false;
	return isWithout(path, was) && isWith(path, is) || isWith(path, was) && isWithout(path, is);
}
function isWith(path, components) {
	return components.every((component) => valueAt(component, path) !== void 0);
}
function isWithout(path, components) {
	return components.every((component) => valueAt(component, path) === void 0);
}
/** Undefined where there is no such field. One that is `null` is there. */
function valueAt(component, path) {
	const whole = own(component, path);
	if (whole !== void 0 || !path.includes(".")) return whole;
	let value = component;
	for (const part of path.split(".")) value = isObject(value) ? own(value, part) : void 0;
	return value;
}
function driftText(path, isNew, count) {
	return `${path} ${isNew ? "appeared on" : "went from"} all ${count}: taken for a change of Cloudcraft's format, not of the account`;
}
export { findSchemaDrift };
