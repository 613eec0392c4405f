import { addressKey } from "./entry.js";
import { findOne } from "./find.js";
import { pairOf, single } from "./pair.js";
// src/plan/match/owners.ts
/**
* Where the owners of parts are: by their own ids, or as the resource of the same plan that a part refers to.
* @returns by position in the list of entries
*/
function findOwners(entries, seen, known, targets) {
	const byAddress = new Map();
	for (const [position, { source, announcement }] of entries.entries()) if (announcement.owner === void 0) byAddress.set(addressKey(source, announcement.address), position);
	const owners = new Map();
	for (const [position, entry] of entries.entries()) {
		const owner = byId(entry, targets) ?? byReference(entry, byAddress, seen) ?? unchanged(entry, known, targets);
		if (owner !== void 0) owners.set(position, owner);
	}
	return owners;
}
function byId({ announcement }, targets) {
	const { owner, place } = announcement;
	if (owner === void 0) return void 0;
	const sought = {
		types: owner.types,
		lookups: owner.types,
		place
	};
	const old = findOne(owner.candidates, sought, targets, "before");
	if (old !== void 0) return pairOf(old, targets);
	const next = findOne(owner.candidates, sought, targets, "after");
	return next && single(next, void 0, targets);
}
function byReference({ source, announcement }, byAddress, seen) {
	for (const address of announcement.owner?.addresses ?? []) {
		const found = seen.get(byAddress.get(addressKey(source, address)) ?? -1);
		if (found !== void 0 && found.set === void 0) return {
			...found,
			because: [`belongs to ${address}`]
		};
	}
}
/** The owner of a part may itself not change. */
function unchanged({ source, announcement }, known, targets) {
	const found = (announcement.owner?.addresses ?? []).flatMap((address) => known.get(addressKey(source, address)) ?? []);
	const [only] = found;
	return found.length === 1 && only !== void 0 ? pairOf(only, targets) : void 0;
}
export { findOwners };
