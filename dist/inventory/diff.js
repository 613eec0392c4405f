import { assess } from "./assess/assessment.js";
import { doubtsAbout } from "./assess/doubts.js";
import { checkSameTarget } from "./assess/guards.js";
import { sortChanges } from "./compare/order.js";
import { diffRelations } from "./compare/relations.js";
import { diffSurvivors } from "./compare/survivors.js";
import { matchInventories } from "./match/match.js";
import { referenceTo } from "./read/resource.js";
// src/inventory/diff.ts
/**
* `inventory` answers what changed in one account between two snapshots. `diff.ts` runs the steps, one folder each: read the documents,
* match what is the same, compare it, assess what the differences mean; the user's ignore rules come last. `change.ts` is the
* result. Nothing here knows pictures, reports or where documents come from.
*/
/**
* What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
* their parts.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together
*/
function compareInventories(before, after) {
	checkSameTarget(before, after);
	const match = matchInventories(before, after);
	return {
		diff: diffOfMatch(before, after, match),
		pairing: match.pairing
	};
}
/** The same for two inventories that are matched already. */
function diffOfMatch(before, after, match) {
	const { pairing } = match;
	const doubts = doubtsAbout(before, after, pairing);
	const survivors = diffSurvivors(before, after, match, {
		resolve: match.resolve,
		compareLabels: before.hasLabels === after.hasLabels
	});
	const found = [
		...unpaired(before, after, match, doubts),
		...survivors.rollouts.map((rollout) => ({
			...rollout,
			tags: []
		})),
		...survivors.changes,
		...diffRelations({
			before,
			after,
			pairing,
			exchanged: match.fleets.exchanged
		}, before.hasAutoConnections === after.hasAutoConnections)
	];
	const changes = assess(found, {
		before,
		after,
		pairing,
		match
	});
	return {
		changes: sortChanges(changes),
		unchanged: survivors.unchanged,
		cosmetic: survivors.cosmetic,
		warnings: [...doubts.warnings, ...survivors.warnings]
	};
}
/** Removals and additions; unconfirmed where a warning says that one snapshot may not have seen the resource. */
function unpaired(before, after, match, { unconfirmed }) {
	const { pairing, pools } = match;
	const tags = (isDoubtful) => isDoubtful ? ["unconfirmed"] : [];
	return [...leftIn(before, pairing.afterOf, pools.inRollouts[0], pools.pooled[0]).map(({ resource, position, ...pooled }) => ({
		kind: "removed",
		before: referenceTo(resource),
		...pooled,
		tags: tags(unconfirmed[0].has(position))
	})), ...leftIn(after, pairing.beforeOf, pools.inRollouts[1], pools.pooled[1]).map(({ resource, position, ...pooled }) => ({
		kind: "added",
		after: referenceTo(resource),
		...pooled,
		tags: tags(unconfirmed[1].has(position))
	}))];
}
/** Resources without a partner that are not part of a rollout. */
function leftIn({ resources }, partners, inRollouts, pooled) {
	const left = [];
	for (const [position, resource] of resources.entries()) {
		if (partners[position] !== -1 || inRollouts.has(position)) continue;
		const pool = resources[pooled.get(position) ?? -1];
		left.push({
			resource,
			position,
			...pool && { pool: referenceTo(pool) }
		});
	}
	return left;
}
export { compareInventories, diffOfMatch };
