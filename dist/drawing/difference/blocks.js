import { meet } from "../isometric/ground-map.js";
import { membersByGroup } from "./union.js";
// src/drawing/difference/blocks.ts
/** Everything that is not kept, by its mark and the kept groups that it is in. */
function blocksOf(union, kept, places) {
	const groupsOf = new Map();
	for (const [group, members] of membersByGroup(union.document)) {
		if (!kept.has(group)) continue;
		for (const member of members) groupsOf.set(member, [...groupsOf.get(member) ?? [], group]);
	}
	const crowds = new Map();
	for (const [name, { mark }] of union.facts) {
		if (kept.has(name)) continue;
		const key = JSON.stringify([mark, ...(groupsOf.get(name) ?? []).sort()]);
		const members = crowds.get(key);
		if (members === void 0) crowds.set(key, [name]);
		else members.push(name);
	}
	const centres = [...kept].flatMap((name) => centreOf(places.get(name)) ?? []);
	return [...crowds].map(([key, members], index) => {
		const [mark, ...groups] = JSON.parse(key);
		const ground = groundOf(members, groups, centres, {
			union,
			kept,
			places
		}) ?? besideAll(places, index);
		return {
			id: `block ${key}`,
			mark,
			members,
			groups,
			ground
		};
	});
}
/** A place that is not inside a group which the crowd is no part of, if there is one. */
function groundOf(members, groups, centres, { union, kept, places }) {
	const strange = union.drawing.outlines.filter(({ id }) => kept.has(id) && !groups.includes(id)).map(({ rect }) => rect);
	const grounds = members.flatMap((name) => places.get(name) ?? []);
	const apart = grounds.filter((ground) => !strange.some((rect) => meet(ground, rect)));
	return closest(apart.length > 0 ? apart : grounds, centres);
}
function besideAll(places, index) {
	let [minX, minY] = [0, 0];
	for (const rect of places.values()) [minX, minY] = [Math.min(minX, rect.minX), Math.max(minY, rect.maxY)];
	return {
		minX: minX + index * 3,
		minY: minY + 3,
		maxX: minX + index * 3 + 1,
		maxY: minY + 4
	};
}
function centreOf(rect) {
	return rect && {
		x: (rect.minX + rect.maxX) / 2,
		y: (rect.minY + rect.maxY) / 2
	};
}
/** In a large account only some of the kept are asked: it is one place among many as good. */
const MAX_ASKED = 200;
function closest(grounds, centres) {
	const asked = centres.slice(0, MAX_ASKED);
	let best;
	for (const rect of grounds) {
		const centre = centreOf(rect);
		const away = Math.min(...asked.map(({ x, y }) => Math.hypot(x - (centre?.x ?? 0), y - (centre?.y ?? 0))));
		if (best === void 0 || away < best.away) best = {
			away,
			rect
		};
	}
	return best && {
		...best.rect,
		maxX: best.rect.minX + 1,
		maxY: best.rect.minY + 1
	};
}
export { blocksOf };
