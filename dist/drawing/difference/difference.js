import { factsOf } from "./facts.js";
import { focusOn } from "./focus.js";
import { MAX_CHANGES, keptOf } from "./kept.js";
import { drawPicture } from "./picture.js";
import { sceneOf } from "./scene.js";
import { unionOf } from "./union.js";
// src/drawing/difference/difference.ts
/**
* Draws both inventories as one picture in one layout: everything that is there after stands where it stands after, and what was
* removed stands where it would be if it had stayed. Equal inputs give equal bytes, whatever the order of their parts.
*/
function drawDifference(compared, options = {}) {
	const { before, after } = compared;
	const facts = factsOf(compared);
	const union = unionOf(before, after, facts);
	const { theme = "light", prefix = "difference-", title = "What changed" } = options;
	const whole = sceneOf(union, facts, before, after);
	const kept = keptOf(union, facts);
	const total = union.facts.size;
	const focused = () => drawFocus(whole, union, facts, {
		theme,
		prefix: `${prefix}focus-`,
		title
	});
	if (total > MAX_WHOLE) return focused();
	const picture = drawPicture(whole, {
		theme,
		prefix,
		title
	});
	if (picture.svg.length > MAX_CHARACTERS) return focused();
	return total <= MANY || kept.size > total * WORTH_COLLAPSING ? picture : {
		...picture,
		focus: focused()
	};
}
/** Draws fewer and fewer of the changes individually until the picture is small enough: names and ids may be of any length. */
function drawFocus(whole, union, facts, options) {
	for (let limit = MAX_CHANGES;; limit = Math.floor(limit / 4)) {
		const focus = focusOn(union, keptOf(union, facts, limit));
		const picture = drawPicture(focusedScene(whole, focus), options);
		if (picture.svg.length <= MAX_CHARACTERS || limit === 0) return picture;
	}
}
/** Larger accounts are only drawn collapsed. */
const MAX_WHOLE = 2e3;
const MAX_CHARACTERS = 4e6;
/** Up to this many resources the whole drawing is readable. */
const MANY = 30;
/** A focus that keeps more than this share of the resources is no clearer than the whole. */
const WORTH_COLLAPSING = .7;
/** At most this many groups get a name that is readable from afar. */
const MAX_NAMED_GROUPS = 40;
/** The scene of what is kept. Blocks are named, since they say how much is left out. */
function focusedScene(whole, { drawing, blocks }) {
	return {
		...whole,
		drawing,
		pieces: new Map([...whole.pieces, ...blocks]),
		named: new Set(blocks.keys()),
		namedFromAfar: new Set(drawing.outlines.map(({ id }) => id).slice(0, MAX_NAMED_GROUPS))
	};
}
export { drawDifference };
