import { assembleMap } from "./map-assembly.js";
import { marksOf } from "./map-marks.js";
import { neighboursOf } from "./map-neighbours.js";
import { unionOf } from "./map-union.js";
// src/drawing/map/change-map.ts
/** More is no longer read in a comment. */
const MAX_NODES = 60;
/**
* The map of what changed: changed resources, the most telling first, and as many of their neighbours as there is room for. At most
* 60 nodes, 60 groups and 200 edges. Whatever the order of the documents, equal accounts give equal maps.
* @returns undefined where nothing changed that could be drawn
*/
function changeMap(before, after, pairing, changes) {
	const union = unionOf(before, after, pairing);
	const marks = marksOf(changes.filter(({ tags }) => !tags.includes("unconfirmed")), union);
	const nodeOf = (number) => marks.poolOf.get(number) ?? number;
	const changed = new Set([...marks.marks.keys()].map(nodeOf));
	const core = [...changed].slice(0, MAX_NODES);
	const linked = marks.links.flatMap(({ from, to }) => [nodeOf(from), nodeOf(to)]).slice(0, MAX_NODES);
	const around = neighboursOf(core, union, marks, nodeOf);
	const nodes = new Set([...new Set([
		...core,
		...linked,
		...around
	])].slice(0, MAX_NODES));
	if (nodes.size === 0) return void 0;
	return {
		...assembleMap(nodes, union, marks, nodeOf),
		left: changed.size - core.length
	};
}
export { changeMap };
