import { assess } from "./assessment.js";
import { checkSameTarget, doubtsAbout } from "./guards.js";
import { leftoversOf } from "./leftovers.js";
import { sortChanges } from "./order.js";
import { pairByIdentity } from "./pairing.js";
import { diffRelations } from "./relations.js";
import { pairReplacedContainers, pairReplacedResources } from "./replacement.js";
import { referenceTo } from "./resource.js";
import { findRollouts } from "./rollouts.js";
import { diffSurvivors } from "./survivors.js";
// src/inventory/diff.ts
/** As `diffInventories`. @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together */
function compareInventories(before, after) {
	checkSameTarget(before, after);
	const match = matchInventories(before, after);
	return {
		diff: diffOfMatch(before, after, match),
		pairing: match.pairing
	};
}
function diffOfMatch(before, after, match) {
	const { pairing, pools } = match;
	const doubts = doubtsAbout(before, after, pairing);
	const survivors = diffSurvivors(before, after, match, {
		resolve: match.resolve,
		compareLabels: before.hasLabels === after.hasLabels
	});
	const found = [
		...unpaired(before, after, match, doubts),
		...pools.rollouts.map((rollout) => ({
			...rollout,
			tags: []
		})),
		...survivors.changes,
		...diffRelations(before, after, pairing, before.hasAutoConnections === after.hasAutoConnections)
	];
	const changes = assess(found, {
		before,
		after
	});
	return {
		changes: sortChanges(changes),
		unchanged: survivors.unchanged,
		cosmetic: survivors.cosmetic,
		warnings: [...doubts, ...survivors.warnings]
	};
}
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
function unpaired(before, after, { pairing, pools }, warnings) {
	const vanished = new Set(warnings.filter(({ code }) => code === "type-vanished").map(({ type }) => type));
	const [allNew, allGone] = ["empty-before", "empty-after"].map((code) => warnings.some((warning) => warning.code === code));
	const tags = (doubt) => doubt ? ["unconfirmed"] : [];
	return [...leftIn(before, pairing.afterOf, pools.told[0], pools.pooled[0]).map(({ resource, ...pooled }) => ({
		kind: "removed",
		before: referenceTo(resource),
		...pooled,
		tags: tags(allGone || vanished.has(resource.type))
	})), ...leftIn(after, pairing.beforeOf, pools.told[1], pools.pooled[1]).map(({ resource, ...pooled }) => ({
		kind: "added",
		after: referenceTo(resource),
		...pooled,
		tags: tags(allNew)
	}))];
}
/** What has no partner and that no rollout tells of. */
function leftIn({ resources }, partners, told, pooled) {
	const left = [];
	for (const [position, resource] of resources.entries()) {
		if (partners[position] !== -1 || told.has(position)) continue;
		const pool = resources[pooled.get(position) ?? -1];
		left.push({
			resource,
			...pool && { pool: referenceTo(pool) }
		});
	}
	return left;
}
export { compareInventories, matchInventories };
