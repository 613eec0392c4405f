import { at } from "../../errors.js";
import { both } from "../read/both.js";
import { anonymousIn, take } from "./anonymous.js";
import { descriptionOf, dropPoolMembers, named, pairByText, pairUniqueNames, parents } from "./twin-names.js";
// src/inventory/match/twins.ts
/**
* Pairs resources without identity: as multisets, by what they are and where they are. Of equal twins only the number can be known.
* Where the neighbours of twins are twins as well, one pair is fixed at a time, so that the neighbours follow.
*/
function pairTwins(before, after, pairing, resolve) {
	const useLabels = before.hasLabels === after.hasLabels;
	const sides = both([before, after], (inventory, side) => anonymousIn(inventory, {
		pairing,
		side,
		resolve: resolve[side],
		useLabels
	}));
	if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return;
	pairUniqueNames(sides, pairing);
	pairByPlace(sides, pairing);
	dropPoolMembers(sides);
	pairByText(sides, pairing, (side, position) => named(side, position) ?? parents(side, position));
	pairByText(sides, pairing, (side, position) => `${descriptionOf(side, position)}\n${side.content.get(position)}`);
	pairByText(sides, pairing, named);
}
/** How far around a resource is looked, in connections and memberships: those that are equal within this distance are twins. */
const ROUNDS = 4;
/** Twins with undecided neighbours are fixed one by one until this many resources were looked at. */
const MAX_LOOKS = 2e5;
function pairByPlace(sides, pairing) {
	const most = Math.ceil(MAX_LOOKS / (1 + sides[0].waiting.size + sides[1].waiting.size));
	for (let look = 0; look <= most; look++) {
		const common = commonClasses(sides);
		if (common.length === 0) return;
		const decided = look === most ? common : common.filter((twins) => isDecided(sides[0], twins));
		for (const twins of decided) pairInOrder(sides, pairing, twins);
		const [befores, afters] = at(common, 0);
		if (decided.length === 0) take(sides, pairing, at(befores, 0), at(afters, 0));
	}
}
function commonClasses(sides) {
	const [left, right] = classesOf(sides);
	return [...left].flatMap(([signature, befores]) => {
		const afters = right.get(signature);
		return afters === void 0 ? [] : [[befores, afters]];
	});
}
function isDecided(side, [befores, afters]) {
	return befores.length === 1 && afters.length === 1 || isSettled(side, befores);
}
/** Whether nothing around these twins is undecided: then it does not matter which is which. */
function isSettled(side, positions) {
	return positions.every((position) => neighbours(side, position).every((neighbour) => !side.waiting.has(neighbour)));
}
function neighbours(side, position) {
	const around = side.surroundings.get(position);
	return around === void 0 ? [] : [
		...around.groups,
		...around.members,
		...around.from,
		...around.to
	];
}
/** Groups the waiting resources of both sides by what they are and where they are. */
function classesOf(sides) {
	const numbers = new Map();
	const numberOf = (text) => {
		const known = numbers.get(text) ?? numbers.size;
		numbers.set(text, known);
		return known;
	};
	const first = ({ waiting, content }) => new Map([...waiting].map((position) => [position, numberOf(content.get(position) ?? "")]));
	let signatures = both(sides, first);
	for (let round = 0; round < ROUNDS; round++) {
		const last = signatures;
		signatures = both(sides, (side, index) => refine(side, last[index], numberOf));
	}
	return both(signatures, byValue);
}
/** The signatures after one more look at the neighbours (Weisfeiler-Lehman). */
function refine(side, signatures, numberOf) {
	const nameOf = (position) => {
		const shared = side.shared(position);
		if (shared !== -1) return `p${shared}`;
		const signature = signatures.get(position);
		return signature === void 0 ? `k${at(side.inventory.resources, position).type}` : `s${signature}`;
	};
	const list = (positions = []) => positions.map(nameOf).sort().join(" ");
	return new Map([...side.waiting].map((position) => {
		const around = side.surroundings.get(position);
		const lists = [
			around?.groups,
			around?.members,
			around?.from,
			around?.to
		].map(list);
		return [position, numberOf([signatures.get(position), ...lists].join("|"))];
	}));
}
function byValue(signatures) {
	const classes = new Map();
	for (const [position, signature] of signatures) {
		const positions = classes.get(signature);
		if (positions === void 0) classes.set(signature, [position]);
		else positions.push(position);
	}
	return classes;
}
function pairInOrder(sides, pairing, [left, right]) {
	for (let i = 0; i < Math.min(left.length, right.length); i++) take(sides, pairing, at(left, i), at(right, i));
}
export { pairTwins };
