import { ExpectedError } from "../../errors.js";
import path from "node:path";
import { realpathSync, statSync } from "node:fs";
// src/snapshot/disk/inputs.ts
/**
* A folder that is written must not be what the same command reads, lie in it, or hold it. Compared by the file system's own identity,
* so links, relative paths, mounts and file systems that ignore case make no difference.
* @throws ExpectedError OUT_IS_INPUT
*/
function checkInputs(dir, inputs) {
	const out = lineage(dir);
	for (const input of inputs) {
		const read = lineage(input);
		const [inputId, outId] = [identity(input), identity(dir)];
		if (inputId === void 0) continue;
		if (outId === inputId) throw isInput(`${dir} is read by this command`);
		if (outId !== void 0 && read.includes(outId)) throw isInput(`${dir} contains ${input}, which this command reads`);
		if (out.includes(inputId)) throw isInput(`${dir} lies in ${input}, which this command reads`);
	}
}
function isInput(what) {
	return new ExpectedError("OUT_IS_INPUT", what, "Use another folder");
}
/** The identities of a path and of every folder above it; what does not exist has none. */
function lineage(file) {
	const parents = [];
	for (let place = realOf(path.resolve(file));; place = path.dirname(place)) {
		parents.push(identity(place) ?? "");
		if (path.dirname(place) === place) return parents.filter((id) => id !== "");
	}
}
/** The path with its links followed, as far as it exists. */
function realOf(file) {
	try {
		return realpathSync(file);
	} catch {
		const parent = path.dirname(file);
		return parent === file ? file : path.join(realOf(parent), path.basename(file));
	}
}
function identity(file) {
	const stats = bigStatsOf(file);
	return stats === void 0 ? void 0 : `${stats.dev}:${stats.ino}`;
}
function bigStatsOf(file) {
	try {
		return statSync(file, {
			bigint: true,
			throwIfNoEntry: false
		});
	} catch {
		return;
	}
}
export { checkInputs };
