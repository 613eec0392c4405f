import { leftoversOf } from "./leftovers.js";
import { pairReplacedContainers, pairReplacedResources } from "./replacement.js";
import { findRollouts } from "./rollouts.js";
import { pairByIdentity } from "./same-resource.js";
// src/inventory/match/match.ts
/** Recognises what is the same, then what was replaced: containers, then pools inside them, then the rest. */
function matchInventories(before, after) {
	const keys = [resolver(before, (resource) => resource.key), resolver(after, (resource) => resource.key)];
	const pairing = pairByIdentity(before, after, keys);
	const reasons = new Map();
	pairReplacedContainers(leftoversOf(before, after, pairing), pairing, reasons);
	const left = leftoversOf(before, after, pairing);
	const pools = findRollouts(before, after, left, pairing);
	pairReplacedResources(left, pairing, reasons, pools.pooled);
	return {
		pairing,
		reasons,
		pools,
		resolve: [keys[0], sharedResolver(before, after, pairing)]
	};
}
function resolver(inventory, keyAt) {
	return (text) => {
		const position = inventory.positions.get(text);
		return position === void 0 ? text : keyAt(inventory.resources[position], position);
	};
}
/** A reference to what was replaced is the reference that it was: all that hangs on a security group does not change with it. */
function sharedResolver(before, after, pairing) {
	return resolver(after, (resource, position) => {
		const partner = pairing.beforeOf[position];
		return partner === -1 ? resource.key : before.resources[partner].key;
	});
}
export { matchInventories };
