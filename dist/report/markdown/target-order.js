import { isConfirmed } from "../facts/counts.js";
import { changedRegions } from "../words/verdict.js";
// src/report/markdown/target-order.ts
/** What a reader must not miss comes first; targets alike stay in their order. */
function byUrgency(targets) {
	return targets.map((target) => ({
		target,
		rank: rankOf(target)
	})).sort((a, b) => a.rank - b.rank).map(({ target }) => target);
}
function rankOf({ status, changes }) {
	const confirmed = changes.filter(isConfirmed);
	if (confirmed.some(({ tags }) => tags.includes("destructive"))) return 0;
	if (confirmed.some(({ tags }) => tags.includes("exposure"))) return 1;
	if (status !== "compared" || confirmed.length < changes.length) return 2;
	if (changes.some(({ kind }) => kind === "removed" || kind === "replaced")) return 3;
	return changes.some(({ kind }) => kind !== "rollout") ? 4 : 5;
}
/** Whether there is something to tell of it: a change, or a picture that has changed. */
function hasChanged({ changes, picture }) {
	return changes.length > 0 || changedRegions(picture).length > 0;
}
export { byUrgency, hasChanged };
