import { diffFields } from "./fields.js";
import { checkSameTarget, doubtsAbout } from "./guards.js";
import { changeOrder } from "./order.js";
import { pairByIdentity } from "./pairing.js";
import { diffRelations } from "./relations.js";
import { referenceTo } from "./resource.js";
// src/inventory/diff.ts
/**
* What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
* their parts.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together
*/
function diffInventories(before, after) {
	checkSameTarget(before, after);
	const resolve = [resolverOf(before), resolverOf(after)];
	const pairing = pairByIdentity(before, after, resolve);
	const warnings = doubtsAbout(before, after, pairing);
	const survivors = diffSurvivors(before, after, pairing, {
		resolve,
		compareLabels: before.hasLabels === after.hasLabels
	});
	return {
		changes: [
			...unpaired(before, after, pairing, warnings),
			...survivors.changes,
			...diffRelations(before, after, pairing, before.hasAutoConnections === after.hasAutoConnections)
		].sort(changeOrder),
		unchanged: survivors.unchanged,
		cosmetic: survivors.cosmetic,
		warnings
	};
}
/** Ids lead to keys; what has no key of its own stays as its description, since its id is new each time. */
function resolverOf(inventory) {
	return (text) => {
		const position = inventory.positions.get(text);
		return position === void 0 ? text : inventory.resources[position].key;
	};
}
function unpaired(before, after, pairing, warnings) {
	const doubtful = new Set(warnings.filter(({ code }) => code === "type-vanished").map(({ type }) => type));
	const [allNew, allGone] = ["empty-before", "empty-after"].map((code) => warnings.some((warning) => warning.code === code));
	const tags = (doubt) => doubt ? ["unconfirmed"] : [];
	const removed = before.resources.filter((_, position) => pairing.afterOf[position] === -1);
	const added = after.resources.filter((_, position) => pairing.beforeOf[position] === -1);
	return [...removed.map((resource) => ({
		kind: "removed",
		before: referenceTo(resource),
		tags: tags(allGone || doubtful.has(resource.type))
	})), ...added.map((resource) => ({
		kind: "added",
		after: referenceTo(resource),
		tags: tags(allNew)
	}))];
}
function diffSurvivors(before, after, pairing, context) {
	const changes = [];
	const cosmetic = {
		moved: 0,
		recoloured: 0,
		estimated: 0,
		described: 0
	};
	let unchanged = 0;
	for (const [position, partner] of pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const was = before.resources[position];
		const is = after.resources[partner];
		const { fields, other } = diffFields(was, is, context);
		if (fields.length > 0) changes.push({
			kind: "changed",
			before: referenceTo(was),
			after: referenceTo(is),
			fields,
			tags: []
		});
		else unchanged++;
		if (other.size > 0) count(other, cosmetic);
	}
	return {
		changes,
		unchanged,
		cosmetic
	};
}
function count(other, cosmetic) {
	if (other.has("place")) cosmetic.moved++;
	if (other.has("colour")) cosmetic.recoloured++;
	if (other.has("estimate")) cosmetic.estimated++;
	if (other.has("description")) cosmetic.described++;
}
export { diffInventories };
