import { differenceBlueprint } from "../../drawing/difference/blueprint/difference-blueprint.js";
import { matchInventories } from "../../inventory/match/match.js";
import { fieldPredicate } from "../words/words.js";
import { readSide } from "./target-side.js";
// src/report/build/difference-blueprint.ts
/**
* The difference of a target as a Cloudcraft document called `name`; without changes, what is there, in grey. `undefined` when a side is missing:
* nobody knows then what changed.
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
	return differenceBlueprint(before, after, changes, pairing, {
		name,
		captions: changes.flatMap(captionsOf)
	});
}
/** What is written behind the name of a resource: the beginning of the sentence that the report has for it. */
function captionsOf(change) {
	const isDoubtful = change.tags.includes("unconfirmed");
	switch (change.kind) {
		case "added": return isDoubtful ? [caption(change.after, "added", "only seen after")] : [];
		case "removed": return isDoubtful ? [caption(change.before, "removed", "no longer seen")] : [];
		case "changed": return [caption(change.after, "changed", brief(fieldPredicate(change, (text) => text)))];
		case "replaced": return [];
		case "rollout": return [caption(change.parent.after, "replaced", `${Math.min(change.removed.length, change.added.length)} replaced`)];
		case "membership-added": return [caption(change.member.after, "changed", `joined ${change.group.after.name}`)];
		case "membership-removed": return [caption(change.member.after, "changed", `left ${change.group.after.name}`)];
		default: return [];
	}
}
function caption(of, mark, words) {
	return {
		of,
		mark,
		words
	};
}
/** `resized` of `resized: m5.large → m5.xlarge`: a label has room for a word or two. */
function brief(predicate) {
	return predicate.split(/: |[;,→]/, 1)[0]?.trim() ?? "";
}
export { blueprintOfTarget };
