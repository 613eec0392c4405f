import { changedIn, groupOf } from "./change-kinds.js";
import { isCompanion } from "./read/component-types/component-types.js";
// src/inventory/motion.ts
const SORTS = {
	added: "presence",
	removed: "presence",
	changed: "configuration",
	replaced: "replacement",
	rollout: "exchange",
	"membership-added": "relation",
	"membership-removed": "relation",
	"connection-added": "relation",
	"connection-removed": "relation"
};
/** Of a pool whose members are exchanged, members come and go; a pool that is only scaled does not exchange them. */
const COVERED = {
	configuration: ["configuration"],
	presence: ["presence"],
	replacement: ["replacement"],
	scaling: ["scaling"],
	exchange: ["exchange", "scaling"],
	relation: ["relation"]
};
/** A change that does harm is of the same kind only as a motion that did the same harm. */
const HARMS = ["destructive", "exposure"];
/** The changes, each of the same kind as a motion of the same resource or pool with the tag `background`. */
function tagBackground(changes, motions) {
	const found = byPlace(motions, placesOf);
	return tagged(changes, "background", (change) => placesOf(change).some((place) => found.get(place)?.some((motion) => isLike(change, motion)) === true));
}
/** The changes, each of a resource or pool that still moved with the tag `unsettled`. What is background anyway keeps that tag alone. */
function tagUnsettled(changes, motions) {
	const found = byPlace(motions, roughPlacesOf);
	return tagged(changes, "unsettled", (change) => !change.tags.includes("background") && roughPlacesOf(change).some((place) => found.has(place)));
}
/** The motions that are not of the same kind as what changes by itself. */
function withoutBackground(motions, background) {
	return tagBackground(motions, background).filter(({ tags }) => !tags.includes("background"));
}
/**
* What moves, for a reader: one entry per pool or resource, in the order of the motions. Of a pool, the members that the deployment has
* changed so far are counted, or those that moved where it changed none; volumes only where nothing else moves.
*/
function movingIn(motions, changes = []) {
	const groups = byPlace(motions, (motion) => roughPlacesOf(motion).slice(0, 1));
	const touched = byPlace(changes, roughPlacesOf);
	return [...groups].flatMap(([place, group]) => {
		const [first] = group;
		const pool = first && poolOf(first);
		if (first === void 0) return [];
		if (pool !== void 0) return poolMoving(pool, touched.get(place) ?? group);
		const { before, after } = changedIn(first);
		const resource = after[0] ?? before[0];
		return resource === void 0 ? [] : [{
			type: resource.type,
			count: 1,
			resource
		}];
	});
}
function poolMoving(of, changes) {
	const types = changes.flatMap((change) => memberTypeOf(change) ?? []);
	const type = types.find((one) => !isCompanion(one)) ?? types[0];
	if (type === void 0) return [];
	const members = changes.filter((change) => memberTypeOf(change) === type).map(changedIn);
	const count = (side) => members.reduce((sum, sides) => sum + sides[side].length, 0);
	return [{
		type,
		count: Math.max(count("before"), count("after")),
		of
	}];
}
function tagged(changes, tag, applies) {
	return changes.map((change) => applies(change) ? {
		...change,
		tags: [...change.tags, tag]
	} : change);
}
function isLike(change, motion) {
	if (!COVERED[sortOf(motion)].includes(sortOf(change))) return false;
	const known = new Set(pathsOf(motion));
	return pathsOf(change).every((path) => known.has(path)) && HARMS.every((harm) => !change.tags.includes(harm) || motion.tags.includes(harm));
}
function sortOf(change) {
	return "pool" in change && change.pool !== void 0 ? "scaling" : SORTS[change.kind];
}
function pathsOf(change) {
	return "fields" in change ? change.fields.map(({ path }) => path) : [];
}
function poolOf(change) {
	if (change.kind === "rollout") return change.parent.after;
	return change.kind === "added" || change.kind === "removed" ? change.pool : void 0;
}
function memberTypeOf(change) {
	if (change.kind === "rollout") return change.memberType;
	const { before, after } = changedIn(change);
	return (after[0] ?? before[0])?.type;
}
/** Where a change happened: a pool and the type of its members, both ends of a relation, or a resource under each of its keys. */
function placesOf(change) {
	const pool = poolOf(change);
	if (pool !== void 0) return [`pool ${pool.type} ${pool.key}\n${memberTypeOf(change)}`];
	return ownPlacesOf(change);
}
/** The same for whoever asks only which pool it was. */
function roughPlacesOf(change) {
	const pool = poolOf(change);
	return pool === void 0 ? ownPlacesOf(change) : [`pool ${pool.type} ${pool.key}`];
}
function ownPlacesOf(change) {
	const { before, after } = changedIn(change);
	const keys = [...after, ...before].map(({ type, key }) => `${type} ${key}`);
	if (SORTS[change.kind] !== "relation") return [...new Set(keys)];
	return [[
		change.kind.startsWith("membership") ? "membership" : "connection",
		groupOf(change)?.after.key,
		...after.map(({ type, key }) => `${type} ${key}`)
	].join("\n")];
}
function byPlace(changes, places) {
	const found = new Map();
	for (const change of changes) for (const place of places(change)) {
		const known = found.get(place);
		if (known === void 0) found.set(place, [change]);
		else known.push(change);
	}
	return found;
}
export { movingIn, tagBackground, tagUnsettled, withoutBackground };
