import { at } from "../../errors.js";
import { ownText } from "../../json.js";
import { both } from "../read/both.js";
import { poolTypeOf } from "../read/component-types/component-types.js";
import { take } from "./anonymous.js";
import { givenName } from "./names.js";
// src/inventory/match/twin-names.ts
/** Members of a pool are exchanged, not changed: what is left of them becomes a rollout. */
function dropPoolMembers(sides) {
	for (const side of sides) for (const position of side.waiting) if (isPoolMember(side, position)) side.waiting.delete(position);
}
function isPoolMember({ inventory: { resources, groups } }, position) {
	const pool = poolTypeOf(at(resources, position).type);
	return pool !== void 0 && (groups.get(position) ?? []).some((group) => at(resources, group).type === pool);
}
function pairUniqueNames(sides, pairing) {
	const [left, right] = both(sides, uniqueNames);
	for (const [name, before] of left) {
		const after = right.get(name);
		if (before !== -1 && after !== void 0 && after !== -1) take(sides, pairing, before, after);
	}
}
/** Names to positions; `ABSENT` for a name that several have. */
function uniqueNames(side) {
	const found = new Map();
	for (const position of side.waiting) {
		const name = isPoolMember(side, position) ? void 0 : named(side, position);
		if (name !== void 0) found.set(name, found.has(name) ? -1 : position);
	}
	return found;
}
/** Type, region and the name that people gave; undefined for a resource without a name. */
function named(side, position) {
	const resource = at(side.inventory.resources, position);
	return (side.useLabels ? givenName(resource) : ownText(resource.properties, "name")) === void 0 ? void 0 : descriptionOf(side, position);
}
function descriptionOf({ inventory, useLabels }, position) {
	const { key, type, region, properties } = at(inventory.resources, position);
	return useLabels ? key : `${type}/${region ?? ""}/${ownText(properties, "name") ?? ""}`;
}
/** For resources without a name: the groups that both sides know, besides the description. */
function parents(side, position) {
	const groups = (side.surroundings.get(position)?.groups ?? []).map(side.shared).filter((group) => group !== -1);
	return `${descriptionOf(side, position)}\n${groups.sort().join(" ")}`;
}
/** Pairs resources with equal texts, in order, as many as there are on both sides. */
function pairByText(sides, pairing, textOf) {
	const right = new Map();
	for (const position of [...sides[1].waiting].reverse()) {
		const text = textOf(sides[1], position);
		if (text === void 0) continue;
		const same = right.get(text);
		if (same === void 0) right.set(text, [position]);
		else same.push(position);
	}
	for (const position of [...sides[0].waiting]) {
		const text = textOf(sides[0], position);
		const partner = text === void 0 ? void 0 : right.get(text)?.pop();
		if (partner !== void 0) take(sides, pairing, position, partner);
	}
}
export { descriptionOf, dropPoolMembers, named, pairByText, pairUniqueNames, parents };
