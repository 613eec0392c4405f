import { ExpectedError } from "../errors.js";
import { awsCopy, azureCopy } from "./account-copy.js";
import { linksOf, withIds } from "./blueprint-copy.js";
// src/backup/restore.ts
/** Of the account, what a backup could be about: a document is read only where its id or its name is in the backup. */
async function readCurrent(target, { blueprints }) {
	const ids = new Set(blueprints.map(({ id }) => id));
	const names = new Set(blueprints.map(({ name }) => name));
	const found = [];
	for (const entry of await target.blueprints.list()) if (ids.has(entry.id) || names.has(entry.name)) found.push((await target.blueprints.get(entry.id)).blueprint);
	return {
		accounts: [...(await target.aws.list()).map(awsCopy), ...(await target.azure.list()).map(azureCopy)],
		blueprints: found
	};
}
/** Takes the steps of a plan, accounts first. One that fails does not keep the others from being taken. */
async function restore(target, plan, progress) {
	const work = {
		target,
		ids: {
			accounts: new Map(plan.ids.accounts),
			blueprints: new Map(plan.ids.blueprints)
		}
	};
	const failures = [];
	const steps = plan.steps.filter(({ kind }) => kind !== "leave");
	for (const [at, step] of steps.entries()) {
		progress(`${stepTitle(step)} (${at + 1} of ${steps.length})`);
		const failure = await attempt(() => take(step, work));
		if (failure !== void 0) failures.push(failure);
	}
	const done = steps.length - failures.length;
	for (const copy of plan.restored) {
		const failure = await attempt(() => relink(copy, work));
		if (failure !== void 0) failures.push(failure);
	}
	return {
		done,
		failures
	};
}
async function attempt(action) {
	try {
		await action();
		return;
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
async function take(step, work) {
	if (step.kind === "add-account") return addAccount(step.account, work);
	if (step.kind === "update-account") return updateAccount(step.id, step.account, work.target);
	if (step.kind === "create-blueprint") return createBlueprint(step.copy, work);
	if (step.kind === "update-blueprint") return updateBlueprint(step.copy, work);
}
/** Sharing is a second request: a restore that ends between the two goes on with it. */
async function addAccount(account, { target, ids }) {
	if (account.provider !== "aws") return;
	const { id } = await target.aws.add({
		name: account.name,
		roleArn: account.roleArn
	});
	ids.accounts.set(account.id, id);
	if (account.readAccess !== null || account.writeAccess !== null) await updateAccount(id, account, target);
}
async function updateAccount(id, account, target) {
	const { name, readAccess, writeAccess } = account;
	const shared = {
		name,
		readAccess,
		writeAccess
	};
	if (account.provider === "aws") await target.aws.update(id, {
		...shared,
		roleArn: account.roleArn
	});
	else {
		const { subscriptionId, directoryId, applicationId } = account;
		await target.azure.update(id, {
			...shared,
			subscriptionId,
			directoryId,
			applicationId
		});
	}
}
async function createBlueprint(copy, { target, ids }) {
	const { blueprint } = await target.blueprints.create(draftOf(copy, withIds(copy.data, ids)));
	ids.blueprints.set(copy.id, blueprint.id);
}
/** Only over what was looked at, and without taking a share link away that people may hold. */
async function updateBlueprint(copy, { target, ids }) {
	const { blueprint, etag } = await target.blueprints.get(copy.id);
	const linkKey = Object.hasOwn(blueprint.data, "linkKey") ? { linkKey: blueprint.data["linkKey"] } : {};
	const draft = draftOf(copy, {
		...withIds(copy.data, ids),
		...linkKey
	});
	await target.blueprints.update(copy.id, draft, { ifMatch: etag });
}
function draftOf({ tags, readAccess, writeAccess }, data) {
	return {
		data,
		tags,
		readAccess,
		writeAccess
	};
}
/** A blueprint that was created before the one it leads to has the old id in its link. */
async function relink(copy, { target, ids }) {
	const id = ids.blueprints.get(copy.id);
	if (id === void 0 || !leadsTo(copy.data, ids.blueprints)) return;
	const { blueprint, etag } = await target.blueprints.get(id);
	if (!leadsTo(blueprint.data, ids.blueprints)) return;
	const data = withIds(blueprint.data, {
		accounts: NONE,
		blueprints: ids.blueprints
	});
	await target.blueprints.update(id, draftOf(blueprint, data), { ifMatch: etag });
}
function leadsTo(data, ids) {
	return [...linksOf(data)].some((link) => ids.has(link));
}
const NONE = new Map();
/** A step as a line of a list. */
function stepTitle(step) {
	switch (step.kind) {
		case "add-account": return `add AWS account ${step.account.name}`;
		case "update-account": return `update account ${step.account.name}`;
		case "create-blueprint": return `create blueprint ${step.copy.name}`;
		case "update-blueprint": return `overwrite blueprint ${step.copy.name}`;
		case "leave": return `leave ${step.what}: ${WHY[step.why]}`;
	}
}
const WHY = {
	different: "it is there and differs (--overwrite replaces it)",
	secret: "its client secret is in no backup (add it with `accounts add`)"
};
export { readCurrent, restore, stepTitle };
