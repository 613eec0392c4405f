// src/drawing/map/map-networks.ts
/** Cloudcraft shows Azure's networks, too, but has not published its words for them. */
const VPC = "vpc";
const SUBNET = "subnet";
/** Whether a map draws resources of this type around others. */
function isNetwork(type) {
	return type === VPC || type === SUBNET;
}
/** A resource in two subnets is drawn in their VPC, one in two VPCs in no network. */
function networksOf(merged, { nodes, nodeOf }) {
	const found = {
		vpcs: new Map(),
		subnets: new Map()
	};
	const { before, after, ofBefore, wasRemoved } = merged;
	collect(found, after, (position) => position, {
		nodes,
		nodeOf
	});
	collect(found, before, ofBefore, {
		nodes,
		nodeOf: (number) => wasRemoved(number) ? nodeOf(number) : -1
	});
	const only = (numbers) => numbers?.size === 1 ? [...numbers][0] : void 0;
	const of = new Map();
	const around = new Map();
	for (const node of nodes) {
		const [vpc, subnet] = [only(found.vpcs.get(node)), only(found.subnets.get(node))];
		const innermost = subnet ?? vpc;
		if (innermost !== void 0 && innermost !== node) of.set(node, innermost);
		const outer = subnet === void 0 ? void 0 : only(found.vpcs.get(subnet)) ?? vpc;
		if (subnet !== void 0 && outer !== void 0 && outer !== subnet) around.set(subnet, outer);
	}
	return {
		of,
		around
	};
}
/**
* Adds the networks of one side to `found`. A subnet is always a member of its VPC, whatever `nodeOf` says.
* @param numberOf the number of the resource at a position of the inventory
*/
function collect({ vpcs, subnets }, { resources, members }, numberOf, { nodes, nodeOf }) {
	const isSubnet = (position) => resources[position]?.type === SUBNET;
	const nodeAt = (position) => isSubnet(position) ? numberOf(position) : nodeOf(numberOf(position));
	for (const [position, list] of members) {
		const type = resources[position]?.type ?? "";
		if (!isNetwork(type)) continue;
		const into = type === VPC ? vpcs : subnets;
		for (const member of list) {
			const node = nodeAt(member);
			if (nodes.has(node) || isSubnet(member)) into.set(node, (into.get(node) ?? new Set()).add(numberOf(position)));
		}
	}
}
export { isNetwork, networksOf };
