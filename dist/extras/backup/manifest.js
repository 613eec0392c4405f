import { array, boolean, check, exactOptional, getDotPath, literal, object, pipe, regex, safeParse, string } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
// src/extras/backup/manifest.ts
const MANIFEST = "backup.json";
const ACCOUNTS = "accounts.json";
const TEAMS = "teams.json";
/** Where a blueprint's copy lies. */
function blueprintFile(id) {
	return `blueprints/${id}.json`;
}
const FileEntry = object({
	file: pipe(string(), regex(/^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/)),
	sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
});
/** A manifest may come from anywhere: a blueprint's file is its own and no other one. */
const BlueprintFile = pipe(object({
	...FileEntry.entries,
	id: string(),
	name: string(),
	/** When it was first missed in the account: deleted there, kept here. */
	goneSince: exactOptional(string())
}), check(({ file, id }) => file === blueprintFile(id), "the file of another one"));
const Schema = object({
	schemaVersion: literal(1),
	tool: object({
		name: string(),
		version: string()
	}),
	kind: literal("cloudcraft-backup"),
	host: string(),
	user: object({
		id: string(),
		name: string()
	}),
	/** False while it is being taken, and after it was interrupted. */
	complete: boolean(),
	takenAt: string(),
	files: array(FileEntry),
	blueprints: pipe(array(BlueprintFile), check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "one of them twice"))
});
/** The list of what is in a backup, and what each file must be. @throws ExpectedError BACKUP_DAMAGED */
function parseManifest(bytes) {
	const result = safeParse(Schema, parsed(bytes));
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw damaged(`${MANIFEST} of the backup cannot be read: ${getDotPath(issue) ?? "its root"} is not as it was written`);
}
function damaged(what) {
	return new ExpectedError("BACKUP_DAMAGED", what, "Take the backup again, or bring the file back from a copy");
}
function parsed(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
export { ACCOUNTS, MANIFEST, TEAMS, blueprintFile, damaged, parseManifest };
