import { own } from "../../json.js";
import { meansTheSame } from "../fields/spelling.js";
import { canBeIn } from "./eligible.js";
import { isNew } from "./target-index.js";
// src/plan/match/sets.ts
/**
* What was announced without a known name, with what appeared of its type: as sets, never one to one.
* @param taken what was found by name
* @returns by position in the list of announcements; those for which nothing appeared are absent
*/
function findSets(announcements, targets, taken) {
	const newcomers = newcomersByType(targets, taken);
	const alike = new Map();
	for (const [member, announcement] of announcements.entries()) put(alike, signatureOf(announcement), member);
	const groups = new Map();
	const groupOf = new Map();
	for (const [signature, members] of alike) {
		const pool = poolOf(announcements[members[0] ?? -1], newcomers);
		const shared = new Set(pool.flatMap((newcomer) => groupOf.get(newcomer) ?? []));
		const joined = [...shared].flatMap((key) => groups.get(key) ?? []);
		for (const key of shared) groups.delete(key);
		const group = {
			members: [...members, ...joined.flatMap((other) => other.members)],
			pool: new Set([...pool, ...joined.flatMap((other) => [...other.pool])])
		};
		groups.set(signature, group);
		for (const newcomer of group.pool) groupOf.set(newcomer, signature);
	}
	return new Map([...groups.values()].flatMap(({ members, pool }) => seenOf(members, [...pool])));
}
function put(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
function newcomersByType(targets, taken) {
	const found = new Map();
	for (const target of targets) for (const [position, { change, kind }] of target.fateAfter) {
		const entry = target.changes[change];
		if (kind === "rollout" || entry?.kind === "added" && entry.pool !== void 0 || !isNew(target, position) || isTaken(taken, {
			target,
			position,
			change
		})) continue;
		put(found, target.after.inventory.resources[position]?.type ?? "", {
			target,
			position,
			change
		});
	}
	return found;
}
function isTaken({ places, changes }, { target, position, change }) {
	return places.has(`${target.number} ${position}`) || changes.has(`${target.number} ${change}`);
}
/** Announcements that could be the same things. */
function signatureOf({ types, place, fields }) {
	const values = fields.map(({ path, after }) => [path, after ?? null]);
	return JSON.stringify([
		types,
		place.provider,
		place.region ?? "",
		place.account ?? "",
		values
	]);
}
function poolOf(announcement, newcomers) {
	if (announcement === void 0) return [];
	return announcement.types.flatMap((type) => newcomers.get(type) ?? []).filter(({ target, position }) => canBeIn(announcement, target) && fits(announcement, target, position));
}
/** Whether nothing that is known of the announced resource speaks against it. */
function fits({ fields }, target, position) {
	const resource = target.after.inventory.resources[position];
	return fields.every(({ path, after }) => {
		const actual = resource === void 0 || path === "name" ? void 0 : own(resource.properties, path);
		return after === void 0 || actual === void 0 || actual === null || meansTheSame(actual, after);
	});
}
/** A report names changes of one target only: the one in which most of the set lies. */
function seenOf(members, pool) {
	const [first] = pool;
	if (first === void 0) return [];
	const counts = new Map();
	for (const { target } of pool) counts.set(target, (counts.get(target) ?? 0) + 1);
	const [most] = [...counts].sort(([a, n], [b, m]) => m - n || a.number - b.number);
	const target = most?.[0] ?? first.target;
	const here = pool.filter((newcomer) => newcomer.target === target);
	const changes = [...new Set(here.map(({ change }) => change))].sort((a, b) => a - b);
	const [announced, appeared] = [members.length, here.length];
	const because = [`${announced} of this type ${announced === 1 ? "was" : "were"} announced without a known name, ${appeared} appeared`];
	const confidence = appeared > announced ? Math.round(60 * announced / appeared) / 100 : .6;
	return members.map((member) => [member, {
		target: target.number,
		confidence,
		because,
		set: {
			changes,
			announced,
			appeared
		}
	}]);
}
export { findSets };
