import { placeOf } from "./account-copy.js";
import { isSameSharing, sharedWith } from "./sharing.js";
// src/extras/backup/plan-accounts.ts
/** Matches an account by id, or else by the cloud account it links to. */
function planAccounts(copies, { accounts, teams }, overwrite) {
	const find = finder(copies, accounts);
	const ids = new Map();
	const moved = new Set();
	const steps = [];
	for (const copy of copies) {
		const account = {
			...copy,
			...sharedWith(copy, teams)
		};
		const now = find(copy);
		const step = accountStep(account, now, overwrite);
		if (now !== void 0 && now.id !== copy.id) ids.set(copy.id, now.id);
		if (ids.has(copy.id) || step?.kind === "add-account") moved.add(copy.id);
		if (step !== void 0) steps.push(step);
	}
	return {
		steps,
		ids,
		moved,
		unchanged: copies.length - steps.length
	};
}
function finder(copies, accounts) {
	const byId = new Map(accounts.map((account) => [account.id, account]));
	const known = new Set(copies.map(({ id }) => id));
	const others = accounts.filter(({ id }) => !known.has(id));
	return (copy) => {
		const same = byId.get(copy.id);
		if (same?.provider === copy.provider) return same;
		const places = others.filter((account) => placeOf(account) === placeOf(copy));
		return places.find(({ name }) => name === copy.name) ?? places[0];
	};
}
function accountStep(account, now, overwrite) {
	const what = `${account.provider === "aws" ? "AWS" : "Azure"} account ${account.name}`;
	if (now === void 0) return account.provider === "aws" ? {
		kind: "add-account",
		account
	} : {
		kind: "leave",
		what,
		why: "secret"
	};
	if (isSame(account, now)) return void 0;
	return overwrite || isUnfinished(account, now) ? {
		kind: "update-account",
		id: now.id,
		account
	} : {
		kind: "leave",
		what,
		why: "different"
	};
}
function isSame(one, other) {
	return one.name === other.name && placeOf(one) === placeOf(other) && isSameSharing(one, other) && applicationOf(one) === applicationOf(other);
}
function applicationOf(account) {
	return account.provider === "azure" ? account.applicationId.toLowerCase() : void 0;
}
/**
* Whether an interrupted restore has added the account and not shared it yet: another id, the same name, not shared. With the same
* id, somebody has changed the sharing on purpose.
*/
function isUnfinished(account, now) {
	return now.id !== account.id && now.name === account.name && applicationOf(account) === applicationOf(now) && now.readAccess === null && now.writeAccess === null;
}
export { planAccounts };
