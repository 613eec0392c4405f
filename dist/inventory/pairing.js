import { comparableText } from "./equality.js";
/** Pairs the resources of two inventories that are the same resource. Never pairs by Cloudcraft's UUIDs, nor two types. */
function pairByIdentity(before, after, resolve) {
	const pairing = {
		afterOf: new Int32Array(before.resources.length).fill(-1),
		beforeOf: new Int32Array(after.resources.length).fill(-1)
	};
	pairUnique(before, after, pairing, (resource) => resource.identity === "described" ? void 0 : resource.key);
	pairUnique(before, after, pairing, (resource) => ownAwsId(resource) ? resource.id : void 0);
	pairDescribed(before, after, pairing, (resource, side) => `${resource.key}\n${comparableText(contentOf(resource), resolve[side])}`);
	pairDescribed(before, after, pairing, (resource) => resource.key);
	return pairing;
}
/** An AWS id as component id, which may pair only where one side lacks the ARN: two ARNs under one id are two resources. */
function ownAwsId(resource) {
	return resource.identity === "aws-id" || resource.identity === "arn" && resource.key.endsWith(`/${resource.id}`);
}
function pair(pairing, before, after) {
	pairing.afterOf[before] = after;
	pairing.beforeOf[after] = before;
}
function pairUnique(before, after, pairing, keyOf) {
	const waiting = new Map();
	for (const [position, resource] of after.resources.entries()) {
		const key = pairing.beforeOf[position] === -1 ? keyOf(resource, 1) : void 0;
		if (key !== void 0) waiting.set(`${resource.type} ${key}`, position);
	}
	if (waiting.size === 0) return;
	for (const [position, resource] of before.resources.entries()) {
		const key = pairing.afterOf[position] === -1 ? keyOf(resource, 0) : void 0;
		const partner = key === void 0 ? void 0 : waiting.get(`${resource.type} ${key}`);
		if (partner !== void 0 && pairing.beforeOf[partner] === -1) pair(pairing, position, partner);
	}
}
/** What has no identity is paired as a multiset: among twins only their number is knowable. */
function pairDescribed(before, after, pairing, keyOf) {
	const left = byDescription(before.resources, pairing.afterOf, 0, keyOf);
	const right = byDescription(after.resources, pairing.beforeOf, 1, keyOf);
	for (const [key, positions] of left) {
		const partners = right.get(key) ?? [];
		for (let i = 0; i < Math.min(positions.length, partners.length); i++) pair(pairing, positions[i], partners[i]);
	}
}
function byDescription(resources, partners, side, keyOf) {
	const groups = new Map();
	for (const [position, resource] of resources.entries()) {
		if (resource.identity !== "described" || partners[position] !== -1) continue;
		const key = keyOf(resource, side) ?? "";
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [position]);
		else group.push(position);
	}
	const text = (position) => {
		const resource = resources[position];
		return `${comparableText(contentOf(resource), (id) => id)}\n${resource.id}`;
	};
	for (const group of groups.values()) if (group.length > 1) sortBy(group, text);
	return groups;
}
function sortBy(positions, text) {
	const texts = new Map(positions.map((position) => [position, text(position)]));
	positions.sort((a, b) => texts.get(a) < texts.get(b) ? -1 : 1);
}
/** The component without what is new in every snapshot. */
function contentOf(resource) {
	const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = resource.properties;
	return content;
}
export { pairByIdentity };
