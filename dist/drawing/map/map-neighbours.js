import { guardedBy } from "./map-edges.js";
import { byName, eachConnection } from "./map-union.js";
// src/drawing/map/map-neighbours.ts
/** Of one node: a hub has hundreds. */
const MAX_NEIGHBOURS = 6;
/** Neighbours among which the first by name are chosen. */
const MAX_CANDIDATES = 1e3;
/** What survived and is connected to the nodes, or guarded by them: for each a few, by name. */
function neighboursOf(nodes, union, marks, nodeOf) {
	const found = new Map(nodes.map((node) => [node, new Set()]));
	const meet = (node, other) => {
		const met = found.get(node);
		if (met !== void 0 && !found.has(other) && union.isSurvivor(other) && met.size < MAX_CANDIDATES) met.add(other);
	};
	eachConnection(union, (from, to) => {
		meet(nodeOf(from), nodeOf(to));
		meet(nodeOf(to), nodeOf(from));
	});
	for (const node of nodes) for (const member of guardedBy(node, union, marks)) meet(node, nodeOf(member));
	return [...found.values()].flatMap((others) => byName(union, [...others]).slice(0, MAX_NEIGHBOURS));
}
export { neighboursOf };
