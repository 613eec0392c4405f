import { array, custom, literal, nullable, object, safeParse, string, variant } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
import { ONE_ISSUE } from "../../json.js";
import { ACCOUNTS, MANIFEST, damaged, parseManifest } from "./manifest.js";
import { outlineOf } from "./outline.js";
// src/extras/backup/read.ts
/**
* Reads a backup and verifies every file, reporting all damage at once.
* @param partial accept a backup that was interrupted or lacks blueprints that could not be read
* @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
*/
function readBackup(store, { partial = false } = {}) {
	const manifest = readManifest(store, partial);
	const failures = [];
	/** A list of what was read; collects a failure. */
	const sift = (part) => {
		if (!(part instanceof ExpectedError)) return [part];
		failures.push(part);
		return [];
	};
	const accounts = sift(readAccounts(store, manifest)).flat();
	const blueprints = manifest.blueprints.flatMap((entry) => sift(keptBlueprint(store, entry)));
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
function readManifest(store, partial) {
	const bytes = store.read(MANIFEST);
	if (bytes === void 0) throw new ExpectedError("BACKUP_MISSING", `The folder has no ${MANIFEST}`, "Give a folder that `backup` wrote");
	const manifest = parseManifest(bytes);
	if (manifest.complete || partial) return manifest;
	throw new ExpectedError("BACKUP_INCOMPLETE", "The backup is not complete: it was interrupted, or blueprints could not be read", "Run `backup` again with the same folder, or restore what it has with --partial");
}
function keptBlueprint(store, entry) {
	const copy = readBlueprintFile(store, entry);
	if (copy instanceof ExpectedError) return copy;
	const outline = outlined(copy, store);
	if (outline === void 0) return damaged(`${entry.file} of the backup is nested deeper than any diagram`);
	return {
		...outline,
		isGone: entry.goneSince !== void 0,
		load() {
			const again = readBlueprintFile(store, entry);
			if (again instanceof ExpectedError) throw again;
			return again;
		}
	};
}
/** undefined for a document that is nested too deeply for JSON.stringify. */
function outlined(copy, store) {
	try {
		return outlineOf(copy, store.sha256);
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
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
/** A first backup may have been interrupted before the accounts. */
function readAccounts(store, { files, complete }) {
	const entry = files.find(({ file }) => file === ACCOUNTS);
	if (entry !== void 0) return readFile(store, entry, Accounts);
	return complete ? damaged(`${ACCOUNTS} is not listed in the backup`) : [];
}
/** One blueprint of a backup. Returns its error instead of throwing, so that all can be reported. */
function readBlueprintFile(store, entry) {
	const copy = readFile(store, entry, Blueprint);
	if (copy instanceof ExpectedError || copy.id === entry.id) return copy;
	return damaged(`${entry.file} of the backup holds another blueprint`);
}
function readFile(store, { file, sha256 }, schema) {
	try {
		const bytes = store.read(file);
		if (bytes === void 0) return damaged(`${file} of the backup is missing`);
		if (store.sha256(bytes) !== sha256) return damaged(`${file} of the backup has changed since it was written`);
		const result = safeParse(schema, parsed(bytes), ONE_ISSUE);
		return result.success ? result.output : damaged(`${file} of the backup has the wrong form`);
	} catch (error) {
		if (error instanceof ExpectedError) return damaged(error.message);
		throw error;
	}
}
function parsed(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
export { readBackup, readBlueprintFile };
