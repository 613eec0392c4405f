import { boundsOf, project } from "../isometric/geometry.js";
import { badge } from "./badges.js";
import { badgeScale } from "./layers.js";
import { wrapped } from "./pieces.js";
// src/drawing/difference/memberships.ts
const RADIUS = 7;
/** Groups that a title names. */
const MAX_NAMED = 3;
/** One piece for all groups that a component joined, and one for all that it left. */
function membershipPieces({ memberships }, idOf, nameOf) {
	const found = new Map();
	for (const { member, group, mark } of memberships) {
		const entry = found.get(`${mark} ${member}`) ?? {
			member,
			mark,
			groups: []
		};
		entry.groups.push(nameOf(group));
		found.set(`${mark} ${member}`, entry);
	}
	return [...found.values()].map(({ member, mark, groups }) => {
		const named = groups.sort().slice(0, MAX_NAMED).join(", ");
		const more = groups.length > MAX_NAMED ? ` and ${groups.length - MAX_NAMED} more` : "";
		return {
			id: idOf(member),
			piece: {
				mark,
				type: "member",
				name: `${nameOf(member)} in ${named}${more}`
			}
		};
	}).sort((first, second) => first.id + first.piece.mark < second.id + second.piece.mark ? -1 : 1);
}
/** A small badge at the foot of each component that joined or left a group. */
function membershipLayer(drawing, pieces, brush) {
	const feet = feetOf(drawing, brush.theme);
	const radius = RADIUS * badgeScale(brush);
	const placed = pieces.flatMap(({ id, piece }) => {
		const foot = feet.get(id);
		const side = piece.mark === "added" ? 1 : -1;
		return foot === void 0 ? [] : [{
			piece,
			at: {
				x: foot.x + side * radius,
				y: foot.y
			}
		}];
	});
	return {
		svg: placed.map(({ piece, at }) => wrapped("m", piece, badge(piece.mark, {
			...at,
			radius
		}, brush.theme))).join(""),
		badges: placed.map(({ at }) => at)
	};
}
/** The corner of each component that is nearest to the viewer. */
function feetOf({ items, plates, outlines }, { projection }) {
	const foot = (x, y) => project({
		x,
		y,
		z: 0
	}, projection);
	return new Map([
		...outlines.map(({ id, rect }) => [id, foot(rect.maxX, rect.maxY)]),
		...plates.map(({ id, corners }) => {
			const { maxX, maxY } = boundsOf(corners);
			return [id, foot(maxX, maxY)];
		}),
		...items.map(({ id, at, width, depth }) => [id, foot(at.x + width, at.y + depth)])
	]);
}
export { membershipLayer, membershipPieces };
