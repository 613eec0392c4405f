import { ExpectedError } from "../../errors.js";
import { statsOf } from "./file-stats.js";
import { privateName, removeAbandoned } from "./owner.js";
import path from "node:path";
import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
// src/snapshot/disk/whole-file.ts
/** Fails early if a file could not be written there, and removes what killed processes left beside it. @throws ExpectedError OUT_UNWRITABLE */
function checkOut(file) {
	checkPlace(file);
	removeAbandoned(path.dirname(path.resolve(file)));
}
function checkPlace(file) {
	const stats = statsOf(file);
	if (stats && !stats.isFile()) throw unwritable(file, stats.isDirectory() ? "it is a folder" : "it is not a regular file");
	const parent = path.dirname(path.resolve(file));
	if (!statsOf(parent)?.isDirectory()) throw unwritable(file, `${parent} is not a folder`);
}
/** Atomic: writes under a temporary name and moves the file into place. @throws ExpectedError OUT_UNWRITABLE */
function writeWholeFile(file, content) {
	checkPlace(file);
	const target = existsSync(file) ? realpathSync(file) : path.resolve(file);
	const temporary = path.join(path.dirname(target), privateName());
	try {
		writeFileSync(temporary, content, { flag: "wx" });
		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw unwritable(file, String(error.code ?? "the system refused it"));
	}
}
function unwritable(file, why) {
	return new ExpectedError("OUT_UNWRITABLE", `${file} cannot be written: ${why}`, "Use a file that can be written");
}
export { checkOut, writeWholeFile };
