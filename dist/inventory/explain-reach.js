import { at } from "../errors.js";
import { explainExposure, survivorChanges } from "./assess/exposure-explained.js";
import { referenceTo } from "./read/resource.js";
// src/inventory/explain-reach.ts
/** Why the internet can or cannot newly reach it. */
function explainReach({ inventories: [before, after], match }, past, now) {
	const context = {
		before,
		after,
		pairing: match.pairing
	};
	const told = () => {
		if (past !== -1 && now !== -1) return survivorChanges(context, past, match.reasons.has(past));
		return now === -1 ? [] : [additionOf(after, match, now)];
	};
	return explainExposure(context, {
		past,
		now,
		changes: told()
	});
}
/** The change in which something new is told: a rollout, or an addition. */
function additionOf(after, { pools }, now) {
	const added = referenceTo(at(after.resources, now));
	const rollout = pools.rollouts.find((one) => one.added.some(({ id }) => id === added.id));
	if (rollout !== void 0) return {
		...rollout,
		tags: []
	};
	const pool = after.resources[pools.pooled[1].get(now) ?? -1];
	return {
		kind: "added",
		after: added,
		tags: [],
		...pool && { pool: referenceTo(pool) }
	};
}
export { explainReach };
