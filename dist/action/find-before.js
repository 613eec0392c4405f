import { info } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { snapshotFromFiles } from "../snapshot/files.js";
import { readSnapshotFolder } from "../snapshot/folder.js";
import { openArtifacts } from "./artifacts.js";
import { reportFailure } from "./failure.js";
import { existsSync } from "node:fs";
// src/action/find-before.ts
/** Files of an artifact that are read at all; every other name is left in the archive. */
const SNAPSHOT_FILE = /^(manifest\.json|[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png))$/;
const MiB = 1048576;
const LIMITS = {
	archiveBytes: 512 * MiB,
	fileBytes: 256 * MiB,
	totalBytes: 1024 * MiB,
	files: 5e3
};
/**
* The before-snapshot: the `before` input (a folder or an artifact id), else this job's own, else this run's by name. One that
* cannot be had is a warning: the report then says that it does not know.
*/
async function findBefore(inputs, places) {
	try {
		return await lookUp(inputs.before, places);
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		reportFailure(error, inputs.onError === "fail");
		return;
	}
}
async function lookUp(before, places) {
	if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) });
	if (before !== "") return readSnapshotFolder(before);
	if (existsSync(places.snapshotFolder)) return readSnapshotFolder(places.snapshotFolder);
	return fromArtifact({ name: places.snapshotArtifact });
}
async function fromArtifact(reference) {
	const files = await (await openArtifacts()).download(reference, (file) => SNAPSHOT_FILE.test(file), LIMITS);
	const origin = "id" in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`;
	info(`The before-snapshot comes from ${origin}${files.has("manifest.json") ? "" : ", which holds none"}`);
	return snapshotFromFiles(origin, (file) => files.get(file));
}
export { findBefore };
