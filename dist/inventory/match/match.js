import { at } from "../../errors.js";
import { both } from "../read/both.js";
import { pairFleets } from "./fleets.js";
import { leftoversOf } from "./leftovers.js";
import { pairReplacedContainers, pairReplacedResources } from "./replacement.js";
import { findRollouts } from "./rollouts.js";
import { pairByIdentity } from "./same-resource.js";
// src/inventory/match/match.ts
/**
* `match` decides which resource is which on the other side: the same by identity (`same-resource.ts`) or, without identity, by
* description and place (`twins.ts`); exchanged members of a pool (`rollouts.ts`) or of a fleet that no pool is drawn for (`fleets.ts`); another resource in its place
* (`replacement.ts`, `similarity.ts`). The result is a pairing of positions with reasons. How the pairs differ is not looked at.
*/
/** Pairs what is the same, then what was replaced: containers, then the pools in them, then the rest. */
function matchInventories(before, after) {
	const keys = both([before, after], (inventory) => resolver(inventory, ({ key }) => key));
	const pairing = pairByIdentity(before, after, keys);
	const reasons = new Map();
	pairReplacedContainers(leftoversOf(before, after, pairing), pairing, reasons);
	const left = leftoversOf(before, after, pairing);
	const pools = findRollouts(before, after, left, pairing);
	const fleets = pairFleets(left, pairing, reasons, pools.pooled);
	pairReplacedResources(left, pairing, reasons, pools.pooled);
	return {
		pairing,
		reasons,
		pools,
		fleets,
		resolve: [keys[0], sharedResolver(before, after, pairing)]
	};
}
function resolver(inventory, keyAt) {
	return (text) => {
		const position = inventory.positions.get(text);
		return position === void 0 ? text : keyAt(at(inventory.resources, position), position);
	};
}
/** A reference to the replacement equals the reference to what was replaced: what uses a security group has not changed with it. */
function sharedResolver(before, after, pairing) {
	return resolver(after, (resource, position) => {
		const partner = at(pairing.beforeOf, position);
		return partner === -1 ? resource.key : at(before.resources, partner).key;
	});
}
export { matchInventories };
