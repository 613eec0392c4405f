import { at } from "../../errors.js";
import { componentType } from "../read/component-types/component-types.js";
import { isUuid } from "../read/identity.js";
import { pair } from "./pairing.js";
import { pairTwins } from "./twins.js";
// src/inventory/match/same-resource.ts
/** Pairs resources that are the same, and of two types only where Cloudcraft has given a type another name. */
function pairByIdentity(before, after, resolve) {
	const pairing = {
		afterOf: new Int32Array(before.resources.length).fill(-1),
		beforeOf: new Int32Array(after.resources.length).fill(-1),
		why: new Map()
	};
	pairByKey(before, after, pairing);
	pairRenamedTypes(before, after, pairing);
	pairUnique(before, after, pairing, AWS_ID);
	pairUnique(before, after, pairing, ECS_NAME);
	if (anyDescribed(before) && anyDescribed(after) && idsAreStable(before, after, pairing)) pairUnique(before, after, pairing, CLOUDCRAFT_ID);
	pairTwins(before, after, pairing, resolve);
	return pairing;
}
function pairByKey(before, after, pairing) {
	for (const [key, position] of before.byKey) {
		const { type } = at(before.resources, position);
		const partner = after.byKey.get(key);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
		else pairAcrossTypes(before, after, pairing, position);
	}
}
/** On one side the key may be shared by two types, and so carry the type. */
function pairAcrossTypes(before, after, pairing, position) {
	const { type, key } = at(before.resources, position);
	for (const candidate of [key, `${type} ${key}`]) {
		const partner = after.byKey.get(candidate);
		if (partner !== void 0 && after.resources[partner]?.type === type) pair(pairing, position, partner);
	}
}
/**
* Cloudcraft renames types (`sns` is `snstopic` now). Where one type is not there any more, another was not there before, and both say
* the same ARN, that is format, and the resource is the same.
*/
function pairRenamedTypes(before, after, pairing) {
	const candidates = [...before.byKey].filter(([key, position]) => {
		const partner = after.byKey.get(key);
		return isFree(pairing.afterOf, position) && partner !== void 0 && isFree(pairing.beforeOf, partner);
	});
	if (candidates.length === 0) return;
	const [known, know] = [typesIn(before), typesIn(after)];
	for (const [key, position] of candidates) {
		const partner = after.byKey.get(key) ?? -1;
		const [was, is] = [at(before.resources, position).type, at(after.resources, partner).type];
		if (!know.has(was) && !known.has(is)) pair(pairing, position, partner, `same identity, and ${is} is a new word for ${was}`);
	}
}
function isFree(partners, position) {
	return partners[position] === -1;
}
function typesIn({ resources }) {
	return new Set(resources.map(({ type }) => type));
}
function anyDescribed({ resources }) {
	return resources.some(({ identity }) => identity === "described");
}
/** An AWS id as component id. It pairs only when one side has no ARN: two ARNs with one id are two resources. */
const AWS_ID = {
	why: "same AWS id",
	of: ({ identity, key, id }) => identity === "aws-id" || identity === "arn" && key.endsWith(`/${id}`) ? id : void 0
};
/** ECS has ARNs with and without the cluster: `service/web` and `service/shop/web` may be one service. */
const ECS_NAME = {
	why: "same ECS name",
	of: ({ identity, type, key }) => identity === "arn" && componentType(type)?.clusterInArn ? key.replace(LONG_ECS_FORM, ":$1/$2") : void 0
};
const CLOUDCRAFT_ID = {
	why: "same Cloudcraft id",
	of: ({ identity, id }) => identity === "described" ? id : void 0
};
const LONG_ECS_FORM = /:(service|task)\/[^/]+\/([^/]+)$/;
/** Two ARNs that both contain a cluster are two services: for one service they would be equal. */
function isContradicted(before, after) {
	return [before, after].every(({ identity, key }) => identity === "arn" && LONG_ECS_FORM.test(key));
}
/** Pairs resources that have this trait in common, if it is unique among the unpaired of their type on each side. */
function pairUnique(before, after, pairing, trait) {
	const right = uniqueKeys(after.resources, pairing.beforeOf, trait);
	if (right.size === 0) return;
	for (const [key, position] of uniqueKeys(before.resources, pairing.afterOf, trait)) {
		const partner = right.get(key);
		if (position === -1 || partner === void 0 || partner === -1) continue;
		if (!isContradicted(at(before.resources, position), at(after.resources, partner))) pair(pairing, position, partner, trait.why);
	}
}
function uniqueKeys(resources, partners, trait) {
	const found = new Map();
	for (const [position, resource] of resources.entries()) {
		if (partners[position] !== -1) continue;
		const key = trait.of(resource);
		if (key === void 0) continue;
		const typed = `${resource.type} ${key}`;
		found.set(typed, found.has(typed) ? -1 : position);
	}
	return found;
}
/** Two versions of one saved blueprint have the same UUIDs, two scans do not. The resources with ARNs show which case it is. */
function idsAreStable(before, after, pairing) {
	let kept = 0;
	let all = 0;
	for (const [position, { id }] of before.resources.entries()) {
		const partner = at(pairing.afterOf, position);
		if (partner === -1 || !isUuid(id)) continue;
		all++;
		if (at(after.resources, partner).id === id) kept++;
	}
	return kept * 2 > all;
}
export { pairByIdentity };
