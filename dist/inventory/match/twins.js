import { descriptionOf, dropPoolMembers, named, pairByText, pairUniqueNames, parents } from "./twin-names.js";
import { openSide, take } from "./twin-sides.js";
// src/inventory/match/twins.ts
/**
* Pairs what has no identity: as multisets, by what it is and where it stands. Among equal twins only their number is knowable;
* where twins have neighbours that are twins as well, one pair is fixed at a time so that the neighbours follow.
*/
function pairTwins(before, after, pairing, resolve) {
	const useLabels = before.hasLabels === after.hasLabels;
	const sides = [openSide(before, {
		pairing,
		index: 0,
		resolve: resolve[0],
		useLabels
	}), openSide(after, {
		pairing,
		index: 1,
		resolve: resolve[1],
		useLabels
	})];
	if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return;
	pairUniqueNames(sides, pairing);
	pairByPlace(sides, pairing);
	dropPoolMembers(sides);
	pairByText(sides, pairing, (side, position) => named(side, position) ?? parents(side, position));
	pairByText(sides, pairing, (side, position) => `${descriptionOf(side, position)}\n${side.content.get(position)}`);
	pairByText(sides, pairing, named);
}
/** Rounds of looking at the neighbours: after as many, those that stand alike within that distance are twins. */
const ROUNDS = 4;
/** Twins whose neighbours are undecided are fixed one by one, but not without end: so many resources are looked at in all. */
const MAX_LOOKS = 2e5;
function pairByPlace(sides, pairing) {
	const most = Math.ceil(MAX_LOOKS / (1 + sides[0].waiting.size + sides[1].waiting.size));
	for (let look = 0; look <= most; look++) {
		const common = commonClasses(sides);
		if (common.length === 0) return;
		const decided = look === most ? common : common.filter((twins) => isDecided(sides[0], twins));
		for (const [befores, afters] of decided) pairInOrder(sides, pairing, befores, afters);
		const [befores, afters] = common[0];
		if (decided.length === 0) take(sides, pairing, befores[0], afters[0]);
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
/** Groups the waiting of both sides by what they are and where they stand; equal numbers mean the same on both sides. */
function classesOf(sides) {
	const numbers = new Map();
	const numberOf = (text) => {
		const known = numbers.get(text);
		if (known !== void 0) return known;
		numbers.set(text, numbers.size);
		return numbers.size - 1;
	};
	let signatures = sides.map((side) => new Map([...side.waiting].map((position) => [position, numberOf(side.content.get(position))])));
	for (let round = 0; round < ROUNDS; round++) signatures = sides.map((side, index) => refine(side, signatures[index], numberOf));
	return signatures.map(byValue);
}
function refine(side, signatures, numberOf) {
	const nameOf = (position) => {
		const shared = side.shared(position);
		if (shared !== -1) return `p${shared}`;
		const signature = signatures.get(position);
		return signature === void 0 ? `k${side.inventory.resources[position]?.type}` : `s${signature}`;
	};
	const list = (positions) => positions.map(nameOf).sort().join(" ");
	const refined = [...side.waiting].map((position) => {
		const { groups, members, from, to } = side.surroundings.get(position);
		return [position, numberOf(`${signatures.get(position)}|${list(groups)}|${list(members)}|${list(from)}|${list(to)}`)];
	});
	return new Map(refined);
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
function pairInOrder(sides, pairing, left, right) {
	for (let i = 0; i < Math.min(left.length, right.length); i++) take(sides, pairing, left[i], right[i]);
}
export { pairTwins };
