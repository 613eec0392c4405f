import { array, custom, literal, nullable, object, safeParse, string, variant } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { ACCOUNTS, MANIFEST, damaged, parseManifest } from "./manifest.js";
// src/backup/read.ts
/**
* Reads a backup, each file of it against what it was when it was written: all that is wrong with it at once.
* @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
*/
function readBackup(store) {
	const manifest = readManifest(store);
	const accounts = readAccounts(store, manifest);
	const blueprints = manifest.blueprints.map((entry) => readBlueprintFile(store, entry));
	const failures = [accounts, ...blueprints].filter((part) => part instanceof ExpectedError);
	if (failures.length > 0) throw new AggregateError(failures);
	const { host, user, takenAt } = manifest;
	return {
		host,
		user,
		takenAt,
		accounts,
		blueprints
	};
}
function readManifest(store) {
	const bytes = store.read(MANIFEST);
	if (bytes === void 0) throw new ExpectedError("BACKUP_MISSING", `There is no ${MANIFEST} in the folder`, "Name a folder of `backup`");
	const manifest = parseManifest(bytes);
	if (manifest.complete) return manifest;
	throw new ExpectedError("BACKUP_INCOMPLETE", "The backup was interrupted: not everything is in it", "Run `backup` again with the same folder; it goes on where it stood");
}
const Access = nullable(array(string()));
const Linked = {
	id: string(),
	name: string(),
	readAccess: Access,
	writeAccess: Access
};
const Accounts = array(variant("provider", [object({
	provider: literal("aws"),
	...Linked,
	roleArn: string()
}), object({
	provider: literal("azure"),
	...Linked,
	subscriptionId: string(),
	directoryId: string(),
	applicationId: string()
})]));
const Blueprint = object({
	id: string(),
	name: string(),
	tags: array(string()),
	readAccess: Access,
	writeAccess: Access,
	updatedAt: nullable(string()),
	CurrentVersionId: nullable(string()),
	data: custom((value) => typeof value === "object" && value !== null && !Array.isArray(value))
});
function readAccounts(store, { files }) {
	const entry = files.find(({ file }) => file === ACCOUNTS);
	return entry === void 0 ? damaged(`${ACCOUNTS} is not listed in the backup`) : readFile(store, entry, Accounts);
}
/** One blueprint of a backup; what is wrong with its file is returned, so that all of them can be told. */
function readBlueprintFile(store, entry) {
	return readFile(store, entry, Blueprint);
}
function readFile(store, { file, sha256 }, schema) {
	const bytes = store.read(file);
	if (bytes === void 0) return damaged(`${file} of the backup is not there`);
	if (store.sha256(bytes) !== sha256) return damaged(`${file} of the backup is not what it was when it was written`);
	const result = safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
	return result.success ? result.output : damaged(`${file} of the backup is not what a backup holds`);
}
export { readBackup, readBlueprintFile };
