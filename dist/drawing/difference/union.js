import { isArray, own } from "../../json.js";
import { toPair } from "../isometric/component.js";
import { parseDrawing } from "../isometric/parse.js";
import { connectionsOf, lineId } from "./connections.js";
import { groundsOf } from "./grounds.js";
import { namesOf } from "./names.js";
import { partiesOf } from "./parties.js";
import { settle } from "./settle.js";
import { onShelf } from "./shelf.js";
import { sideDocument } from "./side-document.js";
// src/drawing/difference/union.ts
/** Puts what was removed among what is there. Changed resources without a position stand on a shelf in front. */
function unionOf(before, after, facts) {
	const names = namesOf(before.inventory, after.inventory, facts);
	const byName = factsByName(facts, names);
	const marked = new Set([...byName].filter(([, { mark }]) => mark !== "unchanged").map(([name]) => name));
	const is = sideDocument(after, {
		names: names.after,
		shown: marked
	});
	const was = sideDocument(before, {
		names: names.before,
		shown: marked
	});
	const removed = new Set([...facts.removed.keys()].flatMap((position) => names.before[position] ?? []));
	const connections = connectionsOf(before.inventory, after.inventory, facts, names);
	const [scene, past] = [drawingOf(is, connections), parseDrawing(was)];
	const document = merged(is, was, removed, relocation(past, settle(partiesOf(before.inventory, facts, names), past, scene, membersByGroup(is))));
	const drawing = drawingOf(document, connections);
	const drawn = drawnIds(drawing);
	const missing = [...marked].filter((name) => !drawn.has(name));
	return {
		document,
		connections,
		facts: byName,
		names,
		drawing: onShelf(drawing, missing.map((id) => ({
			id,
			...subjectOf(byName.get(id), before, after)
		})))
	};
}
/** Draws a document with these connections instead of its own. */
function drawingOf(document, connections) {
	const edges = connections.map((connection) => {
		const { from, to } = connection;
		return {
			type: "edge",
			id: lineId(connection),
			from,
			to,
			endCap: "arrow"
		};
	});
	return parseDrawing({
		...document,
		edges
	});
}
function factsByName(facts, names) {
	const removed = [...facts.removed].map(([position, fact]) => [names.before[position] ?? "", fact]);
	const here = facts.after.map((fact, position) => [names.after[position] ?? "", fact]);
	return new Map([...removed, ...here].sort(([first], [second]) => first < second ? -1 : 1));
}
/** Type and name of the resource that a fact is about, as they are after, else as they were before. */
function subjectOf(fact, before, after) {
	const { type = "", name = "" } = after.inventory.resources[fact?.after ?? -1] ?? before.inventory.resources[fact?.before ?? -1] ?? {};
	return {
		type,
		name
	};
}
function membersByGroup({ groups }) {
	return new Map(groups.map((group) => [String(own(group, "id")), new Set(memberNames(group))]));
}
function memberNames(group) {
	const nodes = own(group, "nodes");
	return nodes !== void 0 && isArray(nodes) ? nodes.filter((id) => typeof id === "string") : [];
}
/** A removed component at its settled position; without a position if it never had one or found no ground. */
function relocation(past, moves) {
	const grounds = groundsOf(past);
	return ({ mapPos, ...component }) => {
		const id = String(own(component, "id"));
		const [move, ground] = [moves.get(id), grounds.get(id)];
		const [x, y] = toPair(mapPos) ?? [ground?.minX ?? 0, ground?.minY ?? 0];
		return move === void 0 ? component : {
			...component,
			mapPos: [x + move[0], y + move[1]]
		};
	};
}
/** The later document with the removed components added; their groups, if they still exist, have them as members again. */
function merged(is, was, removed, relocate) {
	const idOf = (component) => String(own(component, "id"));
	const lost = new Map(was.groups.map((group) => [idOf(group), memberNames(group).filter((id) => removed.has(id))]));
	const here = new Set(is.groups.map(idOf));
	const isLost = (group) => removed.has(idOf(group)) || !here.has(idOf(group)) && idOf(group).startsWith("c:") && lost.get(idOf(group))?.length;
	return {
		...is,
		nodes: [...is.nodes, ...was.nodes.filter((node) => removed.has(idOf(node))).map(relocate)],
		groups: [...is.groups.map((group) => ({
			...group,
			nodes: [...memberNames(group), ...lost.get(idOf(group)) ?? []]
		})), ...was.groups.filter(isLost).map(relocate)]
	};
}
function drawnIds({ items, plates, outlines }) {
	return new Set([
		...items,
		...plates,
		...outlines
	].map(({ id }) => id));
}
export { drawingOf, drawnIds, memberNames, membersByGroup, subjectOf, unionOf };
