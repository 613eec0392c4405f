import { at } from "../../errors.js";
import { own } from "../../json.js";
import { sameValue } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
import { bestAssignment } from "./assignment.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import { givenName, isNumbered, stem } from "./names.js";
import { standApart } from "./place.js";
// src/inventory/match/similarity.ts
/** Below this similarity two resources are two resources. */
const THRESHOLD = .7;
const WEIGHTS = {
	name: 4,
	groups: 3,
	connections: 3,
	configuration: 2,
	members: 2
};
/**
* Pairs leftovers whose names differ only in their version (`web-blue`, `web-green`), each with the most similar one. Resources with
* different names are two resources, however similar the rest is.
*/
function pairBySimilarity([left, right], wanted, accept) {
	const partners = byStem(right, wanted);
	const candidates = [...byStem(left, wanted)].flatMap(([key, befores]) => {
		const afters = partners.get(key);
		return afters === void 0 ? [] : [{
			key,
			befores,
			afters
		}];
	});
	if (candidates.length === 0) return;
	const brothers = numberedSurvivors(left, new Set(candidates.map(({ befores }) => resourceAt(left, at(befores, 0)).type)));
	for (const { key, befores, afters } of candidates) {
		const isVersion = !brothers.has(key);
		const reasonFor = (i, j) => {
			const [before, after] = [at(befores, i), at(afters, j)];
			return standApart(left, right, before, after) || !isVersion && haveOtherNames(left, right, before, after) ? NOT_ALIKE : compare(left, right, before, after);
		};
		for (const [i, j] of bestAssignment(befores.length, afters.length, (i, j) => reasonFor(i, j).confidence)) {
			const reason = reasonFor(i, j);
			if (reason.confidence >= .7) accept(at(befores, i), at(afters, j), reason);
		}
	}
}
const NOT_ALIKE = {
	confidence: 0,
	because: []
};
function haveOtherNames(left, right, before, after) {
	return givenName(resourceAt(left, before)) !== givenName(resourceAt(right, after));
}
/**
* Stems of resources with a number in their name that are on both sides. Where such brothers live on, a number tells one of them from the
* others: `shard-1` that went and `shard-4` that came are two shards, since `shard-2` and `shard-3` are still there.
*/
function numberedSurvivors(side, types) {
	const found = new Set();
	for (const [position, resource] of side.inventory.resources.entries()) {
		if (side.partners[position] === -1 || !types.has(resource.type)) continue;
		const name = givenName(resource);
		if (name !== void 0 && isNumbered(name)) found.add(stemKey(resource, name));
	}
	return found;
}
/** Equal for resources of one type and region whose names differ only in their version. */
function stemKey({ type, region }, name) {
	return `${type}\n${region ?? ""}\n${stem(name)}`;
}
function byStem(side, wanted) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const resource = resourceAt(side, position);
		const name = givenName(resource);
		if (name === void 0 || !wanted(side, position)) continue;
		const key = stemKey(resource, name);
		const positions = found.get(key);
		if (positions === void 0) found.set(key, [position]);
		else positions.push(position);
	}
	const order = (position) => `${givenName(resourceAt(side, position))}\n${resourceAt(side, position).key}`;
	for (const positions of found.values()) positions.sort((a, b) => order(a) < order(b) ? -1 : 1);
	return found;
}
/** How similar two resources are, and in what. Features that neither of them has do not count. */
function compare(left, right, before, after) {
	const [a, b] = [resourceAt(left, before), resourceAt(right, after)];
	const [was, is] = [left.surroundings.get(before), right.surroundings.get(after)];
	const around = (pick) => [left.shared(was?.[pick] ?? []), right.shared(is?.[pick] ?? [])];
	const prefixed = (from, to) => [...from.map((id) => `<${id}`), ...to.map((id) => `>${id}`)];
	const scores = {
		name: nameLikeness(a, b),
		groups: jaccard(...around("groups")),
		connections: jaccard(prefixed(around("from")[0], around("to")[0]), prefixed(around("from")[1], around("to")[1])),
		configuration: configurationLikeness(a, b),
		members: jaccard(...around("members"))
	};
	return {
		confidence: weigh(scores),
		because: reasons(scores, a, b)
	};
}
function weigh(scores) {
	let sum = 0;
	let weights = 0;
	for (const feature of Object.keys(WEIGHTS)) {
		const score = scores[feature];
		if (score === void 0) continue;
		sum += score * WEIGHTS[feature];
		weights += WEIGHTS[feature];
	}
	return weights === 0 ? 0 : Math.round(sum / weights * 100) / 100;
}
const WORDS = {
	groups: "same groups",
	connections: "same connections",
	configuration: "same configuration",
	members: "same members"
};
function reasons(scores, a, b) {
	return [givenName(a) === givenName(b) ? "same name" : "same name but for its version", ...Object.keys(WORDS).filter((feature) => (scores[feature] ?? 0) >= .99).map((feature) => WORDS[feature])];
}
/** Below 1 where only the stems agree, so that an exact match wins an assignment. */
function nameLikeness(a, b) {
	const [left, right] = [givenName(a), givenName(b)];
	if (left === void 0 || right === void 0) return void 0;
	if (left === right) return 1;
	return stem(left) === stem(right) ? .9 : 0;
}
function jaccard(a, b) {
	if (a.length === 0 && b.length === 0) return void 0;
	const left = new Set(a);
	const right = new Set(b);
	let common = 0;
	for (const id of left) if (right.has(id)) common++;
	return common / (left.size + right.size - common);
}
function configurationLikeness(a, b) {
	const keys = new Set([...Object.keys(a.properties), ...Object.keys(b.properties)].filter((key) => classOf(a.type, key) === "configuration" && key !== "region"));
	if (keys.size === 0) return void 0;
	return [...keys].filter((key) => sameValue(own(a.properties, key), own(b.properties, key), [(text) => text, (text) => text])).length / keys.size;
}
export { THRESHOLD, compare, pairBySimilarity };
