import { ExpectedError } from "../../errors.js";
import { readSnapshotFolder, snapshotFromFiles } from "../../snapshot.js";
import { findBaseline, isFound } from "../job/baseline.js";
import { SNAPSHOT_LIMITS, isSnapshotFile } from "../job/snapshot-artifact.js";
import { existsSync } from "node:fs";
// src/action/phases/find-before.ts
/**
* The before-snapshot: the `before` input (a folder, an artifact id or `last`), otherwise the one from this job, otherwise the one from
* this run by name, earlier attempts included. If it cannot be read, there is a warning and the report says that it does not know.
*/
async function findBefore(job) {
	return orWarn(job, () => job.contain("before-snapshot", () => lookUp(job)));
}
/** What this job kept before the deployment. A folder that has been changed since is not trusted, with a warning. */
async function ownBefore(job) {
	const { snapshotFolder } = job.places;
	return orWarn(job, async () => existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : void 0);
}
async function orWarn(job, find) {
	try {
		return await find();
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		job.warn(error);
		return;
	}
}
async function lookUp(job) {
	const { before } = job.inputs;
	if (before === "last") return lastAfter(job);
	const { snapshotFolder, snapshotArtifact } = job.places;
	if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) }, job);
	if (before !== "") return readSnapshotFolder(before);
	return existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : fromArtifact({ name: snapshotArtifact }, job);
}
/** The value of the input `before` that means the after-snapshot of the latest earlier run. */
const LAST = "last";
/** The first run has nothing to compare with. That is not a failure: the next run finds its after-snapshot. */
async function lastAfter(job) {
	const found = await findBaseline(job);
	if (isFound(found)) {
		job.log.line(`The before-snapshot is the after-snapshot of run ${found.snapshot.origin?.runId ?? "unknown"}`);
		return found.snapshot;
	}
	if (found.failure !== void 0) throw found.failure;
	job.log.line(`There is no before-snapshot: ${found.text}`);
}
async function fromArtifact(reference, job) {
	const { openRunArtifacts } = await import("../lazy/run-artifacts.js");
	const artifacts = await openRunArtifacts(job);
	const origin = "id" in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`;
	job.log.debug(`Before-snapshot: looked for in ${origin}`);
	const files = await artifacts.download(reference, isSnapshotFile, SNAPSHOT_LIMITS);
	job.log.line(`The before-snapshot comes from ${origin}${files.has("manifest.json") ? "" : ", which does not contain one"}`);
	return snapshotFromFiles(origin, (file) => files.get(file));
}
export { LAST, findBefore, ownBefore };
