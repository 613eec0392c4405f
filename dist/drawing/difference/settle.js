import { around, isInside, meet, moved } from "../isometric/ground-map.js";
import { grow } from "../isometric/outlines.js";
import { placesOf, roomOf, takenGround, territoriesOf } from "./grounds.js";
import { wantedMove } from "./neighbours.js";
// src/drawing/difference/settle.ts
/** How far a removed resource may be put from where it would stand, and how finely places are tried, in grid units. */
const REACH = 14;
const STEP = .5;
const FAR_REACH = 120;
const FAR_STEP = 2;
/** Of more than this nobody would look at each place. */
const MAX_PARTIES = 1e3;
/**
* Finds ground for what is there no more: where it would stand had it stayed, beside what stands there now, and not inside a
* group that it was no part of and did not stand in. Answers how far each id moves from its place before; what finds no ground is missing.
*/
function settle(parties, before, after, membersOf) {
	const [was, is] = [placesOf(before), placesOf(after)];
	const [territories, formerTerritories] = [territoriesOf(after), territoriesOf(before)];
	const scene = {
		was,
		is,
		territories,
		formerTerritories,
		membersOf,
		taken: takenGround(after)
	};
	const moves = new Map();
	for (const party of parties.slice(0, MAX_PARTIES)) {
		const grounds = party.ids.flatMap((id) => was.get(id) ?? []);
		if (grounds.length === 0) continue;
		const move = moveOf(party, grounds, scene);
		if (move === void 0) continue;
		for (const id of party.ids) moves.set(id, move);
		for (const ground of grounds) scene.taken.add(roomOf(moved(ground, ...move)));
	}
	return moves;
}
function moveOf(party, grounds, scene) {
	const whole = grounds.reduce(around);
	const [x, y] = wantedMove(party.homes, whole, scene);
	const home = party.homes.map((id) => scene.territories.get(id)).find((rect) => rect !== void 0);
	const foreign = foreignTo(party, whole, scene);
	const isFreeAmong = (rects) => (move) => {
		const ground = moved(whole, ...move);
		if (rects.some((rect) => meet(ground, rect))) return false;
		return grounds.every((rect) => scene.taken.isFree(roomOf(moved(rect, ...move))));
	};
	const reachable = grow(moved(whole, x, y), 15);
	const isFree = isFreeAmong(foreign.filter((rect) => meet(rect, reachable)));
	const isAtHome = (move) => home === void 0 || isInside(moved(whole, ...move), grow(home, .2));
	const takesNobodyIn = outlineCheck(party, home, reachable, scene);
	const near = NEAR.map(([across, down]) => [x + across, y + down]);
	return near.find((move) => isAtHome(move) && isFree(move)) ?? near.find((move) => isFree(move) && takesNobodyIn(moved(whole, ...move))) ?? near.find(isFree) ?? FAR.map(([across, down]) => [x + across, y + down]).find(isFreeAmong(foreign));
}
/** Ground that would make others think of the party as a part of what it was no part of. */
function foreignTo(party, whole, { territories, formerTerritories }) {
	const own = new Set([...party.homes, ...party.ids]);
	const found = [];
	for (const [id, rect] of territories) {
		const former = formerTerritories.get(id);
		if (!own.has(id) && !(former !== void 0 && meet(whole, former))) found.push(rect);
	}
	return found;
}
/** Tells whether the group's outline can be drawn out to a ground without taking in what is no part of the group. */
function outlineCheck({ homes }, home, reachable, scene) {
	if (home === void 0) return () => true;
	let strangers;
	return (ground) => {
		const drawnOut = around(home, grow(ground, .7));
		strangers ??= strangersIn(around(home, grow(reachable, 1)), home, scene.membersOf.get(homes[0] ?? ""), scene.is);
		return !strangers.some((rect) => meet(rect, drawnOut));
	};
}
function strangersIn(possible, home, members, places) {
	const found = [];
	for (const [id, rect] of places) if (meet(rect, possible) && !meet(rect, home) && members?.has(id) !== true) found.push(rect);
	return found;
}
/** Moves by whole steps, the smallest first. */
function detours(reach, step) {
	const rings = Math.floor(reach / step);
	const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => (index - rings) * step);
	return steps.flatMap((down) => steps.map((across) => [across, down])).sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0]);
}
const NEAR = detours(REACH, STEP);
const FAR = detours(FAR_REACH, FAR_STEP);
export { settle };
