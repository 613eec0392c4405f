import { own } from "../../json.js";
import { toPair } from "../isometric/component.js";
import { blocksOf } from "./blocks.js";
import { groundsOf } from "./grounds.js";
import { packed } from "./islands.js";
import { onShelf } from "./shelf.js";
import { drawingOf, drawnIds, memberNames } from "./union.js";
// src/drawing/difference/focus.ts
/** Draws what is kept in its layout, what has nothing to do with each other closely packed; blocks stand for everything else. */
function focusOn(union, kept) {
	const known = groundsOf(union.drawing);
	const blocks = blocksOf(union, kept, known);
	const alone = new Set([...kept, ...blocks.flatMap(({ members }) => members.length === 1 ? members : [])]);
	const crowds = blocks.filter(({ members }) => members.length > 1);
	const grounds = new Map(crowds.map(({ id, ground }) => [id, ground]));
	for (const name of alone) {
		const ground = known.get(name);
		if (ground !== void 0) grounds.set(name, ground);
	}
	const connections = union.connections.filter(({ from, to }) => alone.has(from) && alone.has(to));
	const document = collapsed(union.document, {
		kept: alone,
		crowds,
		grounds,
		connections
	});
	return {
		drawing: withLost(drawingOf(document, connections), union, alone),
		blocks: new Map(crowds.map(({ id, mark, members }) => [id, {
			mark,
			...wordsFor(mark, members.length)
		}]))
	};
}
function wordsFor(mark, count) {
	return {
		name: `${mark === "unchanged" ? "+" : ""}${count.toLocaleString("en-US")} ${mark}`,
		type: "resources"
	};
}
/** The document with only what is kept, and blocks for the rest, closely packed. */
function collapsed(document, { kept, crowds, grounds, connections }) {
	const isKept = (component) => kept.has(idOf(component));
	const blocksIn = new Map();
	for (const { id, groups } of crowds) for (const group of groups) blocksIn.set(group, [...blocksIn.get(group) ?? [], id]);
	const blocks = crowds.map(({ id, mark, members, ground }) => {
		return {
			id,
			type: `${mark === "unchanged" ? "+" : "×"}${members.length}`,
			mapPos: [ground.minX, ground.minY]
		};
	});
	const groups = document.groups.filter(isKept).map((group) => {
		return {
			...group,
			nodes: [...memberNames(group).filter((id) => kept.has(id)), ...blocksIn.get(idOf(group)) ?? []]
		};
	});
	const nodes = [...document.nodes.filter(isKept), ...blocks];
	const bonds = [...groups.map((group) => [idOf(group), ...memberNames(group)]), ...connections.map(({ from, to }) => [from, to])];
	const placements = packed(grounds, bonds);
	const placed = (component) => relocated(component, grounds.get(idOf(component)), placements.get(idOf(component)));
	return {
		...document,
		nodes: nodes.map(placed),
		groups: groups.map(placed),
		surfaces: [],
		icons: []
	};
}
function idOf(component) {
	return String(own(component, "id"));
}
/** The component at its position in the focus, absolute even if it was relative to another component before. */
function relocated(component, ground, placement) {
	if (ground === void 0 || placement === void 0) return component;
	const [alongX, alongY] = placement;
	const [left, top] = toPair(own(component, "mapPos")) ?? [ground.minX, ground.minY];
	const [x, y] = [alongX(left), alongY(top)];
	const size = toPair(own(component, "mapSize"));
	const mapSize = size && [alongX(left + size[0]) - x, alongY(top + size[1]) - y];
	return {
		...component,
		mapPos: [x, y],
		...mapSize && { mapSize }
	};
}
/** Changed resources that have no ground, in the whole drawing or in this one, stand on the shelf. */
function withLost(drawing, { facts, drawing: whole }, kept) {
	const here = drawnIds(drawing);
	const items = new Map(whole.items.map((item) => [item.id, item]));
	const subjects = [...kept].filter((id) => !here.has(id) && facts.get(id)?.mark !== "unchanged").sort().map((id) => {
		const { type = "group", name = "" } = items.get(id) ?? whole.outlines.find((one) => one.id === id) ?? {};
		return {
			id,
			type,
			name
		};
	});
	return onShelf(drawing, subjects);
}
export { focusOn };
