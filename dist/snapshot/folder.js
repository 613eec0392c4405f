import { ExpectedError } from "../errors.js";
import { MANIFEST, TOOL, snapshotFromFiles, snapshotToFiles } from "./files.js";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
// src/snapshot/folder.ts
/** The limit for inventories, which are the largest files. */
const MAX_FILE_BYTES = 268435456;
/** Files whose content says that this program wrote them. Their names prove nothing: web pages have a manifest.json, too. */
const OUR_MARKS = [MANIFEST, "report.json"];
/** Every file name in snapshot and report folders. */
const OUR_NAMES = /^(manifest\.json|report\.(json|html)|comment\.md|[0-9]+-[a-z0-9-]+(\.(png|svg))?)$/;
/** Writes a snapshot folder, whole or not at all. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
function writeSnapshotFolder(dir, snapshot, toolVersion) {
	writeFolder(dir, snapshotToFiles(snapshot, toolVersion));
}
/** Reads a snapshot folder. It is untrusted, so links in it are not followed. @throws ExpectedError SNAPSHOT_*, FILE_* */
function readSnapshotFolder(dir) {
	return snapshotFromFiles(dir, (file) => {
		const bytes = readLimited(path.join(dir, file));
		if (bytes !== void 0 && realpathSync(path.join(dir, file)) !== path.join(realpathSync(dir), file)) throw new ExpectedError("SNAPSHOT_ALTERED", `${file} of ${dir} is reached by a link`, "Take the snapshot again");
		return bytes;
	});
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
		throw new ExpectedError("FILE_UNREADABLE", `${file} cannot be read: ${reason(error)}`, "Check its permissions");
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
/**
* Writes a folder under a temporary name and moves it into place, so that it is never incomplete. Replaces an earlier folder of ours
* and nothing else.
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
		throw unwritable(dir, error);
	}
}
/** Fails early if a folder could not be written there. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
function checkFolder(dir) {
	try {
		checkNothingIsLost(dir);
		const probe = path.join(nearestParent(path.resolve(dir)), `.${randomBytes(4).toString("hex")}.partial`);
		mkdirSync(probe);
		rmSync(probe, { recursive: true });
	} catch (error) {
		throw unwritable(dir, error);
	}
}
function unwritable(dir, error) {
	if (error instanceof ExpectedError) return error;
	const what = `${dir} cannot be written: ${reason(error)}`;
	return new ExpectedError("OUT_UNWRITABLE", what, "Use a folder that can be written");
}
/** Replacing deletes, so only folders whose every file is ours may be replaced. */
function checkNothingIsLost(dir) {
	const stats = statSync(dir, { throwIfNoEntry: false });
	if (stats === void 0) return;
	const names = stats.isDirectory() ? readdirSync(dir) : void 0;
	if (names?.length === 0 || names?.every((name) => OUR_NAMES.test(name)) && OUR_MARKS.some(isOurs(dir))) return;
	throw new ExpectedError("OUT_NOT_OURS", `${dir} ${names === void 0 ? "is a file" : "holds files that this program did not write"}`, "Name an empty or new folder");
}
const isOurs = (dir) => (mark) => {
	try {
		return JSON.parse(readFileSync(path.join(dir, mark), "utf8")).tool.name === TOOL;
	} catch {
		return false;
	}
};
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
/** `ENOENT: no such file`, without the path that our message already has. */
function reason(error) {
	const { code, message } = error;
	return code === void 0 ? String(message) : message.split(",")[0] ?? code;
}
export { checkFolder, readLimited, readRules, readSnapshotFolder, writeFolder, writeSnapshotFolder };
