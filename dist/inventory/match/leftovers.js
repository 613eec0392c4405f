import { at } from "../../errors.js";
import { both } from "../read/both.js";
import { sharedNames, surroundingsOf } from "./surroundings.js";
// src/inventory/match/leftovers.ts
function leftoversOf(before, after, pairing) {
	return both([before, after], (inventory, side) => leftoversIn(inventory, pairing, side));
}
function leftoversIn(inventory, pairing, side) {
	const partners = side === 0 ? pairing.afterOf : pairing.beforeOf;
	const positions = [];
	for (let position = 0; position < partners.length; position++) if (partners[position] === -1) positions.push(position);
	return {
		inventory,
		partners,
		positions,
		surroundings: surroundingsOf(inventory, positions),
		shared: sharedNames(pairing, side)
	};
}
function resourceAt({ inventory }, position) {
	return at(inventory.resources, position);
}
/** The positions that are still without a partner. */
function stillLeft({ positions, partners }) {
	return positions.filter((position) => partners[position] === -1);
}
export { leftoversOf, resourceAt, stillLeft };
