import { eachConnection } from "./map-union.js";
// src/drawing/map/map-edges.ts
/** What connects the nodes: connections of both sides, memberships that came or went, and whom a changed security group guards. */
function edgesAmong(union, marks, nodes, nodeOf) {
	const links = new Map(marks.links.map(({ from, to, mark }) => [`${nodeOf(from)} ${nodeOf(to)}`, mark]));
	const edges = new Map();
	const add = (edge) => {
		if (nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to) edges.set(`${edge.from} ${edge.to}`, edge);
	};
	for (const [key, { from, to, before, after }] of connections(union, nodes, nodeOf)) {
		const mark = links.get(key) ?? markOf(before, after);
		const isImplied = [from, to].some((end) => !union.isSurvivor(end) || marks.rollouts.has(end));
		if (mark === "unchanged" || links.has(key) || isImplied) add({
			from,
			to,
			mark
		});
	}
	for (const from of nodes) for (const member of guardedBy(from, union, marks)) add({
		from,
		to: nodeOf(member),
		mark: "unchanged"
	});
	for (const { from, to, mark } of marks.links) add({
		from: nodeOf(from),
		to: nodeOf(to),
		mark
	});
	return [...edges.values()];
}
function markOf(before, after) {
	return before && after ? "unchanged" : after ? "added" : "removed";
}
function connections(union, nodes, nodeOf) {
	const found = new Map();
	const comparable = union.before.hasAutoConnections === union.after.hasAutoConnections;
	eachConnection(union, (start, end, side, automatic) => {
		const [from, to] = [nodeOf(start), nodeOf(end)];
		if (!nodes.has(from) || !nodes.has(to)) return;
		const key = `${from} ${to}`;
		const sides = found.get(key) ?? {
			from,
			to,
			before: false,
			after: false
		};
		sides[side] = true;
		if (automatic && !comparable) sides.before = sides.after = true;
		found.set(key, sides);
	});
	return found;
}
/** Groups that are drawn as nodes beside their members: what happens to them happens to all these. */
const GUARDS = /^(sg|networkacl|azurensg)$/;
/** Members of a security group that changed: those on both sides. None for all else. */
function guardedBy(number, union, { marks }) {
	const mark = marks.get(number);
	if (mark === void 0 || mark === "added" || mark === "removed") return [];
	if (!GUARDS.test(union.resource(number).type)) return [];
	return (union.after.members.get(number) ?? []).filter(union.isSurvivor);
}
export { edgesAmong, guardedBy };
