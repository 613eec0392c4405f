import { collectFailures, linksOf, liveAccountOf, sharedWith, stepTitle, withIds } from "../backup.js";
// src/extras/backup/restore.ts
/** Carries out a plan. Continues after a failed step, unless the others would fail, too. */
async function restore(target, plan, progress) {
	const work = {
		target,
		ids: {
			accounts: new Map(plan.ids.accounts),
			blueprints: new Map(plan.ids.blueprints)
		},
		teams: plan.teams,
		pending: createdBy(plan),
		unfinished: new Map()
	};
	const failures = collectFailures();
	const steps = sorted(plan.steps);
	let done = 0;
	for (const [at, step] of steps.entries()) {
		if (failures.isOver) break;
		progress(`${stepTitle(step)} (${at + 1} of ${steps.length})`);
		done += await failures.attempt(() => take(step, work), isOfTheKey(step)) ? 1 : 0;
	}
	for (const [id, name] of work.unfinished) {
		if (failures.isOver) break;
		progress(stepTitle({
			kind: "relink-blueprint",
			entry: {
				id,
				name
			}
		}));
		await failures.attempt(() => relink(id, work));
	}
	return {
		done,
		steps: steps.length,
		failures: failures.all
	};
}
/** Accounts first, because blueprints contain their ids; links last. */
function sorted(steps) {
	const of = (...kinds) => steps.filter(({ kind }) => kinds.includes(kind));
	return [
		...of("add-account", "update-account"),
		...of("create-blueprint", "update-blueprint"),
		...of("relink-blueprint")
	];
}
function createdBy({ steps }) {
	return new Set(steps.flatMap((step) => step.kind === "create-blueprint" ? [step.copy.entry.id] : []));
}
/** A key without the right to create one thing cannot create any. */
const isOfTheKey = (step) => (error) => error.code === "ACCESS_DENIED" && (step.kind === "create-blueprint" || step.kind === "add-account");
async function take(step, work) {
	if (step.kind === "add-account") return addAccount(step.account, work);
	if (step.kind === "update-account") return updateAccount(step.id, step.account, work.target);
	if (step.kind === "create-blueprint") return createBlueprint(step.copy, work);
	if (step.kind === "update-blueprint") return updateBlueprint(step.copy, work);
	if (step.kind === "relink-blueprint") return relink(step.entry.id, work);
}
/** Sharing is a second request. A restore that was interrupted in between continues with it. */
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
async function createBlueprint(kept, work) {
	const { blueprint } = await work.target.blueprints.create(draftOf(kept, work));
	noteLinks(blueprint.id, kept, work);
	work.pending.delete(kept.entry.id);
	work.ids.blueprints.set(kept.entry.id, blueprint.id);
}
/** Conditional on the version that was read; keeps its share link, which may be in use. */
async function updateBlueprint(kept, work) {
	const { id } = kept.entry;
	const { blueprint, etag } = await work.target.blueprints.get(id);
	const linkKey = Object.hasOwn(blueprint.data, "linkKey") ? { linkKey: blueprint.data["linkKey"] } : {};
	const draft = draftOf(kept, work);
	await work.target.blueprints.update(id, {
		...draft,
		data: {
			...draft.data,
			...linkKey
		}
	}, { ifMatch: etag });
	noteLinks(id, kept, work);
}
function draftOf(kept, { ids, teams }) {
	const { data, tags } = kept.load();
	return {
		data: withIds(data, ids),
		tags,
		...sharedWith(kept.entry, teams)
	};
}
/** Blueprints that it links to may be created later, with new ids. */
function noteLinks(id, { links, entry }, { pending, unfinished }) {
	if ([...links].some((link) => pending.has(link))) unfinished.set(id, entry.name);
}
/** Updates the ids in a blueprint and nothing else. */
async function relink(id, { target, ids }) {
	const { blueprint, etag } = await target.blueprints.get(id);
	const { data, tags, readAccess, writeAccess } = blueprint;
	const account = liveAccountOf(data);
	if (!([...linksOf(data)].some((link) => ids.blueprints.has(link)) || account !== void 0 && ids.accounts.has(account))) return;
	await target.blueprints.update(id, {
		data: withIds(data, ids),
		tags,
		readAccess,
		writeAccess
	}, { ifMatch: etag });
}
export { restore };
