import { groupOf } from "../../inventory/read/component-types/component-types.js";
import { own } from "../../json.js";
import { memberIds, ownNumber, toPair } from "./component.js";
import { around, grow } from "./ground-map.js";
import { groundOf, placeOf } from "./registry.js";
// src/drawing/isometric/outlines.ts
/** Groups nested deeper than this are drawn around only what is known by then. */
const MAX_DEPTH = 64;
/** Share of a document's padding (1.5 grid units by default) that is kept around members. */
const PADDING_SHARE = .45;
/** Room for the labels that lie in front of members. */
const LABEL_ROOM = .3;
/** Two lines nearer than this read as one. */
const LINE_GAP = .16;
/** With more groups than this no picture is readable, and separating their lines would take long. */
const MAX_SEPARATED = 400;
/** Whether it is a line around its members, without a position of its own. */
function isOutlined(entry) {
	return groupOf(entry.type) === "outline" || entry.section === "groups" && !own(entry.raw, "mapPos") && !isCluster(entry);
}
/** Whether it is a tinted surface below its members. */
function isCluster(entry) {
	const group = groupOf(entry.type);
	return group === "floor" || group === "plate";
}
/** The ground that every group encloses, by the group's id; empty groups are missing. */
function hulls(registry) {
	const known = new Map();
	const hullOf = (entry, depth) => {
		if (known.has(entry.id)) return known.get(entry.id);
		known.set(entry.id, void 0);
		const [first, ...others] = insideOf(registry, entry, depth, hullOf);
		const hull = first && grow(others.reduce(around, first), marginOf(entry));
		known.set(entry.id, hull);
		return hull;
	};
	const groups = registry.entries.filter((entry) => isOutlined(entry) || isCluster(entry));
	for (const group of groups) hullOf(group, 0);
	return separated(new Map(groups.flatMap((group) => present(group.id, known.get(group.id)))));
}
function insideOf(registry, entry, depth, hullOf) {
	const members = memberIds(entry.raw).flatMap((id) => {
		const member = registry.byId.get(id);
		if (member === void 0 || member === entry) return [];
		const rect = (isOutlined(member) || isCluster(member)) && depth < MAX_DEPTH ? hullOf(member, depth + 1) : standingGround(registry, member);
		return rect === void 0 ? [] : [rect];
	});
	const self = isOutlined(entry) ? void 0 : standingGround(registry, entry);
	return self === void 0 ? members : [self, ...members];
}
function standingGround(registry, entry) {
	const place = placeOf(registry, entry, () => void 0);
	const ground = place && groundOf(entry, place);
	return ground && {
		...ground,
		maxY: ground.maxY + LABEL_ROOM
	};
}
/** The document's padding; less for clusters, whose members are close together. */
function marginOf(entry) {
	if (isCluster(entry)) return toPair(own(entry.raw, "mapSize")) === void 0 ? .3 : 0;
	const padding = ownNumber(entry.raw, "padding") ?? 1.5;
	return Math.min(Math.max(padding, .5), 10) * PADDING_SHARE;
}
/** Groups with the same members would be drawn on top of each other, so each later one grows until its lines are free. */
function separated(hulls) {
	const order = [...hulls].sort(([firstId, first], [secondId, second]) => {
		return area(first) - area(second) || (firstId < secondId ? -1 : 1);
	});
	const placed = [];
	for (const [index, [, rect]] of order.entries()) placed.push(index < MAX_SEPARATED ? stepOut(rect, placed) : rect);
	return new Map(order.map(([id, rect], index) => [id, placed[index] ?? rect]));
}
function stepOut(rect, placed) {
	let free = rect;
	for (let step = 0; step < 10 && placed.some((other) => linesMeet(free, other)); step += 1) free = grow(free, LINE_GAP);
	return free;
}
function linesMeet(first, second) {
	const sharesX = first.minX < second.maxX && second.minX < first.maxX;
	const sharesY = first.minY < second.maxY && second.minY < first.maxY;
	const near = (a, b) => Math.abs(a - b) < LINE_GAP * .9;
	return sharesY && (near(first.minX, second.minX) || near(first.maxX, second.maxX)) || sharesX && (near(first.minY, second.minY) || near(first.maxY, second.maxY));
}
function area(rect) {
	return (rect.maxX - rect.minX) * (rect.maxY - rect.minY);
}
function present(id, rect) {
	return rect === void 0 ? [] : [[id, rect]];
}
export { hulls, isCluster, isOutlined };
