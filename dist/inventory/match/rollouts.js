import { at } from "../../errors.js";
import { both } from "../read/both.js";
import { isCompanion, poolTypeOf } from "../read/component-types/component-types.js";
import { referenceTo } from "../read/resource.js";
import { sizeChange } from "../values/size.js";
import { matchVolumes, ownerOf, storageOf } from "./companions.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import { poolSizes } from "./pool-size.js";
import { fieldsOfAll } from "./rollout-fields.js";
// src/inventory/match/rollouts.ts
/**
* Interchangeable members of one parent that were exchanged, together with their companions, such as an instance's volumes. Where
* members were only removed or only added, the pool was scaled, and they stay removals or additions.
*/
function findRollouts(before, after, left, pairing) {
	const pooled = both(left, (side) => withCompanions(side, poolsOf(side)));
	const exchanges = exchangesIn(left, pooled, pairing);
	const lost = new Set(lostCompanions(before, after, exchanges));
	const exchanged = exchanges.filter(({ gone, come }) => gone.length > 0 && come.length > 0);
	const [sizeBefore, sizeAfter] = [poolSizes(before), poolSizes(after)];
	return {
		rollouts: exchanged.map(({ parent, memberType, gone, come }) => {
			const parentBefore = at(pairing.beforeOf, parent);
			const pool = {
				before: at(before.resources, parentBefore),
				after: at(after.resources, parent),
				members: {
					before: sizeBefore(parentBefore, memberType),
					after: sizeAfter(parent, memberType)
				}
			};
			const removed = gone.map((position) => at(before.resources, position));
			const added = come.map((position) => at(after.resources, position));
			const missing = gone.filter((position) => lost.has(position)).map((position) => at(before.resources, position));
			return {
				...rollout(pool, memberType, removed, added),
				...missing.length > 0 && { lost: lossOf(missing) }
			};
		}),
		inRollouts: [new Set(exchanged.flatMap(({ gone }) => gone)), new Set(exchanged.flatMap(({ come }) => come))],
		pooled,
		lost
	};
}
/** The pool of each leftover member: of several parents the first by key. */
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
/** Adds what is connected to one pooled leftover and to nothing else. */
function withCompanions(side, pooled) {
	const companions = [];
	for (const position of stillLeft(side)) {
		const pool = pooled.get(ownerOf(side, position) ?? -1);
		if (pool !== void 0) companions.push([position, pool]);
	}
	return new Map([...pooled, ...companions]);
}
/** What left and came in each pool that is on both sides. */
function exchangesIn(left, pooled, pairing) {
	const exchanges = new Map();
	const exchangeOf = (parent, memberType) => {
		const key = `${parent} ${memberType}`;
		const exchange = exchanges.get(key) ?? {
			parent,
			memberType,
			gone: [],
			come: []
		};
		exchanges.set(key, exchange);
		return exchange;
	};
	for (const [position, ownParent] of pooled[0]) {
		const parent = at(pairing.afterOf, ownParent);
		if (parent !== -1) exchangeOf(parent, resourceAt(left[0], position).type).gone.push(position);
	}
	for (const [position, parent] of pooled[1]) exchangeOf(parent, resourceAt(left[1], position).type).come.push(position);
	return [...exchanges.values()];
}
/**
* Companions that went with members of a pool and did not come back with the members that took their place. What belonged to members
* that nobody replaced went with the scaling, which is expected.
*/
function lostCompanions(before, after, exchanges) {
	return exchanges.flatMap(({ parent, memberType, gone, come }) => {
		if (!isCompanion(memberType)) return [];
		const members = exchanges.filter((one) => one.parent === parent && !isCompanion(one.memberType));
		const [went, came] = [sum(members, (one) => one.gone.length), sum(members, (one) => one.come.length)];
		const expected = Math.floor(gone.length * Math.min(1, came / Math.max(1, went)));
		const missing = Math.max(0, expected - come.length);
		if (missing === 0) return [];
		const volumes = (inventory, positions) => positions.map((position) => ({
			position,
			resource: at(inventory.resources, position)
		})).sort((a, b) => byKey(a.resource, b.resource));
		const { lost } = matchVolumes(volumes(before, gone), volumes(after, come), ({ resource }) => resource);
		return lost.slice(0, missing).map(({ position }) => position);
	});
}
function sum(list, of) {
	return list.reduce((total, one) => total + of(one), 0);
}
function lossOf(volumes) {
	const sizes = [...new Set(volumes.map(storageOf))].filter((size) => size > 0).sort((a, b) => a - b);
	return {
		count: volumes.length,
		...sizes.length > 0 && { sizes }
	};
}
function rollout(pool, memberType, removed, added) {
	const fields = fieldsOfAll(memberType, removed, added);
	const size = sizeChange(fields, removed, added);
	return {
		kind: "rollout",
		parent: {
			before: referenceTo(pool.before),
			after: referenceTo(pool.after)
		},
		memberType,
		members: pool.members,
		removed: removed.map(referenceTo).sort(byKey),
		added: added.map(referenceTo).sort(byKey),
		fields,
		...size && { size }
	};
}
function byKey(a, b) {
	return `${a.key}\n${a.id}` < `${b.key}\n${b.id}` ? -1 : 1;
}
export { findRollouts };
