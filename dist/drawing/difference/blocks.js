import { meet } from "../isometric/ground-map.js";
import { membersByGroup } from "./union.js";
// src/drawing/difference/blocks.ts
/** Everything that is not kept, grouped by its mark and by the kept groups that it is in. */
function blocksOf(union, kept, grounds) {
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
	const centres = [...kept].flatMap((name) => centreOf(grounds.get(name)) ?? []);
	return [...crowds].map(([key, members], index) => {
		const [mark, ...groups] = JSON.parse(key);
		const ground = groundOf(members, groups, centres, {
			union,
			kept,
			grounds
		}) ?? besideAll(grounds, index);
		return {
			id: `block ${key}`,
			mark,
			members,
			groups,
			ground
		};
	});
}
/** The ground of a member, if possible one that is not inside a group that the crowd does not belong to. */
function groundOf(members, groups, centres, { union, kept, grounds }) {
	const strange = union.drawing.outlines.filter(({ id }) => kept.has(id) && !groups.includes(id)).map(({ rect }) => rect);
	const own = members.flatMap((name) => grounds.get(name) ?? []);
	const apart = own.filter((ground) => !strange.some((rect) => meet(ground, rect)));
	return closest(apart.length > 0 ? apart : own, centres);
}
function besideAll(grounds, index) {
	let [minX, minY] = [0, 0];
	for (const rect of grounds.values()) [minX, minY] = [Math.min(minX, rect.minX), Math.max(minY, rect.maxY)];
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
/** In a large account only some of what is kept is considered: many positions are equally good. */
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
