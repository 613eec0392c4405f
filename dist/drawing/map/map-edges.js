import { eachConnection } from "./merged-inventories.js";
// src/drawing/map/map-edges.ts
/** What connects the nodes: connections of both sides, memberships that came or went, and what a changed security group guards. */
function edgesAmong(merged, marks, selection) {
	const { nodes, nodeOf } = selection;
	const links = new Map(marks.links.map(({ from, to, mark }) => [`${nodeOf(from)} ${nodeOf(to)}`, mark]));
	const edges = new Map();
	const add = (edge) => {
		if (nodes.has(edge.from) && nodes.has(edge.to) && edge.from !== edge.to) edges.set(`${edge.from} ${edge.to}`, edge);
	};
	for (const [key, { from, to, before, after }] of connections(merged, selection)) {
		const mark = links.get(key) ?? markOf(before, after);
		const isImplied = [from, to].some((end) => !merged.isSurvivor(end) || marks.rollouts.has(end));
		if (mark === "unchanged" || links.has(key) || isImplied) add({
			from,
			to,
			mark
		});
	}
	for (const from of nodes) for (const member of guardedBy(from, merged, marks)) add({
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
function connections(merged, { nodes, nodeOf }) {
	const found = new Map();
	const comparable = merged.before.hasAutoConnections === merged.after.hasAutoConnections;
	eachConnection(merged, (start, end, side, automatic) => {
		const [from, to] = [nodeOf(start), nodeOf(end)];
		if (!nodes.has(from) || !nodes.has(to)) return;
		const key = `${from} ${to}`;
		const presence = found.get(key) ?? {
			from,
			to,
			before: false,
			after: false
		};
		presence[side] = true;
		if (automatic && !comparable) presence.before = presence.after = true;
		found.set(key, presence);
	});
	return found;
}
/** Groups that are drawn as nodes beside their members: a change to such a group affects all of them. */
const GUARDS = /^(sg|networkacl|azurensg)$/;
/** Members, on both sides, of a security group or ACL that changed; empty for everything else. */
function guardedBy(number, merged, { marks }) {
	const mark = marks.get(number);
	if (mark === void 0 || mark === "added" || mark === "removed") return [];
	if (!GUARDS.test(merged.resource(number).type)) return [];
	return (merged.after.members.get(number) ?? []).filter(merged.isSurvivor);
}
export { edgesAmong, guardedBy };
