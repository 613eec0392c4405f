import { at } from "../errors.js";
import { own } from "../json.js";
import { diffFields } from "./compare/fields.js";
import { recreation } from "./compare/recreated.js";
import { explainReach } from "./explain-reach.js";
import { leftoversOf, resourceAt } from "./match/leftovers.js";
import { matchInventories } from "./match/match.js";
import { givenName, stem } from "./match/names.js";
import { standApart } from "./match/place.js";
import { THRESHOLD, compare } from "./match/similarity.js";
import { meaningIn } from "./meaning.js";
import { sameValue } from "./values/equality.js";
import { classOf } from "./values/field-classes.js";
// src/inventory/explain.ts
/** Candidates that are shown for a resource without a partner, and those that are compared to find them. */
const MAX_CANDIDATES = 5;
const MAX_COMPARED = 1e3;
/** Resources that are explained when several have the same name. */
const MAX_RESOURCES = 20;
const IDENTITY = {
	arn: "its ARN",
	"azure-id": "its Azure resource id",
	"aws-id": "its AWS id",
	described: "what it is and where it stands, since it has no identity of its own"
};
/**
* Explains for every resource with this key, id or name what it was compared with, and why that was or was not a change.
* @returns lines; empty when there is no such resource
*/
function explain(before, after, wanted) {
	const match = matchInventories(before, after);
	const matched = {
		inventories: [before, after],
		match,
		meaning: meaningIn(before, after, match)
	};
	const isWanted = ({ key, id, name }) => key === wanted || id === wanted || name === wanted;
	const positions = ({ resources }) => resources.flatMap((resource, position) => isWanted(resource) ? [position] : []).slice(0, MAX_RESOURCES);
	const befores = positions(before);
	const afters = positions(after).filter((position) => !befores.includes(at(match.pairing.beforeOf, position)));
	return [...befores.flatMap((position) => explainBefore(matched, position)), ...afters.flatMap((position) => explainAfter(matched, position))];
}
function explainBefore(matched, position) {
	const { inventories, match } = matched;
	const was = at(inventories[0].resources, position);
	const partner = at(match.pairing.afterOf, position);
	const lines = [`before: ${title(was)}`, `  recognised by ${IDENTITY[was.identity]}`];
	const meaning = matched.meaning(0, was);
	const reach = explainReach(matched, position, partner);
	if (partner === -1) return [
		...lines,
		...explainMissing(matched, position, 0),
		...meaning,
		...reach
	];
	return [
		...lines,
		...explainPair(was, at(inventories[1].resources, partner), match, position),
		...meaning,
		...reach
	];
}
function explainAfter(matched, position) {
	const is = at(matched.inventories[1].resources, position);
	const partner = at(matched.match.pairing.beforeOf, position);
	if (partner !== -1) return explainBefore(matched, partner);
	return [
		`after: ${title(is)}`,
		`  recognised by ${IDENTITY[is.identity]}`,
		...explainMissing(matched, position, 1),
		...matched.meaning(1, is),
		...explainReach(matched, -1, position)
	];
}
function title({ type, name, key, id }) {
	return `${type} ${name}, ${key} (component ${id})`;
}
function explainPair(was, is, match, position) {
	const reason = match.reasons.get(position);
	const why = match.pairing.why.get(position) ?? "same key";
	const how = reason === void 0 ? `  the same resource after: ${title(is)}; ${why}` : `  replaced by ${title(is)}: ${reason.because.join(", ")}; ${Math.round(reason.confidence * 100)} % sure, which needs ${THRESHOLD * 100}`;
	const again = reason === void 0 ? recreation(is, diffFields(was, is, {
		resolve: match.resolve,
		compareLabels: true
	}).fields) : void 0;
	const recreated = again === void 0 ? [] : [`  made again under its name: ${again.because.join(", ")}`];
	return [
		how,
		...explainFields(was, is, match),
		...recreated
	];
}
function explainFields(was, is, { resolve }) {
	const lines = [...new Set([...Object.keys(was.properties), ...Object.keys(is.properties)])].sort().flatMap((key) => {
		const [a, b] = [own(was.properties, key), own(is.properties, key)];
		const fieldClass = classOf(is.type, key, is.properties);
		if (fieldClass === "reference") return [];
		if (sameValue(a, b, resolve)) return a === b || typeof a === "object" ? [] : [`  ${key}: ${text(a)} and ${text(b)} mean the same`];
		return [`  ${key}: ${text(a)} → ${text(b)}, ${fieldClass === "configuration" ? "compared as configuration" : `only ${fieldClass}, no change`}`];
	});
	return lines.length === 0 ? ["  every field means the same"] : lines;
}
function text(value) {
	const json = value === void 0 ? "nothing" : JSON.stringify(value) ?? "";
	return json.length > 160 ? `${json.slice(0, 159)}…` : json;
}
function explainMissing({ inventories: [before, after], match }, position, side) {
	if (match.pools.inRollouts[side].has(position)) return ["  a member of a pool whose members were exchanged: told as a rollout, not one by one"];
	const lines = [`  no partner ${side === 0 ? "after: removed" : "before: added"}`];
	if (match.pools.pooled[side].has(position)) return [...lines, "  a member of a pool that was scaled"];
	return [...lines, ...candidates(leftoversOf(before, after, match.pairing), position, side)];
}
/** Leftovers of the same type on the other side, most similar first, and why none of them counts as the replacement. */
function candidates(left, position, side) {
	const [own, other] = side === 0 ? left : [left[1], left[0]];
	const resource = resourceAt(own, position);
	const best = other.positions.filter((candidate) => resourceAt(other, candidate).type === resource.type).slice(0, MAX_COMPARED).map((candidate) => {
		const [before, after] = side === 0 ? [position, candidate] : [candidate, position];
		return {
			candidate: resourceAt(other, candidate),
			position: candidate,
			confidence: compare(left[0], left[1], before, after).confidence
		};
	}).sort((a, b) => b.confidence - a.confidence || (a.candidate.key < b.candidate.key ? -1 : 1)).slice(0, MAX_CANDIDATES);
	if (best.length === 0) return [`  no other ${resource.type} is left over that could have taken its place`];
	const relation = side === 0 ? "replaced by" : "a replacement of";
	const isApart = (other) => side === 0 ? standApart(left[0], left[1], position, other) : standApart(left[0], left[1], other, position);
	return best.map(({ candidate, position: other, confidence }) => {
		const why = isApart(other) ? "they stand in two networks" : rejection(resource, candidate, confidence);
		return `  not ${relation} ${candidate.name}: ${why}`;
	});
}
function rejection(a, b, confidence) {
	const [left, right] = [givenName(a), givenName(b)];
	const likeness = `${Math.round(confidence * 100)} % alike`;
	if (left === void 0 || right === void 0) return `${likeness}, but without names it is not the only one in its place`;
	if (stem(left) !== stem(right)) return `${likeness}, but "${left}" and "${right}" are names of two things`;
	if (confidence < .7) return `${likeness}, which is below ${THRESHOLD * 100}`;
	return `${likeness}, but others with the same name and another number live on, so the number is no version`;
}
export { explain };
