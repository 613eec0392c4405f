import { factsOf } from "./facts.js";
import { fleetsOf } from "./fleets.js";
import { focusOn } from "./focus.js";
import { keptOf } from "./kept.js";
import { drawPicture } from "./picture.js";
import { sceneOf } from "./scene.js";
import { unionOf } from "./union.js";
import { PLAIN_WORDS } from "./words.js";
// src/drawing/difference/difference.ts
/**
* Draws both inventories as one picture in one layout: everything that is there after stands where it stands after, and what was
* removed stands where it would be if it had stayed. Equal inputs give equal bytes, whatever the order of their parts.
*/
function drawDifference(compared, options = {}) {
	const { before, after } = compared;
	const facts = factsOf(compared);
	const union = unionOf(before, after, facts);
	const { theme = "light", prefix = "difference-", title = "What changed", words = PLAIN_WORDS } = options;
	const fleets = fleetsOf(compared.changes, {
		before: before.inventory,
		after: after.inventory
	}, union.names, words);
	const whole = {
		...sceneOf({
			union,
			facts,
			before,
			after,
			words
		}),
		fleets
	};
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
	return total <= MANY || kept.size > total * WORTH_COLLAPSING && total <= DENSE ? picture : {
		...picture,
		focus: focused()
	};
}
/** Draws fewer and fewer of the changes individually until the picture is small enough: names and ids may be of any length. */
function drawFocus(whole, union, facts, options) {
	const changed = [...union.facts.values()].filter(({ mark }) => mark !== "unchanged").length;
	for (let limit = changed > DENSE ? SHOWN_OF_MANY : DENSE;; limit = Math.floor(limit / 4)) {
		const focus = focusOn(union, keptOf(union, facts, limit));
		const picture = drawPicture(focusedScene(whole, focus), options);
		if (picture.svg.length <= MAX_CHARACTERS || limit === 0) return picture;
	}
}
/** Where more than this changed, a drawing of each change is a carpet: only the most important ones are drawn one by one. */
const DENSE = 120;
const SHOWN_OF_MANY = 24;
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
