import { ExpectedError } from "../errors.js";
import "../extras/backup/manifest.js";
import { readLimited } from "../snapshot/folder.js";
import { lockBackup } from "./backup-lock.js";
import { statsOf } from "./file-stats.js";
import { writeWholeFile } from "./whole-file.js";
import { createHash } from "node:crypto";
import path from "node:path";
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, rmdirSync } from "node:fs";
// src/cli/backup-folder.ts
/** Left behind by an interrupted write. */
const PARTIAL = /\.[0-9a-f]{8}\.partial$/;
/** A backup in a folder. Writes each file atomically and follows no link inside the folder. */
function openBackupFolder(dir) {
	const root = realRoot(dir);
	const place = (file) => {
		const full = path.join(root, file);
		for (const part of [path.dirname(full), full]) if (part !== root && isLink(part)) throw linked(file, dir);
		return full;
	};
	return {
		read: (file) => readLimited(place(file)),
		write(file, content) {
			const full = place(file);
			makeFolder(path.dirname(full));
			writeWholeFile(full, content);
		},
		remove: (file) => rmSync(place(file), { force: true }),
		sha256: (bytes) => createHash("sha256").update(bytes).digest("hex")
	};
}
/** Writes a backup while holding the folder's lock. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE, BACKUP_BUSY; what `work` throws */
async function inBackupFolder(dir, work) {
	checkBackupFolder(dir);
	const isNew = !existsSync(dir);
	makeFolder(dir);
	const lock = lockBackup(dir);
	try {
		removePartial(dir);
		const store = openBackupFolder(dir);
		return await work({
			...store,
			write(file, content) {
				lock.touch();
				store.write(file, content);
			}
		});
	} finally {
		lock.release();
		if (isNew && readdirSync(dir).length === 0) rmdirSync(dir);
	}
}
/** False if it cannot be examined: reading or writing will then fail with the reason. */
function isLink(file) {
	try {
		return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
	} catch {
		return false;
	}
}
/** The folder itself may be a link. */
function realRoot(dir) {
	try {
		return realpathSync(dir);
	} catch {
		return path.resolve(dir);
	}
}
/** Accepts a missing folder, an empty one and an earlier backup. @throws ExpectedError OUT_NOT_OURS */
function checkBackupFolder(dir) {
	const stats = statsOf(dir);
	if (stats === void 0) return;
	if (stats.isDirectory()) {
		const names = readdirSync(dir);
		if (names.includes("backup.json") || names.every(isOurs)) return;
	}
	const what = stats.isDirectory() ? "holds files that are not part of a backup" : "is not a folder";
	throw new ExpectedError("OUT_NOT_OURS", `${dir} ${what}`, "Use an empty or new folder");
}
/** What a backup may write before its manifest. */
function isOurs(name) {
	return name === "backup.lock" || PARTIAL.test(name) || name === "accounts.json" || name === "teams.json";
}
/** Removes leftovers of an interrupted backup. Only under the lock: another backup would lose files that it is about to move. */
function removePartial(dir) {
	for (const folder of [dir, path.join(dir, "blueprints")]) {
		if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
		for (const name of readdirSync(folder)) if (PARTIAL.test(name)) rmSync(path.join(folder, name), { force: true });
	}
}
/** One level at a time: where no folder can be created, as in /proc, Node 20 to 24 hang on `recursive: true`. */
function makeFolder(dir) {
	if (statsOf(dir)?.isDirectory()) return;
	if (path.dirname(dir) !== dir) makeFolder(path.dirname(dir));
	try {
		mkdirSync(dir);
	} catch (error) {
		const what = `${dir} cannot be created: ${error.code}`;
		throw new ExpectedError("OUT_UNWRITABLE", what, "Name a folder that can be written");
	}
}
function linked(file, dir) {
	return new ExpectedError("BACKUP_DAMAGED", `${file} of ${dir} is reached by a link`, "Take the backup again");
}
export { checkBackupFolder, inBackupFolder, openBackupFolder };
