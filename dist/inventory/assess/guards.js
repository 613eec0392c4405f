import { ExpectedError } from "../../errors.js";
import { both } from "../read/both.js";
import { isFoundation, isNetwork } from "../read/component-types/component-types.js";
import { accountOf } from "../read/identity.js";
// src/inventory/assess/guards.ts
/**
* Refuses two inventories that cannot belong together.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
*/
function checkSameTarget(before, after) {
	const owners = (kind) => both([before, after], (inventory) => ownersIn(inventory, kind));
	const accounts = owners("arn");
	if (areForeign(accounts)) throw mismatch("ACCOUNT_MISMATCH", "AWS account", both(accounts, dominant));
	const subscriptions = owners("azure-id");
	if (areForeign(subscriptions)) throw mismatch("ACCOUNT_MISMATCH", "Azure subscription", both(subscriptions, dominant));
	const regions = both([before, after], regionsIn);
	if (disjoint(regions)) throw mismatch("REGION_MISMATCH", "region", regions);
}
function ownersIn({ resources }, kind) {
	const owners = new Map();
	for (const resource of resources) {
		const account = resource.identity === kind ? accountOf(resource) : void 0;
		if (account === void 0) continue;
		const counts = owners.get(account) ?? {
			own: 0,
			all: 0
		};
		counts.all++;
		if (!isShareable(resource)) counts.own++;
		owners.set(account, counts);
	}
	return owners;
}
/** Networks and gateways of another account show up where they are shared, and may be the most of what is there. */
function isShareable({ type }) {
	return isNetwork(type) || isFoundation(type);
}
/** The account that owns the most: of what is rarely shared, then of everything. Empty where nothing tells an account. */
function dominant(owners) {
	const ranked = [...owners].sort(([a, x], [b, y]) => y.own - x.own || y.all - x.all || (a < b ? -1 : 1));
	return new Set(ranked.slice(0, 1).map(([account]) => account));
}
/** What two accounts share with a third proves nothing: each side has to know the account that the other one belongs to. */
function areForeign(owners) {
	const [[was], [is]] = both(owners, (one) => [...dominant(one)]);
	if (was === void 0 || is === void 0 || was === is) return false;
	return !owners[1].has(was) && !owners[0].has(is);
}
function regionsIn({ resources }) {
	return new Set(resources.flatMap(({ region }) => region === void 0 ? [] : [region]));
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
export { checkSameTarget };
