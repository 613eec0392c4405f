import { afterOf, beforeOf } from "./target-index.js";
// src/plan/match/pair.ts
/** What was found in the before-snapshot, with what it is after the deployment. */
function pairOf({ target, position, confidence, because }, targets) {
	const index = targets[target];
	const after = index && afterOf(index, position);
	return {
		target,
		before: position,
		...after !== void 0 && { after },
		confidence,
		because: [because]
	};
}
/** What was found in the after-snapshot, with what it was, or with what it replaces. */
function single(found, old, targets) {
	const { target, position, confidence, because } = found;
	const index = targets[target];
	const before = old?.target === target ? old.before : index && beforeOf(index, position);
	return {
		target,
		...before !== void 0 && { before },
		after: position,
		confidence: old === void 0 ? confidence : Math.min(confidence, old.confidence),
		because: [...old?.because ?? [], because]
	};
}
export { pairOf, single };
