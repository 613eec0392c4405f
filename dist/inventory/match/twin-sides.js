import { comparableText } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
import { pair } from "./pairing.js";
import { surroundingsOf } from "./surroundings.js";
// src/inventory/match/twin-sides.ts
function openSide(inventory, { pairing, index, resolve, useLabels }) {
	const partners = index === 0 ? pairing.afterOf : pairing.beforeOf;
	const described = inventory.resources.flatMap(({ identity }, position) => identity === "described" && partners[position] === -1 ? [position] : []);
	const content = new Map(described.map((position) => [position, contentText(inventory.resources[position], resolve, useLabels)]));
	const order = (position) => `${content.get(position)}\n${inventory.resources[position]?.id}`;
	const orders = new Map(described.map((position) => [position, order(position)]));
	described.sort((a, b) => orders.get(a) < orders.get(b) ? -1 : 1);
	const shared = index === 0 ? (position) => pairing.afterOf[position] : (position) => partners[position] === -1 ? -1 : position;
	return {
		inventory,
		partners,
		waiting: new Set(described),
		surroundings: surroundingsOf(inventory, described),
		content,
		shared,
		useLabels
	};
}
/** What the component is, without what is new, moved, recoloured or estimated anew in every snapshot. */
function contentText({ type, properties, label }, resolve, useLabels) {
	const fields = Object.entries(properties).filter(([field]) => {
		const fieldClass = classOf(type, field);
		return fieldClass === "configuration" || fieldClass === "reference" && field !== "id" && field !== "nodes";
	});
	return comparableText(Object.fromEntries([...fields, ["label", useLabels && label || null]]), resolve);
}
/** The two are one; neither waits any longer. */
function take([left, right], pairing, before, after) {
	pair(pairing, before, after, "same description, no identity of its own");
	left.waiting.delete(before);
	right.waiting.delete(after);
}
export { openSide, take };
