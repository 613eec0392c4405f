import { ExpectedError } from "../../errors.js";
import { ACCOUNTS, MANIFEST, TEAMS, awsCopy, azureCopy, collectFailures, copyOf, openRecord, parseManifest, readBlueprintFile, versionOf } from "../backup.js";
// src/extras/backup/take.ts
/**
* extras/backup/: copies blueprints, linked accounts and teams to a store (take.ts), and back (restore.ts).
* A restore reads the backup (read.ts) and the account (current.ts), plans (plan.ts) and carries out the steps (step.ts).
* Pure: the account, the store and the time are arguments.
* Not here: folders and locks on disk (cli/backup-folder.ts), the API (cloudcraft/), secrets of any kind.
*/
/**
* Copies an account into a store, file by file. Unchanged blueprints are not fetched again, so an interrupted backup resumes.
* @throws ExpectedError BACKUP_OTHER_ACCOUNT, BACKUP_DAMAGED; AggregateError when blueprints cannot be read: all others are stored,
* unless they would have failed, too
*/
async function takeBackup(source, store, options) {
	const { host, toolVersion, takenAt } = options;
	const { id, name } = await source.user();
	const known = knownIn(store, host, id);
	const entries = await source.blueprints.list();
	const others = await readOthers(source);
	const record = openRecord(store, known, {
		host,
		user: {
			id,
			name
		},
		takenAt,
		toolVersion
	});
	record.file(ACCOUNTS, others.accounts);
	record.file(TEAMS, others.teams);
	const counts = await copyBlueprints(entries, {
		source,
		store,
		record,
		options,
		known: known.blueprints
	});
	const gone = settleGone(entries, known.blueprints, record, options);
	record.finish();
	return {
		...counts,
		gone,
		accounts: others.accounts.length
	};
}
function knownIn(store, host, userId) {
	const bytes = store.read(MANIFEST);
	if (bytes === void 0) return {
		files: [],
		blueprints: new Map()
	};
	const { blueprints, files, ...manifest } = parseManifest(bytes);
	if (manifest.host === host && manifest.user.id === userId) return {
		files,
		blueprints: new Map(blueprints.map((entry) => [entry.id, entry]))
	};
	const what = `The folder contains the backup of "${manifest.user.name}" at ${manifest.host}`;
	throw new ExpectedError("BACKUP_OTHER_ACCOUNT", what, "Use another folder for this key");
}
/** Read before anything is written, so that an outage leaves an earlier backup intact. */
async function readOthers(source) {
	return {
		accounts: [...(await source.aws.list()).map(awsCopy), ...(await source.azure.list()).map(azureCopy)],
		teams: await source.teams()
	};
}
async function copyBlueprints(entries, { source, store, record, known, options }) {
	const failures = collectFailures();
	let [fetched, unchanged] = [0, 0];
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
		await failures.attempt(async () => {
			const copy = await readBlueprint(source, entry);
			if (copy === void 0) return;
			record.blueprint(copy);
			fetched += 1;
		});
		if (failures.isOver) break;
	}
	if (failures.all.length > 0) throw new AggregateError(failures.all);
	return {
		fetched,
		unchanged
	};
}
/** undefined if it was deleted while the backup runs, which is not a failure. */
async function readBlueprint(source, entry) {
	try {
		const { blueprint } = await source.blueprints.get(entry.id);
		const updatedAt = blueprint.updatedAt ?? entry.updatedAt;
		const CurrentVersionId = blueprint.CurrentVersionId ?? entry.CurrentVersionId;
		return copyOf({
			...blueprint,
			id: entry.id,
			updatedAt,
			CurrentVersionId
		});
	} catch (error) {
		if (error instanceof ExpectedError && error.code === "BLUEPRINT_NOT_FOUND") return void 0;
		throw error;
	}
}
/** Whether the copy is intact and has the version of the list. */
function isUnchanged(store, had, entry) {
	const version = versionOf(entry);
	if (version === void 0) return false;
	const copy = readBlueprintFile(store, had);
	return !(copy instanceof ExpectedError) && versionOf(copy) === version;
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
