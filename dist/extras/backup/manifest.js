import { array, boolean, check, exactOptional, getDotPath, literal, object, pipe, regex, safeParse, string } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
import { ONE_ISSUE } from "../../json.js";
// src/extras/backup/manifest.ts
const MANIFEST = "backup.json";
const ACCOUNTS = "accounts.json";
const TEAMS = "teams.json";
/** The file of a blueprint's copy. */
function blueprintFile(id) {
	return `blueprints/${id}.json`;
}
const FileEntry = object({
	file: pipe(string(), regex(/^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/)),
	sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
});
/** Manifests are untrusted: a blueprint's file must be the one named after its id. */
const BlueprintFile = pipe(object({
	...FileEntry.entries,
	id: string(),
	name: string(),
	/** When it was first missing in the account: deleted there, kept here. */
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
	/** False while the backup runs and after an interruption. */
	complete: boolean(),
	takenAt: string(),
	files: array(FileEntry),
	blueprints: pipe(array(BlueprintFile), check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, "one of them twice"))
});
/** The files of a backup and their digests. @throws ExpectedError BACKUP_DAMAGED */
function parseManifest(bytes) {
	const result = safeParse(Schema, parsed(bytes), ONE_ISSUE);
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw damaged(`${MANIFEST} of the backup cannot be read: ${getDotPath(issue) ?? "its root"} is invalid`);
}
function damaged(what) {
	return new ExpectedError("BACKUP_DAMAGED", what, "Take the backup again, or restore the file from a copy");
}
function parsed(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}
export { ACCOUNTS, MANIFEST, TEAMS, blueprintFile, damaged, parseManifest };
