import { ExpectedError } from "../errors.js";
import { MANIFEST, snapshotFromFiles, snapshotToFiles } from "./files.js";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
// src/snapshot/folder.ts
/** A file of a snapshot or report may be as large as an inventory may be. */
const MAX_FILE_BYTES = 268435456;
/** Files that only this program writes: a folder that holds one of them is ours to replace. */
const OUR_MARKS = [MANIFEST, "report.json"];
/** Writes a snapshot folder, whole or not at all. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
function writeSnapshotFolder(dir, snapshot, toolVersion) {
	writeFolder(dir, snapshotToFiles(snapshot, toolVersion));
}
/** Reads a snapshot folder, which may come from anywhere. @throws ExpectedError SNAPSHOT_* */
function readSnapshotFolder(dir) {
	return snapshotFromFiles(dir, (file) => readLimited(path.join(dir, file)));
}
/** A file's content; undefined when there is none. @throws ExpectedError FILE_TOO_LARGE, FILE_UNREADABLE */
function readLimited(file) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === void 0) return void 0;
	if (!stats.isFile()) throw new ExpectedError("FILE_UNREADABLE", `${file} is not a file`, "Name a file");
	if (stats.size > MAX_FILE_BYTES) throw new ExpectedError("FILE_TOO_LARGE", `${file} has ${stats.size} bytes; the limit is ${MAX_FILE_BYTES}`, "Narrow the snapshot with filter or exclude");
	try {
		return readFileSync(file);
	} catch (error) {
		throw new ExpectedError("FILE_UNREADABLE", `${file} cannot be read: ${reason(error)}`, "Check its permissions");
	}
}
/**
* Writes a folder under a temporary name and moves it into place: it is whole or it is not there. An earlier folder of ours is
* replaced; anything else in the way is left alone.
* @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE
*/
function writeFolder(dir, files) {
	checkFolder(dir);
	const resolved = path.resolve(dir);
	const temporary = `${resolved}.${randomBytes(4).toString("hex")}.partial`;
	try {
		for (const [file, content] of files) {
			const full = path.join(temporary, file);
			mkdirSync(path.dirname(full), { recursive: true });
			writeFileSync(full, content);
		}
		replace(temporary, resolved);
	} catch (error) {
		rmSync(temporary, {
			recursive: true,
			force: true
		});
		throw new ExpectedError("OUT_UNWRITABLE", `${dir} cannot be written: ${reason(error)}`, "Name a folder that can be written");
	}
}
/** Whether a folder could be written there, asked before the work is done. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
function checkFolder(dir) {
	const stats = statSync(dir, { throwIfNoEntry: false });
	if (stats !== void 0 && !stats.isDirectory()) throw new ExpectedError("OUT_NOT_OURS", `${dir} is a file`, "Name a folder that is empty or not there yet");
	const content = stats === void 0 ? [] : readdirSync(dir);
	if (content.length > 0 && !OUR_MARKS.some((mark) => content.includes(mark))) throw new ExpectedError("OUT_NOT_OURS", `${dir} holds files that this program did not write`, "Name a folder that is empty or not there yet");
	const parent = nearestParent(path.resolve(dir));
	const probe = path.join(parent, `.${randomBytes(4).toString("hex")}.partial`);
	try {
		mkdirSync(probe);
		rmSync(probe, { recursive: true });
	} catch (error) {
		throw new ExpectedError("OUT_UNWRITABLE", `${dir} cannot be written: ${reason(error)}`, "Name a folder that can be written");
	}
}
function nearestParent(dir) {
	const parent = path.dirname(dir);
	return existsSync(parent) || parent === dir ? parent : nearestParent(parent);
}
function replace(temporary, dir) {
	const old = `${temporary}.old`;
	if (existsSync(dir)) renameSync(dir, old);
	renameSync(temporary, dir);
	rmSync(old, {
		recursive: true,
		force: true
	});
}
/** `ENOENT: no such file` without the path, which the message already names. */
function reason(error) {
	const { code, message } = error;
	return code === void 0 ? String(message) : message.split(",")[0] ?? code;
}
export { checkFolder, readLimited, readSnapshotFolder, writeFolder, writeSnapshotFolder };
