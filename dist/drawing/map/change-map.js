import { assembleMap } from "./map-assembly.js";
import { guardedBy } from "./map-edges.js";
import { marksOf } from "./map-marks.js";
import { byName, eachConnection, mergeInventories } from "./merged-inventories.js";
// src/drawing/map/change-map.ts
/** A larger map is not readable in a comment. */
const MAX_NODES = 60;
/** Neighbours per node: a hub has hundreds. */
const MAX_NEIGHBOURS = 6;
/** Neighbours per node that are collected before the first by name are chosen. */
const MAX_CANDIDATES = 1e3;
/**
* The map of what changed: changed resources, the most important first, and as many of their neighbours as there is room for. At most
* 60 nodes, 60 groups and 200 edges. Equal accounts give equal maps, whatever the order of the documents.
* @returns undefined when nothing changed that can be drawn
*/
function changeMap(before, after, pairing, changes) {
	const merged = mergeInventories(before, after, pairing);
	const marks = marksOf(changes.filter(({ tags }) => !tags.includes("unconfirmed")), merged);
	const nodeOf = (number) => marks.poolOf.get(number) ?? number;
	const changed = new Set([...marks.marks.keys()].map(nodeOf));
	const core = [...changed].slice(0, MAX_NODES);
	const linked = marks.links.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)]).slice(0, MAX_NODES);
	const around = neighboursOf(core, merged, marks, nodeOf);
	const nodes = new Set([...new Set([
		...core,
		...linked,
		...around
	])].slice(0, MAX_NODES));
	if (nodes.size === 0) return void 0;
	return {
		...assembleMap(merged, marks, {
			nodes,
			nodeOf
		}),
		left: changed.size - core.length
	};
}
/** Survivors that are connected to the nodes or guarded by them: a few for each node, in the order of their names. */
function neighboursOf(nodes, merged, marks, nodeOf) {
	const found = new Map(nodes.map((node) => [node, new Set()]));
	const meet = (node, other) => {
		const met = found.get(node);
		if (met !== void 0 && !found.has(other) && merged.isSurvivor(other) && met.size < MAX_CANDIDATES) met.add(other);
	};
	eachConnection(merged, (from, to) => {
		meet(nodeOf(from), nodeOf(to));
		meet(nodeOf(to), nodeOf(from));
	});
	for (const node of nodes) for (const member of guardedBy(node, merged, marks)) meet(node, nodeOf(member));
	return [...found.values()].flatMap((others) => byName(merged, [...others]).slice(0, MAX_NEIGHBOURS));
}
export { changeMap };
