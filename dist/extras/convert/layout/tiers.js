import { byText } from "../declared.js";
import { groupBy } from "./group-by.js";
// src/extras/convert/layout/tiers.ts
/**
* Sorts a network's components into tiers. A component that spans subnets with other content would make their outlines overlap, so it
* is placed beside them in the network.
*/
function sortIntoTiers(subnets, components) {
	const known = new Set(subnets);
	const inside = components.filter((component) => component.subnets.some((subnet) => known.has(subnet)));
	const roots = tie(subnets, inside);
	const groups = groupBy(subnets, (subnet) => rootOf(roots, subnet));
	const byTier = groupBy(inside, (component) => rootOf(roots, component.subnets.find((subnet) => known.has(subnet)) ?? ""));
	const parts = [...groups].map(([root, columns]) => sortTier(columns, byTier.get(root) ?? []));
	const sorted = new Set(inside);
	const loose = components.filter((component) => !sorted.has(component));
	return {
		tiers: parts.map(({ tier }) => tier).filter(isUsed).sort((a, b) => rankOf(a) - rankOf(b)),
		loose: [...loose, ...parts.flatMap(({ loose: beside }) => beside)].sort((a, b) => leads(a) - leads(b) || byText(a.address, b.address))
	};
}
function sortTier(columns, components) {
	const isPool = ({ type, subnets }) => type === "asg" && areNeighbours(columns, subnets);
	const pools = components.filter(isPool);
	const others = components.filter((component) => !isPool(component));
	const single = groupBy(others.filter(({ subnets }) => subnets.length === 1), ({ subnets }) => subnets[0] ?? "");
	const spanning = others.filter(({ subnets }) => subnets.length > 1);
	const isInAll = ({ type, subnets }) => type !== "asg" && columns.every((column) => subnets.includes(column));
	const isShared = single.size === 0 && pools.length === 0 && spanning.every(isInAll);
	return {
		tier: {
			subnets: columns,
			single,
			pools,
			shared: isShared ? spanning : []
		},
		loose: isShared ? [] : spanning
	};
}
/** Whether the subnets are adjacent columns, so that a platform can span exactly them. */
function areNeighbours(columns, subnets) {
	const found = subnets.map((subnet) => columns.indexOf(subnet)).filter((column) => column >= 0);
	return Math.max(...found) - Math.min(...found) === found.length - 1;
}
function isUsed({ single, pools, shared }) {
	return single.size + pools.length + shared.length > 0;
}
/** Load balancers come last in their row: their targets are in front of them or further along. */
function leads({ type }) {
	return type === "elb" ? 1 : 0;
}
/** From the internet inwards: gateways, pools, single components, shared components (mostly data). */
function rankOf({ single, pools, shared }) {
	if (shared.length > 0) return 3;
	if (pools.length > 0) return 1;
	return [...single.values()].flat().some(({ type }) => type === "natgateway") ? 0 : 2;
}
function tie(subnets, components) {
	const roots = new Map(subnets.map((subnet) => [subnet, subnet]));
	for (const component of components) {
		const [first, ...others] = component.subnets.filter((subnet) => roots.has(subnet));
		for (const other of others) roots.set(rootOf(roots, other), rootOf(roots, first ?? other));
	}
	return roots;
}
function rootOf(roots, subnet) {
	let root = subnet;
	for (let up = roots.get(root); up !== void 0 && up !== root; up = roots.get(root)) root = up;
	for (let here = subnet; here !== root;) {
		const up = roots.get(here) ?? root;
		roots.set(here, root);
		here = up;
	}
	return root;
}
export { rankOf, sortIntoTiers };
