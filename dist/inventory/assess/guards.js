import { ExpectedError } from "../../errors.js";
import { both } from "../read/both.js";
// src/inventory/assess/guards.ts
const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;
/**
* Refuses two inventories that cannot belong together.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
*/
function checkSameTarget(before, after) {
	const valuesOf = (attribute) => both([before, after], (inventory) => distinct(inventory, attribute));
	const accounts = valuesOf(accountOf);
	if (disjoint(accounts)) throw mismatch("ACCOUNT_MISMATCH", "AWS account", accounts);
	const subscriptions = valuesOf(subscriptionOf);
	if (disjoint(subscriptions)) throw mismatch("ACCOUNT_MISMATCH", "Azure subscription", subscriptions);
	const regions = valuesOf(({ region }) => region);
	if (disjoint(regions)) throw mismatch("REGION_MISMATCH", "region", regions);
}
const accountOf = ({ identity, key }) => identity === "arn" ? ACCOUNT_IN_ARN.exec(key)?.[1] : void 0;
const subscriptionOf = ({ identity, key }) => identity === "azure-id" ? /^\/subscriptions\/([^/]+)/.exec(key)?.[1] : void 0;
function distinct(inventory, attribute) {
	const found = new Set();
	for (const resource of inventory.resources) {
		const value = attribute(resource);
		if (value !== void 0) found.add(value);
	}
	return found;
}
/** A side without any value contradicts nothing. */
function disjoint([a, b]) {
	if (a.size === 0 || b.size === 0) return false;
	return ![...a].some((value) => b.has(value));
}
function mismatch(code, what, values) {
	const [before, after] = both(values, (ones) => [...ones].sort().slice(0, 3).join(", "));
	return new ExpectedError(code, `The inventories are of different ${what}s: before ${before}, after ${after}`, "Compare two snapshots of the same target");
}
/** What one snapshot may not have seen, so that nobody can say whether it is gone. */
function doubtsAbout(before, after, pairing) {
	return [
		...emptySides(before, after),
		...vanishedTypes(before, after, pairing),
		...missingLayers(before, after)
	];
}
function emptySides(before, after) {
	if (before.resources.length === 0 && after.resources.length > 0) return [{
		code: "empty-before",
		text: "the before-snapshot holds no resource at all: all are new, or it could not see them"
	}];
	if (after.resources.length === 0 && before.resources.length > 0) return [{
		code: "empty-after",
		text: "the after-snapshot holds no resource at all: all are gone, or it could not see them"
	}];
	return [];
}
/** When all resources of a type are gone at once, the scan may have lost a permission, or `exclude` may have become wider. */
function vanishedTypes(before, after, pairing) {
	if (after.resources.length === 0) return [];
	const counts = new Map();
	for (const { type } of before.resources) counts.set(type, (counts.get(type) ?? 0) + 1);
	for (const { type } of after.resources) counts.delete(type);
	for (const [position, { type }] of before.resources.entries()) if (pairing.afterOf[position] !== -1) counts.delete(type);
	return [...counts].filter(([, count]) => count >= 2).sort(([a], [b]) => a < b ? -1 : 1).map(([type, count]) => ({
		code: "type-vanished",
		type,
		text: `all ${count} are gone at once: deleted, or the scan may not see them any more`
	}));
}
function missingLayers(before, after) {
	const warnings = [];
	const bothFilled = before.resources.length > 0 && after.resources.length > 0;
	const snapshot = (hadIt) => hadIt ? "before" : "after";
	if (bothFilled && before.hasLabels !== after.hasLabels) warnings.push({
		code: "labels-missing",
		text: `only the ${snapshot(before.hasLabels)}-snapshot has labels: names are not compared`
	});
	if (bothFilled && before.hasAutoConnections !== after.hasAutoConnections) {
		const text = `only the ${snapshot(before.hasAutoConnections)}-snapshot has automatic connections: they are not compared`;
		warnings.push({
			code: "autoedges-missing",
			text
		});
	}
	return warnings;
}
export { checkSameTarget, doubtsAbout };
