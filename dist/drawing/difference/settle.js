import { around, grow, isInside, meet, moved } from "../isometric/ground-map.js";
import { groundsOf, roomOf, takenGround, territoriesOf } from "./grounds.js";
import { wantedMove } from "./neighbours.js";
// src/drawing/difference/settle.ts
/** How far a removed resource may be moved from its ideal position, and the step in which positions are tried, in grid units. */
const REACH = 14;
const STEP = .5;
const FAR_REACH = 120;
const FAR_STEP = 2;
/** The search takes time; nobody looks at more removals than this in a drawing. */
const MAX_PARTIES = 1e3;
/**
* Finds ground for what was removed: near where it would be if it had stayed, beside what is there now, and not inside a group that
* it did not belong to, unless it was inside before.
* @returns how far each id moves from its position before; what finds no ground is missing
*/
function settle(parties, before, after, membersOf) {
	const [was, is] = [groundsOf(before), groundsOf(after)];
	const [territories, formerTerritories] = [territoriesOf(after), territoriesOf(before)];
	const terrain = {
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
		const move = moveOf(party, grounds, terrain);
		if (move === void 0) continue;
		for (const id of party.ids) moves.set(id, move);
		for (const ground of grounds) terrain.taken.add(roomOf(moved(ground, ...move)));
	}
	return moves;
}
function moveOf(party, grounds, terrain) {
	const whole = grounds.reduce(around);
	const [x, y] = wantedMove(party.homes, whole, terrain);
	const home = party.homes.map((id) => terrain.territories.get(id)).find((rect) => rect !== void 0);
	const foreign = foreignTo(party, whole, terrain);
	const isFreeAmong = (rects) => (move) => {
		const ground = moved(whole, ...move);
		if (rects.some((rect) => meet(ground, rect))) return false;
		return grounds.every((rect) => terrain.taken.isFree(roomOf(moved(rect, ...move))));
	};
	const reachable = grow(moved(whole, x, y), 15);
	const isFree = isFreeAmong(foreign.filter((rect) => meet(rect, reachable)));
	const isAtHome = (move) => home === void 0 || isInside(moved(whole, ...move), grow(home, .2));
	const takesNobodyIn = outlineCheck(party, home, reachable, terrain);
	const near = NEAR.map(([across, down]) => [x + across, y + down]);
	return near.find((move) => isAtHome(move) && isFree(move)) ?? near.find((move) => isFree(move) && takesNobodyIn(moved(whole, ...move))) ?? near.find(isFree) ?? FAR.map(([across, down]) => [x + across, y + down]).find(isFreeAmong(foreign));
}
/** Territories in which the party would look like a member of a group that it did not belong to. */
function foreignTo(party, whole, { territories, formerTerritories }) {
	const own = new Set([...party.homes, ...party.ids]);
	const found = [];
	for (const [id, rect] of territories) {
		const former = formerTerritories.get(id);
		if (!own.has(id) && !(former !== void 0 && meet(whole, former))) found.push(rect);
	}
	return found;
}
/** Returns a check whether the group's outline can be extended to a ground without enclosing anything that is not a member. */
function outlineCheck({ homes }, home, reachable, { is, membersOf }) {
	if (home === void 0) return () => true;
	const members = membersOf.get(homes[0] ?? "");
	let strangers;
	return (ground) => {
		const extended = around(home, grow(ground, .7));
		strangers ??= strangersIn(around(home, grow(reachable, 1)), home, members, is);
		return !strangers.some((rect) => meet(rect, extended));
	};
}
function strangersIn(possible, home, members, grounds) {
	const found = [];
	for (const [id, rect] of grounds) if (meet(rect, possible) && !meet(rect, home) && members?.has(id) !== true) found.push(rect);
	return found;
}
/** Moves in whole steps, the shortest first. */
function detours(reach, step) {
	const rings = Math.floor(reach / step);
	const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => (index - rings) * step);
	return steps.flatMap((down) => steps.map((across) => [across, down])).sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || a[1] - b[1] || a[0] - b[0]);
}
const NEAR = detours(REACH, STEP);
const FAR = detours(FAR_REACH, FAR_STEP);
export { settle };
