import { addressKey } from "./entry.js";
import { findAll, findOne } from "./find.js";
import { findOwners } from "./owners.js";
import { pairOf, single } from "./pair.js";
import { findSets } from "./sets.js";
import { isNew } from "./target-index.js";
// src/plan/match/match.ts
/** Finds the resources of all announcements, surest signs first; parts are found with their owners, and so come last. */
function matchAll(entries, known, targets) {
	const places = findKnown(known, targets);
	const seen = new Map();
	const unnamed = [];
	const candidates = new Map();
	for (const [position, { announcement }] of entries.entries()) {
		if (announcement.owner !== void 0 || announcement.lookups.length === 0) continue;
		const old = oldOf(announcement, targets);
		if (old !== void 0) seen.set(position, old);
		const fresh = wantsNew(announcement, old, targets) ? newOf(announcement, targets) : void 0;
		if (fresh !== void 0 && (fresh.length > 0 || old?.after === void 0)) candidates.set(position, fresh);
	}
	settleNew(entries, candidates, targets, {
		seen,
		unnamed
	});
	addSets(entries, unnamed, targets, seen);
	for (const [position, owner] of findOwners(entries, seen, places, targets)) seen.set(position, owner);
	return {
		seen,
		known: places,
		usual: usualTargets(entries, seen, known, places)
	};
}
function findKnown(known, targets) {
	const places = new Map();
	for (const { source, resource } of known) {
		const found = findOne(resource.candidates, resource, targets, "before");
		if (found !== void 0) places.set(addressKey(source, resource.address), found);
	}
	return places;
}
function oldOf(announcement, targets) {
	if (announcement.action === "create") return void 0;
	const found = findOne(announcement.old, announcement, targets, "before");
	return found && pairOf(found, targets);
}
/** Whether a new resource is to be looked for: of a replacement only where the comparison has not found it. */
function wantsNew({ action }, old, targets) {
	if (action !== "replace" || old?.before === void 0) return action === "create" || action === "replace";
	return targets[old.target]?.fateBefore.get(old.before)?.kind !== "replaced";
}
/** What a new resource may be: what is new, or else the one that was there before under its own name. */
function newOf({ next, action, ...sought }, targets) {
	const found = findAll(next, sought, targets, "after");
	const fresh = found.filter(({ target, position }) => {
		const index = targets[target];
		return index !== void 0 && isNew(index, position);
	});
	if (fresh.length > 0 || action === "replace") return fresh;
	return found.length === 1 && next.names.some(({ form }) => form === "own") ? found : [];
}
/** Announcements that lead to the same resources are a set; one that leads to one is a match. */
function settleNew(entries, candidates, targets, { seen, unnamed }) {
	const groups = new Map();
	for (const [position, found] of candidates) {
		const names = entries[position]?.announcement.next;
		if (found.length > 0) addTo(groups, placesKey(found), position);
		else if (names !== void 0 && !hasOwnName(names, targets)) unnamed.push(position);
	}
	for (const members of groups.values()) settleGroup(members, candidates.get(members[0] ?? -1) ?? [], targets, seen);
}
function addTo(groups, key, position) {
	const members = groups.get(key);
	if (members === void 0) groups.set(key, [position]);
	else members.push(position);
}
function placesKey(found) {
	return found.map(({ target, position }) => `${target} ${position}`).sort().join("\n");
}
function settleGroup(members, found, targets, seen) {
	const [only] = found;
	const isOne = found.length === 1 && (members.length === 1 || only?.because === "same name");
	const set = isOne ? void 0 : several(found, members.length, targets);
	for (const member of members) {
		const match = isOne && only !== void 0 ? single(only, seen.get(member), targets) : set;
		if (match !== void 0) seen.set(member, {
			...match,
			...match.set && withOld(seen.get(member))
		});
	}
}
/** Whether its name would have led to it; a label does so only where labels were asked for. */
function hasOwnName({ names }, targets) {
	const telling = targets.every(({ after }) => after.inventory.hasLabels) ? ["own", "tag"] : ["own"];
	return names.some(({ form }) => telling.includes(form));
}
function several(found, announced, targets) {
	const [first] = found;
	if (first === void 0) return void 0;
	const here = found.filter(({ target }) => target === first.target);
	const index = targets[first.target];
	const changes = here.flatMap(({ position }) => index?.fateAfter.get(position)?.change ?? []);
	const because = [first.because, `${announced} announced under one name, ${here.length} appeared`];
	const set = {
		changes: [...new Set(changes)].sort((a, b) => a - b),
		announced,
		appeared: here.length
	};
	return {
		target: first.target,
		confidence: Math.min(.75, first.confidence),
		because,
		set
	};
}
function addSets(entries, unnamed, targets, seen) {
	const list = unnamed.flatMap((position) => entries[position]?.announcement ?? []);
	for (const [member, found] of findSets(list, targets, takenBy(seen))) {
		const position = unnamed[member];
		if (position !== void 0) seen.set(position, {
			...found,
			...withOld(seen.get(position))
		});
	}
}
/** A replacement whose new half is one of a set is still known by its old half. */
function withOld(old) {
	return old?.before === void 0 ? {} : { before: old.before };
}
/** `target change` of what was found by name. */
function takenBy(seen) {
	const places = new Set();
	const sets = new Map();
	for (const { target, after, set } of seen.values()) if (set !== void 0) sets.set(set, target);
	else if (after !== void 0) places.add(`${target} ${after}`);
	return {
		places,
		changes: new Set([...sets].flatMap(([set, target]) => set.changes.map((change) => `${target} ${change}`)))
	};
}
function usualTargets(entries, seen, known, places) {
	const usual = new Map();
	const add = (source, target) => {
		if (target !== void 0) usual.set(source, (usual.get(source) ?? new Set()).add(target));
	};
	for (const [position, { source }] of entries.entries()) {
		const found = seen.get(position);
		if (found?.set === void 0) add(source, found?.target);
	}
	for (const { source, resource } of known) add(source, places.get(addressKey(source, resource.address))?.target);
	return usual;
}
export { matchAll };
