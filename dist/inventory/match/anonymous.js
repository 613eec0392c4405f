import { at } from "../../errors.js";
import { comparableText } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
import { pair } from "./pairing.js";
import { surroundingsOf } from "./surroundings.js";
// src/inventory/match/anonymous.ts
function anonymousIn(inventory, { pairing, side, resolve, useLabels }) {
	const partners = side === 0 ? pairing.afterOf : pairing.beforeOf;
	const described = inventory.resources.flatMap((resource, position) => {
		if (resource.identity !== "described" || partners[position] !== -1) return [];
		const content = contentText(resource, resolve, useLabels);
		return [{
			position,
			content,
			order: `${content}\n${resource.id}`
		}];
	});
	described.sort((a, b) => a.order < b.order ? -1 : 1);
	const positions = described.map(({ position }) => position);
	const shared = side === 0 ? (position) => at(pairing.afterOf, position) : (position) => partners[position] === -1 ? -1 : position;
	return {
		inventory,
		partners,
		waiting: new Set(positions),
		surroundings: surroundingsOf(inventory, positions),
		content: new Map(described.map(({ position, content }) => [position, content])),
		shared,
		useLabels
	};
}
/** The configuration and names of a component, without what is new, moved, recoloured or estimated again in every snapshot. */
function contentText({ type, properties, label }, resolve, useLabels) {
	const fields = Object.entries(properties).filter(([field]) => {
		const fieldClass = classOf(type, field);
		return fieldClass === "configuration" || fieldClass === "reference" && field !== "id" && field !== "nodes";
	});
	return comparableText(Object.fromEntries([...fields, ["label", useLabels && label || null]]), resolve);
}
/** Pairs the two, which end their waiting. */
function take([left, right], pairing, before, after) {
	pair(pairing, before, after, "same description, no identity of its own");
	left.waiting.delete(before);
	right.waiting.delete(after);
}
export { anonymousIn, take };
