import { sharedNames, surroundingsOf } from "./surroundings.js";
// src/inventory/match/leftovers.ts
function leftoversOf(before, after, pairing) {
	return [side(before, pairing, 0), side(after, pairing, 1)];
}
function side(inventory, pairing, index) {
	const partners = index === 0 ? pairing.afterOf : pairing.beforeOf;
	const positions = [];
	for (let position = 0; position < partners.length; position++) if (partners[position] === -1) positions.push(position);
	return {
		inventory,
		partners,
		positions,
		surroundings: surroundingsOf(inventory, positions),
		shared: sharedNames(pairing, index)
	};
}
function resourceAt({ inventory }, position) {
	return inventory.resources[position];
}
/** The positions that are still without a partner. */
function stillLeft({ positions, partners }) {
	return positions.filter((position) => partners[position] === -1);
}
export { leftoversOf, resourceAt, stillLeft };
