import { canonicalText, isArray, isObject, own, ownText } from "../../json.js";
import { ownFlag, ownNumber, toPair } from "./component.js";
import { footprintOf } from "./palette.js";
// src/drawing/isometric/registry.ts
const SECTIONS = [
	"nodes",
	"groups",
	"surfaces",
	"text",
	"icons",
	"images",
	"connectors",
	"edges"
];
/** More components than a picture can show; further ones, in a hostile document, are left out. */
const MAX_COMPONENTS = 5e4;
/** A longer chain of `relTo` is an error in the document. */
const MAX_HOPS = 256;
/** Collects the components in the sections of a document of any shape, in an order that does not depend on the document's. */
function readRegistry(document) {
	const data = blueprintOf(document);
	const entries = SECTIONS.flatMap((section) => readSection(data, section)).slice(0, MAX_COMPONENTS).map((entry) => ({
		entry,
		key: sortKey(entry)
	}));
	entries.sort((first, second) => first.key < second.key ? -1 : first.key > second.key ? 1 : 0);
	const byId = new Map();
	return {
		entries: entries.map(({ entry }) => entry).filter((entry) => entry.section === "edges" || isFirst(byId, entry)),
		byId
	};
}
function isFirst(byId, entry) {
	if (byId.has(entry.id)) return false;
	byId.set(entry.id, entry);
	return true;
}
/** The object that holds a document's sections: its `data`, or the document itself; empty for anything that is not an object. */
function blueprintOf(document) {
	const root = document;
	if (!isObject(root)) return {};
	const data = own(root, "data");
	return isObject(data) ? data : root;
}
function readSection(data, section) {
	const list = own(data, section);
	if (list === void 0 || !isArray(list)) return [];
	return list.slice(0, MAX_COMPONENTS).flatMap((raw) => {
		if (!isObject(raw) || !ownFlag(raw, "visible", true)) return [];
		const type = ownText(raw, "type");
		const id = ownText(raw, "id") ?? (section === "edges" ? "" : void 0);
		return type === void 0 || id === void 0 ? [] : [{
			id,
			type,
			section,
			raw
		}];
	});
}
/** The whole content of a component, so that components with one id are sorted the same way whatever the document's order. */
function sortKey({ id, type, section, raw }) {
	return JSON.stringify([
		id,
		type,
		section,
		canonicalText(raw)
	]);
}
/** The position of a component, in grid units: its own, or an offset from another component's; undefined if it has none. */
function placeOf(registry, entry, anchor) {
	let [x, y] = [0, 0];
	let current = entry;
	for (let hop = 0; hop < MAX_HOPS; hop += 1) {
		const position = own(current.raw, "mapPos");
		const fixed = toPair(position);
		if (fixed !== void 0) return [x + fixed[0], y + fixed[1]];
		const relative = isObject(position) ? position : void 0;
		if (relative === void 0) {
			const corner = anchor(current);
			return corner && [x + corner[0], y + corner[1]];
		}
		const offset = toPair(own(relative, "offset")) ?? [0, 0];
		const next = registry.byId.get(ownText(relative, "relTo") ?? "");
		if (next === void 0) return void 0;
		[x, y, current] = [
			x + offset[0],
			y + offset[1],
			next
		];
	}
}
/** The ground that a component at a position covers. */
function groundOf(entry, [x, y]) {
	const size = toPair(own(entry.raw, "mapSize"));
	if (size !== void 0) return {
		minX: x,
		minY: y,
		maxX: x + Math.max(0, size[0]),
		maxY: y + Math.max(0, size[1])
	};
	const { width, depth } = footprintOf(entry.type, ownNumber(entry.raw, "width"), ownNumber(entry.raw, "depth"));
	return {
		minX: x,
		minY: y,
		maxX: x + width,
		maxY: y + depth
	};
}
export { blueprintOf, groundOf, placeOf, readRegistry };
