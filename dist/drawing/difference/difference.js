import { factsOf } from "./facts.js";
import { focusOn } from "./focus.js";
import { MAX_CHANGES, keptOf } from "./kept.js";
import { drawPicture } from "./picture.js";
import { sceneOf } from "./scene.js";
import { unionOf } from "./union.js";
// src/drawing/difference/difference.ts
/**
* Draws both inventories as one picture at stable places: what stayed stands where it stands after, what is gone where it would
* stand had it stayed. Pure; equal inputs give equal bytes, whatever the order of their parts.
* @param changes what to mark; what no change speaks of is unchanged
* @param pairing which resource is which, as `compareInventories` found it
*/
function drawDifference(before, after, changes, pairing, options = {}) {
	const [was, is] = [before ?? NOTHING, after ?? NOTHING];
	const facts = factsOf(was.inventory, is.inventory, changes, pairing);
	const union = unionOf(was, is, facts);
	const { theme = "light", prefix = "difference-", title = "What changed" } = options;
	const whole = sceneOf(union, facts, was, is);
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
/** With fewer of the changes drawn one by one until the picture is small enough: names and ids may be as long as they like. */
function drawFocus(whole, union, facts, options) {
	for (let limit = MAX_CHANGES;; limit = Math.floor(limit / 4)) {
		const focus = focusOn(union, keptOf(union, facts, limit));
		const picture = drawPicture(focusedScene(whole, focus), options);
		if (picture.svg.length <= MAX_CHARACTERS || limit === 0) return picture;
	}
}
/** More resources than this are only drawn collapsed. */
const MAX_WHOLE = 2e3;
const MAX_CHARACTERS = 4e6;
/** Up to so many resources the whole is readable. */
const MANY = 30;
/** A focus that keeps more than this share of the whole is no clearer. */
const WORTH_COLLAPSING = .7;
/** So many groups have names that can be read from afar. */
const MAX_NAMED_GROUPS = 40;
/** The scene of what is kept; blocks are named, since they say how much is left out. */
function focusedScene(whole, { drawing, blocks }) {
	return {
		...whole,
		drawing,
		pieces: new Map([...whole.pieces, ...blocks]),
		named: new Set(blocks.keys()),
		namedFromAfar: new Set(drawing.outlines.map(({ id }) => id).slice(0, MAX_NAMED_GROUPS))
	};
}
const NOTHING = {
	document: {},
	inventory: {
		resources: [],
		positions: new Map(),
		byKey: new Map(),
		members: new Map(),
		connections: [],
		hasLabels: true,
		hasAutoConnections: true
	}
};
export { drawDifference };
