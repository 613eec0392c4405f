import { groundMap } from "./ground-map.js";
import { EM, textWidth } from "./text-size.js";
/** Distance of a name from its outline's corner, in grid units. */
const INSET = .35;
/** Beyond this number of groups, names are placed without looking for free ground. */
const MAX_PLACED = 400;
/** Places each name on its own outline where it covers no other name and no label, if possible. */
function placeLegends(outlines, labels) {
	const taken = groundMap();
	for (const label of labels) taken.add(label);
	const placed = new Map();
	for (const [index, { id, name, rect }] of outlines.entries()) {
		const choices = candidates(rect, textWidth(name, 16) + .3);
		const choice = (index < MAX_PLACED ? choices.find(({ ground }) => taken.isFree(ground)) : void 0) ?? choices[0];
		if (choice === void 0) continue;
		taken.add(choice.ground);
		placed.set(id, choice.legend);
	}
	return placed;
}
/** Positions along the front edges first, where nothing is in front of the text, then along the back ones. */
function candidates(rect, length) {
	const half = 16 * EM / 2;
	const columns = steps(rect.minX + INSET, rect.maxX - INSET, length);
	const rows = steps(-rect.maxY + INSET, -rect.minY - INSET, length).map((value) => -value);
	const below = (y) => columns.map((x) => lying(x, y, length, half));
	const beside = (x) => rows.map((y) => climbing(x, y, length, half));
	return [
		...below(rect.maxY),
		...beside(rect.maxX),
		...below(rect.minY),
		...beside(rect.minX)
	];
}
function lying(x, y, length, half) {
	return {
		legend: {
			at: {
				x,
				y: y - half,
				z: 0
			},
			direction: "down"
		},
		ground: {
			minX: x,
			minY: y - half,
			maxX: x + length,
			maxY: y + half
		}
	};
}
function climbing(x, y, length, half) {
	return {
		legend: {
			at: {
				x: x - half,
				y,
				z: 0
			},
			direction: "right"
		},
		ground: {
			minX: x - half,
			minY: y - length,
			maxX: x + half,
			maxY: y
		}
	};
}
/** Start positions from `from` on, half a grid unit apart, as long as the text ends before `to`; at least one. */
function steps(from, to, length) {
	const count = Math.min(40, Math.max(0, Math.floor((to - from - length) / .5)));
	return Array.from({ length: count + 1 }, (_, index) => from + index * .5);
}
export { placeLegends };
