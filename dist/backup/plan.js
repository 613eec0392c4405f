import { placeOf } from "./account-copy.js";
import { contentOf, withIds } from "./blueprint-copy.js";
// src/backup/plan.ts
/**
* What a restore would do. Nothing in the account is changed but with `overwrite`; what the backup does not have is never touched.
* Asked again after an interrupted restore it leaves out what that has done: what is there under a new id is recognised by its content.
*/
function planRestore(backup, current, { overwrite }) {
	const accounts = planAccounts(backup.accounts, current.accounts, overwrite);
	const known = {
		accounts: accounts.ids,
		blueprints: new Map()
	};
	const blueprints = planBlueprints(backup.blueprints, current.blueprints, known, overwrite);
	const there = new Set(current.blueprints.map(({ id }) => id));
	return {
		steps: [...accounts.steps, ...blueprints.steps],
		ids: {
			accounts: accounts.ids,
			blueprints: blueprints.ids
		},
		unchanged: accounts.unchanged + blueprints.unchanged,
		restored: backup.blueprints.filter(({ id }) => !there.has(id))
	};
}
function planAccounts(copies, current, overwrite) {
	const there = new Map(current.map((account) => [placeOf(account), account]));
	const ids = new Map();
	const steps = [];
	let unchanged = 0;
	for (const account of copies) {
		const now = there.get(placeOf(account));
		if (now !== void 0 && now.id !== account.id) ids.set(account.id, now.id);
		const step = accountStep(account, now, overwrite);
		if (step === void 0) unchanged += 1;
		else steps.push(step);
	}
	return {
		steps,
		ids,
		unchanged
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
	const settings = ({ name, readAccess, writeAccess }) => JSON.stringify([
		name,
		readAccess,
		writeAccess
	]);
	if (settings(account) === settings(now)) return void 0;
	const isUnshared = now.name === account.name && now.readAccess === null && now.writeAccess === null;
	return overwrite || isUnshared ? {
		kind: "update-account",
		id: now.id,
		account
	} : {
		kind: "leave",
		what,
		why: "different"
	};
}
function planBlueprints(copies, current, known, overwrite) {
	const now = new Map(current.map((blueprint) => [blueprint.id, blueprint]));
	const own = new Set(copies.map(({ id }) => id));
	const takeTwin = twinsIn(current.filter(({ id }) => !own.has(id)));
	const ids = new Map();
	const steps = copies.flatMap((copy) => {
		const wanted = contentOf({
			...copy,
			data: withIds(copy.data, known)
		});
		const same = now.get(copy.id);
		if (same !== void 0) return contentOf(same) === wanted ? [] : [differentStep(copy, overwrite)];
		const twin = takeTwin(wanted);
		if (twin === void 0) return [{
			kind: "create-blueprint",
			copy
		}];
		ids.set(copy.id, twin);
		return [];
	});
	return {
		steps,
		ids,
		unchanged: copies.length - steps.length
	};
}
/** Hands out blueprints by their content, each once: of two copies that are alike, one may be there and the other not. */
function twinsIn(blueprints) {
	const ids = new Map();
	for (const blueprint of blueprints) {
		const content = contentOf(blueprint);
		ids.set(content, [...ids.get(content) ?? [], blueprint.id]);
	}
	return (content) => ids.get(content)?.shift();
}
function differentStep(copy, overwrite) {
	if (overwrite) return {
		kind: "update-blueprint",
		copy
	};
	return {
		kind: "leave",
		what: `blueprint ${copy.name}`,
		why: "different"
	};
}
export { planRestore };
