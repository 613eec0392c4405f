import "../backup/manifest.js";
import { ExpectedError } from "../errors.js";
import { readLimited } from "../snapshot/folder.js";
import { writeWholeFile } from "./whole-file.js";
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
// src/cli/backup-folder.ts
/** What an interrupted write leaves behind. */
const PARTIAL = /\.[0-9a-f]{8}\.partial$/;
/** A backup in a folder: each file is written under another name and moved into place, and no link is followed. */
function openBackupFolder(dir) {
	return {
		read(file) {
			const full = path.join(dir, file);
			for (const part of [path.dirname(full), full]) if (part !== dir && lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink()) throw linked(file, dir);
			return readLimited(full);
		},
		write(file, content) {
			const full = path.join(dir, file);
			makeFolder(path.dirname(full));
			writeWholeFile(full, content);
		},
		remove: (file) => rmSync(path.join(dir, file), { force: true }),
		sha256: (bytes) => createHash("sha256").update(bytes).digest("hex")
	};
}
/** Whether a backup may be written there: into nothing, an empty folder, or an earlier backup. @throws ExpectedError OUT_NOT_OURS */
function checkBackupFolder(dir) {
	const stats = lstatSync(dir, { throwIfNoEntry: false });
	if (stats === void 0) return;
	if (stats.isDirectory()) {
		const names = readdirSync(dir);
		if (names.length === 0 || names.includes("backup.json")) {
			removePartial(dir);
			return;
		}
	}
	const what = stats.isDirectory() ? "holds files that are no backup" : "is not a folder";
	throw new ExpectedError("OUT_NOT_OURS", `${dir} ${what}`, "Name a folder that is empty or not there yet");
}
function removePartial(dir) {
	for (const folder of [dir, path.join(dir, "blueprints")]) {
		if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
		for (const name of readdirSync(folder)) if (PARTIAL.test(name)) rmSync(path.join(folder, name), { force: true });
	}
}
function makeFolder(dir) {
	try {
		mkdirSync(dir, { recursive: true });
	} catch (error) {
		const what = `${dir} cannot be made: ${error.code}`;
		throw new ExpectedError("OUT_UNWRITABLE", what, "Name a folder that can be written");
	}
}
function linked(file, dir) {
	return new ExpectedError("BACKUP_DAMAGED", `${file} of ${dir} is reached by a link`, "Take the backup again");
}
export { checkBackupFolder, openBackupFolder };
