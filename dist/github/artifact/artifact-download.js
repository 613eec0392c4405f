import { failed, unsafe } from "./artifact-errors.js";
import { readZip } from "./artifact-zip.js";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
// src/github/artifact/artifact-download.ts
/** The bytes of an artifact as they were stored, checked against its digest and the limit, in bytes. */
async function downloadArtifact(client, artifact, { folder, limit, doing }) {
	const tooLarge = (size) => unsafe(doing, `it has ${size} bytes; more than ${limit} are not read`);
	if (artifact.size > limit) throw tooLarge(artifact.size);
	const expected = artifact.digest === void 0 ? {} : { expectedHash: artifact.digest };
	const { digestMismatch } = await client.downloadArtifact(artifact.id, {
		path: folder,
		skipDecompress: true,
		...expected
	});
	if (digestMismatch === true) throw failed(doing, "its content does not match its digest");
	const [file = ""] = await readdir(folder);
	const { size } = await stat(join(folder, file));
	if (size > limit) throw tooLarge(size);
	return readFile(join(folder, file));
}
/** The wanted files of a stored artifact; an unzipped artifact is one file with the artifact's name. */
function readArtifact(bytes, { name, allow, limits, doing }) {
	if (isZip(bytes)) return readZip(bytes, allow, limits, doing);
	return allow(name, bytes.length) ? new Map([[name, bytes]]) : new Map();
}
function newest(artifacts) {
	return artifacts.toSorted((one, other) => other.createdAt - one.createdAt)[0];
}
/** A zip starts with its first entry, an empty one with its end record. */
function isZip(bytes) {
	const [p, k, one, two] = bytes;
	return p === 80 && k === 75 && (one === 3 && two === 4 || one === 5 && two === 6);
}
export { downloadArtifact, newest, readArtifact };
