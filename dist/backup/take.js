import { ExpectedError } from "../errors.js";
import { awsCopy, azureCopy } from "./account-copy.js";
import { copyOf } from "./blueprint-copy.js";
import { ACCOUNTS, MANIFEST, TEAMS, parseManifest } from "./manifest.js";
import { readBlueprintFile } from "./read.js";
import { openRecord } from "./record.js";
// src/backup/take.ts
/**
* Copies an account into a store, one whole file after the other. What is there already and has not changed is not fetched again, so
* a backup that was interrupted goes on where it stood.
* @throws ExpectedError BACKUP_OTHER_ACCOUNT, BACKUP_DAMAGED; AggregateError when blueprints cannot be read: all others are in the store
*/
async function takeBackup(source, store, options) {
	const { host, toolVersion, takenAt } = options;
	const { id, name } = await source.user();
	const known = knownIn(store, host, id);
	const entries = await source.blueprints.list();
	const record = openRecord(store, known, {
		host,
		user: {
			id,
			name
		},
		takenAt,
		toolVersion
	});
	const accounts = await copyAccounts(source, record);
	const counts = await copyBlueprints(entries, known, {
		source,
		store,
		record,
		options
	});
	const gone = settleGone(entries, known, record, options);
	record.finish();
	return {
		...counts,
		gone,
		accounts
	};
}
/** What an earlier backup of the same account has. */
function knownIn(store, host, userId) {
	const bytes = store.read(MANIFEST);
	if (bytes === void 0) return new Map();
	const { blueprints, ...manifest } = parseManifest(bytes);
	if (manifest.host === host && manifest.user.id === userId) return new Map(blueprints.map((entry) => [entry.id, entry]));
	const what = `The folder holds the backup of "${manifest.user.name}" at ${manifest.host}`;
	throw new ExpectedError("BACKUP_OTHER_ACCOUNT", what, "Name another folder for this key");
}
async function copyAccounts(source, record) {
	const accounts = [...(await source.aws.list()).map(awsCopy), ...(await source.azure.list()).map(azureCopy)];
	record.file(ACCOUNTS, accounts);
	record.file(TEAMS, await source.teams());
	return accounts.length;
}
async function copyBlueprints(entries, known, { source, store, record, options }) {
	const failures = [];
	let unchanged = 0;
	for (const [at, entry] of entries.entries()) {
		const had = known.get(entry.id);
		if (had !== void 0 && isUnchanged(store, had, entry)) {
			record.keep({
				file: had.file,
				sha256: had.sha256,
				id: had.id,
				name: had.name
			});
			unchanged += 1;
			continue;
		}
		options.progress(`Blueprint ${at + 1} of ${entries.length}: ${entry.name}`);
		const failure = await copyBlueprint(source, record, entry);
		if (failure !== void 0) failures.push(failure);
	}
	if (failures.length > 0) throw new AggregateError(failures);
	return {
		fetched: entries.length - unchanged,
		unchanged
	};
}
/** What is deleted while the backup runs is no failure; anything else is a blueprint that it would lack. */
async function copyBlueprint(source, record, { id, ...entry }) {
	try {
		const { blueprint } = await source.blueprints.get(id);
		record.blueprint(copyOf({
			...blueprint,
			id,
			updatedAt: blueprint.updatedAt ?? entry.updatedAt
		}));
		return;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		return error.code === "BLUEPRINT_NOT_FOUND" ? void 0 : error;
	}
}
/** Whether the copy is whole and of the version that the list names. A list without dates proves nothing. */
function isUnchanged(store, had, entry) {
	const copy = readBlueprintFile(store, had);
	if (copy instanceof ExpectedError || entry.updatedAt === null) return false;
	const telling = ({ name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId }) => JSON.stringify([
		name,
		tags,
		readAccess,
		writeAccess,
		updatedAt,
		CurrentVersionId
	]);
	return telling(copy) === telling(entry);
}
function settleGone(entries, known, record, { prune, takenAt }) {
	const current = new Set(entries.map(({ id }) => id));
	const gone = [...known.values()].filter(({ id }) => !current.has(id));
	for (const entry of gone) if (prune) record.drop(entry);
	else record.keep({
		...entry,
		goneSince: entry.goneSince ?? takenAt
	});
	return gone.length;
}
export { takeBackup };
