import { statsOf } from "./file-stats.js";
import path from "node:path";
import { mkdirSync, rmdirSync } from "node:fs";
// src/snapshot/disk/make-folder.ts
/**
* Creates a folder and its parents. One level at a time: where no folder can be created, as in /proc, Node 20 to 24 hang on
* `recursive: true`.
* @returns what did not exist before, outermost first
* @throws the system's error
*/
function makeFolder(dir) {
	if (statsOf(dir)?.isDirectory()) return [];
	const parent = path.dirname(dir);
	const made = parent === dir ? [] : makeFolder(parent);
	try {
		mkdirSync(dir);
	} catch (error) {
		if (statsOf(dir)?.isDirectory()) return made;
		unmakeFolders(made);
		throw error;
	}
	return [...made, dir];
}
/** Removes folders that `makeFolder` created and that have stayed empty. */
function unmakeFolders(made) {
	for (const dir of made.toReversed()) removeIfEmpty(dir);
}
function removeIfEmpty(dir) {
	try {
		rmdirSync(dir);
	} catch {}
}
export { makeFolder, removeIfEmpty, unmakeFolders };
