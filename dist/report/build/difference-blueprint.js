import { differenceBlueprint } from "../../drawing/difference/blueprint/difference-blueprint.js";
import { matchInventories } from "../../inventory/match/match.js";
import { wordsOf } from "../words/change-kinds.js";
import { readSide } from "./target-side.js";
// src/report/build/difference-blueprint.ts
/**
* The difference of a target as a Cloudcraft document called `name`; without changes, everything in grey. `undefined` when a side is
* missing, since the changes are then unknown.
*/
function blueprintOfTarget(source, name) {
	const [was, is] = [readSide(source.before, "before"), readSide(source.after, "after")];
	const { changes, status } = source.report;
	if (status !== "compared" || was.inventory === void 0 || is.inventory === void 0) return void 0;
	const { pairing } = matchInventories(was.inventory, is.inventory);
	const [before, after] = [{
		document: was.document(),
		inventory: was.inventory
	}, {
		document: is.document(),
		inventory: is.inventory
	}];
	return differenceBlueprint({
		before,
		after,
		changes,
		pairing
	}, {
		name,
		captions: captionsOf(changes)
	});
}
/** Captions after the names of the resources: `resized`, `no longer seen`. */
function captionsOf(changes) {
	return changes.flatMap((change) => wordsOf(change).label(change) ?? []);
}
export { blueprintOfTarget };
