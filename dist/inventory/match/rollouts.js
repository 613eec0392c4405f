import { referenceTo } from "../read/resource.js";
import { poolTypeOf } from "../read/type-facts.js";
import { sizeChange } from "../values/size.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import { poolSizes } from "./pool-size.js";
import { fieldsOfAll } from "./rollout-fields.js";
// src/inventory/match/rollouts.ts
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
	const [sizeBefore, sizeAfter] = [poolSizes(before), poolSizes(after)];
	for (const { parent, memberType, removed, added } of exchanges.values()) {
		if (removed.length === 0 || added.length === 0) continue;
		for (const position of removed) told[0].add(position);
		for (const position of added) told[1].add(position);
		const members = [removed.map((position) => before.resources[position]), added.map((position) => after.resources[position])];
		const ownParent = pairing.beforeOf[parent];
		const pool = {
			before: before.resources[ownParent],
			after: after.resources[parent],
			members: {
				before: sizeBefore(ownParent, memberType),
				after: sizeAfter(parent, memberType)
			}
		};
		rollouts.push(rollout(pool, memberType, ...members));
	}
	return {
		rollouts,
		told,
		pooled
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
