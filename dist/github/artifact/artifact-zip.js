import { unzipSync } from "../../vendor/fflate.js";
import { ExpectedError } from "../../errors.js";
import { unsafe } from "./artifact-errors.js";
import { isSafePath } from "./artifact-names.js";
import { directoryProblem } from "./zip-directory.js";
// src/github/artifact/artifact-zip.ts
/**
* Reads the wanted files of a zip in memory; the rest is not even inflated. The zip may be hostile: if a path leads outside, a name occurs
* twice, or a size is over the limit, the whole zip is refused (ARTIFACT_UNSAFE). fflate inflates into a buffer of the claimed size, so a
* claim that is too small costs no memory; such a file is truncated, which its checksum in the manifest reveals.
*/
function readZip(zip, allow, limits, doing) {
	const problem = directoryProblem(zip, limits);
	if (problem !== void 0) throw unsafe(doing, problem);
	const gate = entryGate(allow, limits, doing);
	return new Map(Object.entries(unzipped(zip, gate, doing)));
}
function unzipped(zip, filter, doing) {
	try {
		return unzipSync(zip, { filter });
	} catch (error) {
		if (error instanceof ExpectedError) throw error;
		throw unsafe(doing, "it is not a complete zip archive");
	}
}
function entryGate(allow, limits, doing) {
	const seen = new Set();
	let total = 0;
	return (entry) => {
		const isFolder = entry.name.endsWith("/");
		const path = isFolder ? entry.name.slice(0, -1) : entry.name;
		const problem = entryProblem(path, entry, limits) ?? (seen.has(path) ? "a name occurs twice" : void 0);
		if (problem !== void 0) throw unsafe(doing, problem);
		if (seen.add(path).size > limits.files) throw unsafe(doing, `it has more than ${limits.files} files`);
		if (isFolder || !allow(path, entry.originalSize)) return false;
		total += entry.originalSize;
		if (total > limits.totalBytes) throw unsafe(doing, `its files have more than ${limits.totalBytes} bytes`);
		return true;
	};
}
function entryProblem(path, entry, limits) {
	const { size, originalSize, compression } = entry;
	if (!isSafePath(path)) return "a path leads out of the archive";
	if (originalSize > limits.fileBytes) return `a file has more than ${limits.fileBytes} bytes`;
	return (compression === 0 ? size !== originalSize : size > originalSize * 1.001 + 64) ? "a size is wrong" : void 0;
}
export { readZip };
