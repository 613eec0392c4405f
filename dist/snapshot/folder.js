import { ExpectedError } from "../errors.js";
import { SWAP } from "./disk/contents.js";
import { statsOf } from "./disk/file-stats.js";
import { reasonOf, writeFolder } from "./disk/out-folder.js";
import { snapshotFromFiles, snapshotToFiles } from "./files.js";
import path from "node:path";
import { readFileSync, realpathSync, statSync } from "node:fs";
// src/snapshot/folder.ts
/** The limit for inventories, which are the largest files. */
const MAX_FILE_BYTES = 268435456;
/** Writes a snapshot folder, whole or not at all. @returns what it replaced @throws ExpectedError as `writeFolder` */
function writeSnapshotFolder(dir, snapshot, toolVersion, rule) {
	return writeFolder(dir, snapshotToFiles(snapshot, toolVersion), rule);
}
/** Reads a snapshot folder. It is untrusted, so links in it are not followed. @throws ExpectedError SNAPSHOT_*, FILE_* */
function readSnapshotFolder(dir) {
	return snapshotFromFiles(dir, (file) => {
		const bytes = readLimited(path.join(dir, file));
		if (bytes === void 0 && file === "manifest.json" && isUnfinished(dir)) throw unfinished(dir);
		if (bytes !== void 0 && realpathSync(path.join(dir, file)) !== path.join(realpathSync(dir), file)) throw new ExpectedError("SNAPSHOT_ALTERED", `${file} of ${dir} is reached by a link`, "Take the snapshot again");
		return bytes;
	});
}
function isUnfinished(dir) {
	return statsOf(path.join(dir, SWAP)) !== void 0;
}
function unfinished(dir) {
	const what = `The snapshot in ${dir} is being replaced, or the run that replaced it was interrupted`;
	return new ExpectedError("SNAPSHOT_NOT_FOUND", what, "Take the snapshot again");
}
/** A file's content; undefined when the file does not exist. @throws ExpectedError FILE_TOO_LARGE, FILE_UNREADABLE */
function readLimited(file) {
	try {
		const stats = statSync(file, { throwIfNoEntry: false });
		if (stats === void 0) return void 0;
		if (!stats.isFile()) throw new ExpectedError("FILE_UNREADABLE", `${file} is not a file`, "Name a file");
		if (stats.size > MAX_FILE_BYTES) throw tooLarge(file, stats.size);
		return readFileSync(file);
	} catch (error) {
		if (error instanceof ExpectedError) throw error;
		throw new ExpectedError("FILE_UNREADABLE", `${file} cannot be read: ${reasonOf(error)}`, "Check its permissions");
	}
}
function tooLarge(file, size) {
	const what = `${file} has ${size} bytes; the limit is ${MAX_FILE_BYTES}`;
	return new ExpectedError("FILE_TOO_LARGE", what, "Narrow the snapshot with filter or exclude");
}
/** A file of ignore rules, as text. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
function readRules(file) {
	const bytes = readLimited(file);
	if (bytes === void 0) throw new ExpectedError("IGNORE_UNREADABLE", `The ignore file ${file} does not exist`, "Give an existing file");
	return new TextDecoder().decode(bytes);
}
export { readLimited, readRules, readSnapshotFolder, writeSnapshotFolder };
