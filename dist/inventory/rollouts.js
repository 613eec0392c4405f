import { betterSpelling, comparableText } from "./equality.js";
import { classOf } from "./field-classes.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import "./pairing.js";
import { referenceTo } from "./resource.js";
import { poolTypeOf } from "./type-facts.js";
// src/inventory/rollouts.ts
/**
* Interchangeable members that went and came in one parent, and what goes with them: an instance's volumes. Where members only went
* or only came, the pool was scaled: they stay removals or additions.
*/
function findRollouts(before, after, left, pairing) {
	const pooled = left.map((side) => withCompanions(side, poolsOf(side)));
	const exchanges = new Map();
	collect(exchanges, "removed", left[0], pooled[0], (parent) => pairing.afterOf[parent]);
	collect(exchanges, "added", left[1], pooled[1], (parent) => parent);
	const told = [new Set(), new Set()];
	const rollouts = [];
	for (const { parent, memberType, removed, added } of exchanges.values()) {
		if (removed.length === 0 || added.length === 0) continue;
		for (const position of removed) told[0].add(position);
		for (const position of added) told[1].add(position);
		const members = [removed.map((position) => before.resources[position]), added.map((position) => after.resources[position])];
		const survivor = {
			before: before.resources[pairing.beforeOf[parent]],
			after: after.resources[parent]
		};
		rollouts.push(rollout(survivor, memberType, ...members));
	}
	return {
		rollouts,
		told,
		pooled: [new Set(pooled[0].keys()), new Set(pooled[1].keys())]
	};
}
/** Each leftover member of a pool, and the parent it is pooled in: of several the first by key. */
function poolsOf(side) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const type = poolTypeOf(resourceAt(side, position).type);
		if (type === void 0) continue;
		const parent = (side.surroundings.get(position)?.groups ?? []).filter((group) => resourceAt(side, group).type === type).sort((a, b) => resourceAt(side, a).key < resourceAt(side, b).key ? -1 : 1)[0];
		if (parent !== void 0) found.set(position, parent);
	}
	return found;
}
/** What is connected to one pooled leftover and to nothing else goes with it. */
function withCompanions(side, pooled) {
	const companions = [];
	for (const position of stillLeft(side)) {
		const around = side.surroundings.get(position);
		const neighbours = new Set([...around?.from ?? [], ...around?.to ?? []]);
		const [only] = neighbours;
		const parent = neighbours.size === 1 && only !== void 0 ? pooled.get(only) : void 0;
		if (parent !== void 0 && !pooled.has(position) && resourceAt(side, position).type === "ebs") companions.push([position, parent]);
	}
	for (const [position, parent] of companions) pooled.set(position, parent);
	return pooled;
}
function collect(exchanges, list, side, pooled, inAfter) {
	for (const [position, ownParent] of pooled) {
		const parent = inAfter(ownParent);
		if (parent === -1) continue;
		const memberType = resourceAt(side, position).type;
		const key = `${parent} ${memberType}`;
		const exchange = exchanges.get(key) ?? {
			parent,
			memberType,
			removed: [],
			added: []
		};
		exchange[list].push(position);
		exchanges.set(key, exchange);
	}
}
function rollout(parent, memberType, removed, added) {
	return {
		kind: "rollout",
		parent: {
			before: referenceTo(parent.before),
			after: referenceTo(parent.after)
		},
		memberType,
		removed: removed.map(referenceTo).sort(byKey),
		added: added.map(referenceTo).sort(byKey),
		fields: fieldsOfAll(memberType, removed, added)
	};
}
function byKey(a, b) {
	return `${a.key}\n${a.id}` < `${b.key}\n${b.id}` ? -1 : 1;
}
/** Fields in which the new members differ from the old ones, as a set: a value, or all values in order when there are several. */
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
		const value = Object.hasOwn(properties, path) ? properties[path] : void 0;
		if (value === void 0 || value === null) continue;
		const key = comparableText(value, (text) => text);
		values.set(key, betterSpelling(value, values.get(key) ?? value));
	}
	return values;
}
function oneOrAll(values) {
	const sorted = [...values].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	return sorted.length === 1 ? sorted[0] : sorted;
}
export { findRollouts };
