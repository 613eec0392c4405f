import { pair } from "./pairing.js";
import { pairTwins } from "./twins.js";
// src/inventory/match/same-resource.ts
/** Pairs the resources of two inventories that are the same resource; never two types. */
function pairByIdentity(before, after, resolve) {
	const pairing = {
		afterOf: new Int32Array(before.resources.length).fill(-1),
		beforeOf: new Int32Array(after.resources.length).fill(-1),
		why: new Map()
	};
	pairByKey(before, after, pairing);
	pairUnique(before, after, pairing, ownAwsId, "same AWS id");
	pairUnique(before, after, pairing, shortEcsForm, "same ECS name");
	if (anyDescribed(before) && anyDescribed(after) && idsAreStable(before, after, pairing)) pairUnique(before, after, pairing, (resource) => resource.identity === "described" ? resource.id : void 0, "same Cloudcraft id");
	pairTwins(before, after, pairing, resolve);
	return pairing;
}
function pairByKey(before, after, pairing) {
	for (const [key, position] of before.byKey) {
		const { type } = before.resources[position];
		const partner = after.byKey.get(key);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
		else pairAcrossTypes(before, after, pairing, position);
	}
}
/** On one side the key may be shared by two types, and so carry the type. */
function pairAcrossTypes(before, after, pairing, position) {
	const { type, key } = before.resources[position];
	for (const candidate of [key, `${type} ${key}`]) {
		const partner = after.byKey.get(candidate);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
	}
}
function anyDescribed({ resources }) {
	return resources.some(({ identity }) => identity === "described");
}
/** An AWS id as component id, which pairs only where one side lacks the ARN: two ARNs under one id are two resources. */
function ownAwsId({ identity, key, id }) {
	return identity === "aws-id" || identity === "arn" && key.endsWith(`/${id}`) ? id : void 0;
}
/** ECS has ARNs with and without the cluster in them: `service/web` and `service/shop/web` may be one service. */
function shortEcsForm({ identity, type, key }) {
	if (identity !== "arn" || type !== "ecsservice" && type !== "ecstask") return void 0;
	return key.replace(LONG_ECS_FORM, ":$1/$2");
}
const LONG_ECS_FORM = /:(service|task)\/[^/]+\/([^/]+)$/;
/** Two ARNs that both name a cluster name two services: they would be equal were they one. */
function isContradicted(before, after) {
	return [before, after].every((one) => one?.identity === "arn" && LONG_ECS_FORM.test(one.key));
}
/** Pairs what has a key that is unique among the unpaired of its type on each side. */
function pairUnique(before, after, pairing, keyOf, why) {
	const right = uniqueKeys(after.resources, pairing.beforeOf, keyOf);
	if (right.size === 0) return;
	for (const [key, position] of uniqueKeys(before.resources, pairing.afterOf, keyOf)) {
		const partner = right.get(key);
		if (position === -1 || partner === void 0 || partner === -1) continue;
		if (!isContradicted(before.resources[position], after.resources[partner])) pair(pairing, position, partner, why);
	}
}
function uniqueKeys(resources, partners, keyOf) {
	const found = new Map();
	for (let position = 0; position < resources.length; position++) {
		if (partners[position] !== -1) continue;
		const resource = resources[position];
		const key = keyOf(resource);
		if (key === void 0) continue;
		const typed = `${resource.type} ${key}`;
		found.set(typed, found.has(typed) ? -1 : position);
	}
	return found;
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Two versions of one saved blueprint keep their UUIDs, two scans do not: those recognised by ARN tell which this is. */
function idsAreStable(before, after, pairing) {
	let kept = 0;
	let all = 0;
	for (let position = 0; position < before.resources.length; position++) {
		const partner = pairing.afterOf[position];
		const id = before.resources[position].id;
		if (partner === -1 || !UUID.test(id)) continue;
		all++;
		if (after.resources[partner].id === id) kept++;
	}
	return kept * 2 > all;
}
export { pairByIdentity };
