import { array, object, parse, pipe, regex, string } from "../../vendor/valibot.js";
import { ExpectedError } from "../../errors.js";
import { removeIfEmpty } from "./make-folder.js";
import path from "node:path";
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
// src/snapshot/disk/swap-plan.ts
/**
* Files are named relative to the folder and lie in it or one folder deeper. The plan of a dead process is read back from a folder that
* may come from elsewhere: it must not lead out of the folder.
*/
const FileName = pipe(string(), regex(/^[A-Za-z0-9][\w.-]{0,200}(\/[A-Za-z0-9][\w.-]{0,200})?$/));
const PlanSchema = object({
	marker: FileName,
	old: array(FileName),
	files: array(FileName)
});
const PLAN = "plan.json";
/** Atomic, because its existence is the point of no return. */
function writePlan(swap, plan) {
	writeFileSync(path.join(swap, `${PLAN}.new`), JSON.stringify(parse(PlanSchema, plan)));
	renameSync(path.join(swap, `${PLAN}.new`), path.join(swap, PLAN));
}
/** Undefined where the point of no return was not reached. @throws ExpectedError OUT_DAMAGED */
function readPlan(swap) {
	if (!exists(path.join(swap, PLAN))) return void 0;
	try {
		return parse(PlanSchema, JSON.parse(readFileSync(path.join(swap, PLAN), "utf8")));
	} catch {
		throw new ExpectedError("OUT_DAMAGED", `${PLAN} in ${swap} cannot be read`, `Remove ${path.basename(swap)}`);
	}
}
/**
* Moves the old files out and the new ones in. A file of `new` that is still there has not been moved in, so this may be cut short
* anywhere and repeated.
*/
function applyPlan(root, swap, { marker, old, files }) {
	const [coming, going] = foldersOf(swap);
	if (!exists(path.join(coming, marker))) return;
	if (old.includes(marker)) move(root, going, marker);
	for (const file of old) {
		const isReplaced = files.includes(file) && !exists(path.join(coming, file));
		if (file !== marker && !isReplaced) move(root, going, file);
	}
	for (const file of files) if (file !== marker) move(coming, root, file);
	for (const folder of parentsOf(old)) removeIfEmpty(path.join(root, folder));
	move(coming, root, marker);
}
/** Puts everything back, unless all had been done already. May be cut short and repeated as well. */
function revertPlan(root, swap, { marker, old, files }) {
	const [coming, going] = foldersOf(swap);
	if (!exists(path.join(coming, marker))) return;
	for (const file of files) if (!exists(path.join(coming, file))) move(root, coming, file);
	for (const folder of parentsOf(files)) removeIfEmpty(path.join(root, folder));
	for (const file of old) if (file !== marker) move(going, root, file);
	if (old.includes(marker)) move(going, root, marker);
}
/** @throws ExpectedError OUT_DAMAGED for links, which would lead out of the folder */
function foldersOf(swap) {
	const [coming, going] = [path.join(swap, "new"), path.join(swap, "old")];
	for (const folder of [
		swap,
		coming,
		going
	]) checkRealFolder(folder);
	return [coming, going];
}
/** Moves a file that exists; others have been moved earlier. */
function move(from, to, file) {
	const source = path.join(from, file);
	const target = path.join(to, file);
	for (const folder of [from, path.dirname(source)]) if (exists(folder)) checkRealFolder(folder);
	if (!exists(source)) return;
	if (!exists(path.dirname(target))) mkdirSync(path.dirname(target));
	checkRealFolder(path.dirname(target));
	renameSync(source, target);
}
function parentsOf(files) {
	return new Set(files.map((file) => path.posix.dirname(file)).filter((folder) => folder !== "."));
}
function exists(file) {
	return lstatSync(file, { throwIfNoEntry: false }) !== void 0;
}
function checkRealFolder(dir) {
	if (lstatSync(dir).isDirectory()) return;
	throw new ExpectedError("OUT_DAMAGED", `${dir} is not a folder`, "Use an empty or new folder");
}
export { applyPlan, readPlan, revertPlan, writePlan };
