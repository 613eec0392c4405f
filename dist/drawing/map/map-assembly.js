import { edgesAmong } from "./map-edges.js";
import { networksOf } from "./map-networks.js";
import { byName } from "./map-union.js";
// src/drawing/map/map-assembly.ts
const MAX_GROUPS = 60;
const MAX_EDGES = 200;
/** Names of a megabyte stay out of the report. */
const MAX_NAME = 100;
/** Nodes with the networks around them and the edges between them, under ids of the map's own. */
function assembleMap(numbers, union, marks, nodeOf) {
	const networks = networksOf(union, numbers, nodeOf);
	const groupIds = idsOfGroups(networks, union);
	const drawn = byName(union, [...numbers]).filter((number) => !groupIds.has(number));
	const nodeIds = new Map(drawn.map((number, at) => [number, `n${at + 1}`]));
	const edges = edgesAmong(union, marks, new Set(drawn), nodeOf);
	return {
		nodes: drawn.map((number) => nodeAt(number, union, marks, nodeIds, groupIds.get(networks.of.get(number) ?? -1))),
		groups: [...groupIds].map(([number, id]) => groupAt(number, id, union, marks, networks, groupIds)),
		edges: inOrder(edges, drawn).map(({ from, to, mark }) => ({
			from: nodeIds.get(from),
			to: nodeIds.get(to),
			mark
		}))
	};
}
/** VPCs before their subnets, so that every parent is known when its child is read. */
function idsOfGroups({ of, around }, union) {
	const inner = new Set(of.values());
	const outer = new Set([...inner].flatMap((number) => around.get(number) ?? []));
	const children = [...inner].filter((number) => !outer.has(number));
	const ordered = [...byName(union, [...outer]), ...byName(union, children)].slice(0, MAX_GROUPS);
	return new Map(ordered.map((number, at) => [number, `g${at + 1}`]));
}
function nodeAt(number, union, { marks, rollouts }, ids, group) {
	const { type, name } = union.resource(number);
	const rollout = rollouts.get(number);
	return {
		id: ids.get(number),
		type: rollout?.type ?? type,
		name: cut(name),
		mark: marks.get(number) ?? "unchanged",
		...group !== void 0 && { group },
		...rollout !== void 0 && { count: rollout.count }
	};
}
function groupAt(number, id, union, { marks }, { around }, ids) {
	const { type, name } = union.resource(number);
	const parent = ids.get(around.get(number) ?? -1);
	return {
		id,
		type,
		name: cut(name),
		mark: marks.get(number) ?? "unchanged",
		...parent !== void 0 && { parent }
	};
}
const ORDER = [
	"removed",
	"added",
	"unchanged"
];
/** What came or went stays where there are too many; among equals the order of the nodes decides. */
function inOrder(edges, drawn) {
	const at = new Map(drawn.map((number, place) => [number, place]));
	const rank = ({ from, to, mark }) => (ORDER.indexOf(mark) * drawn.length + (at.get(from) ?? 0)) * drawn.length + (at.get(to) ?? 0);
	return [...edges].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_EDGES);
}
function cut(name) {
	const characters = [...name.slice(0, 200)];
	return characters.length <= MAX_NAME ? characters.join("") : `${characters.slice(0, 99).join("")}…`;
}
export { assembleMap };
