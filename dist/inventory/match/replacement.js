import { both } from "../read/both.js";
import { isContainer, isOpaque } from "../read/component-types/component-types.js";
import { accountOf } from "../read/identity.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import { givenName, nameInKey, stem } from "./names.js";
import { pair } from "./pairing.js";
import { standApart } from "./place.js";
import { pairBySimilarity } from "./similarity.js";
// src/inventory/match/replacement.ts
/** Containers in containers: a group in a VPC. */
const MAX_NESTING = 4;
/**
* Pairs replaced containers. They come first, so that their members can be recognised by where they are. What a container stands in is
* paired in the round before it.
*/
function pairReplacedContainers(left, pairing, reasons) {
	const containers = both(left, (side) => ({
		...side,
		positions: stillLeft(side).filter((position) => isContainer(resourceAt(side, position).type))
	}));
	for (let round = 0, known = -1; round < MAX_NESTING && reasons.size > known; round++) {
		known = reasons.size;
		pairReplaced(containers, pairing, reasons, () => true);
	}
}
/** Pairs the other replaced resources. Members of pools and their companions are exchanged as a set and never paired. */
function pairReplacedResources(left, pairing, reasons, pooled) {
	pairReplaced(left, pairing, reasons, (side, position) => !isContainer(resourceAt(side, position).type) && !pooled[side === left[0] ? 0 : 1].has(position));
}
function pairReplaced(left, pairing, reasons, wanted) {
	if (left.some((side) => stillLeft(side).length === 0)) return;
	const accept = (before, after, reason) => {
		pair(pairing, before, after);
		reasons.set(before, reason);
	};
	pairOnly(left, wanted, keyInArn, (a, b) => accept(a, b, {
		confidence: 1,
		because: ["same name"]
	}));
	pairOnly(left, wanted, nameAndPlace, (a, b) => accept(a, b, {
		confidence: .98,
		because: ["same name", "same place"]
	}));
	pairOnly(left, wanted, exactName, (a, b) => accept(a, b, {
		confidence: .9,
		because: ["same name"]
	}));
	pairBySimilarity(left, wanted, accept);
	pairOnly(left, wanted, soleInPlace, (a, b) => accept(a, b, {
		confidence: .8,
		because: ["the only one of its type in the same place"]
	}));
}
/** Pairs the two leftovers that have a key to themselves, one on each side. */
function pairOnly([left, right], wanted, keyOf, accept) {
	const partners = uniqueByKey(right, wanted, keyOf);
	for (const [key, position] of uniqueByKey(left, wanted, keyOf)) {
		const partner = partners.get(key);
		if (position === void 0 || partner === void 0 || standApart(left, right, position, partner)) continue;
		accept(position, partner);
	}
}
function uniqueByKey(side, wanted, keyOf) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const resource = resourceAt(side, position);
		const key = wanted(side, position) ? keyOf(side, position) : void 0;
		if (key === void 0) continue;
		const typed = `${resource.type}\n${resource.region ?? ""}\n${accountOf(resource) ?? ""}\n${key}`;
		found.set(typed, found.has(typed) ? void 0 : position);
	}
	return found;
}
/** The ARN without the random part that AWS gives to each new resource: the same load balancer, made again. */
const keyInArn = (side, position) => {
	const resource = resourceAt(side, position);
	return isOpaque(resource.type) ? void 0 : nameInKey(resource);
};
const nameAndPlace = (side, position) => {
	const name = exactName(side, position);
	const place = placeOf(side, position);
	return name === void 0 || place === void 0 ? void 0 : `${name}\n${place}`;
};
/** A name without a letter or a digit says nothing. */
const exactName = (side, position) => {
	const name = givenName(resourceAt(side, position));
	return name === void 0 || stem(name) === "" ? void 0 : name;
};
/** A resource without a name is recognised by its surroundings, when it is the only one there on both sides. */
const soleInPlace = (side, position) => {
	const resource = resourceAt(side, position);
	return isOpaque(resource.type) && givenName(resource) === void 0 ? placeOf(side, position) : void 0;
};
/** The survivors around a resource; undefined without any. */
function placeOf(side, position) {
	const around = side.surroundings.get(position);
	if (around === void 0) return void 0;
	const parts = [
		around.groups,
		around.members,
		around.from,
		around.to
	].map((list) => side.shared(list).sort().join(" "));
	return parts.every((part) => part === "") ? void 0 : parts.join("|");
}
export { pairReplacedContainers, pairReplacedResources };
