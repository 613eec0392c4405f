import { ExpectedError } from "../../errors.js";
import { newest } from "../../github/artifact/artifact-download.js";
import { isCandidateOf } from "../../github/artifact/artifact-names.js";
import { readSnapshotFolder, snapshotFromFiles } from "../../snapshot.js";
import { existsSync } from "node:fs";
// src/action/phases/find-before.ts
/** Files of an artifact that are read at all; every other name is left in the archive. */
const SNAPSHOT_FILE = /^(manifest\.json|[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png))$/;
/** The service answers a question about another attempt in either way. */
const MAY_BE_ELSEWHERE = new Set(["ARTIFACT_NOT_FOUND", "ARTIFACT_FAILED"]);
const MiB = 1048576;
const LIMITS = {
	archiveBytes: 512 * MiB,
	fileBytes: 256 * MiB,
	totalBytes: 1024 * MiB,
	files: 5e3
};
/**
* The before-snapshot: the `before` input (a folder or an artifact id), else this job's own, else this run's by name, earlier attempts included. One that
* cannot be had is a warning: the report then says that it does not know.
*/
async function findBefore(job) {
	return orWarn(job, () => job.contain("before-snapshot", () => lookUp(job)));
}
/** What this job has kept before the deployment. A folder that somebody has changed since is not believed, which is a warning. */
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
	const { snapshotFolder, snapshotArtifact } = job.places;
	if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) }, job);
	if (before !== "") return readSnapshotFolder(before);
	return existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : fromArtifact({ name: snapshotArtifact }, job);
}
async function fromArtifact(reference, job) {
	const { openArtifacts, openRestArtifacts } = await import("../../lazy/artifacts.js");
	const store = await openArtifacts(job);
	const { runAttempt } = await job.workflow();
	const files = await download(reference, {
		store,
		runAttempt,
		openRest: () => openRestArtifacts(job)
	});
	const origin = "id" in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`;
	job.log.line(`The before-snapshot comes from ${origin}${files.has("manifest.json") ? "" : ", which does not contain one"}`);
	return snapshotFromFiles(origin, (file) => files.get(file));
}
/** This attempt's artifact first; an id may be another run's, and "re-run failed jobs" leaves the snapshot in an earlier attempt. */
async function download(reference, { store, runAttempt, openRest }) {
	const isWanted = (file) => SNAPSHOT_FILE.test(file);
	try {
		return await store.download(reference, isWanted, LIMITS);
	} catch (error) {
		const mayBe = "id" in reference || runAttempt > 1;
		if (!(error instanceof ExpectedError) || !MAY_BE_ELSEWHERE.has(error.code) || !mayBe) throw error;
		const rest = await openRest();
		const id = rest === void 0 ? void 0 : await idOf(reference, rest);
		if (rest === void 0 || id === void 0) throw error;
		return rest.download(id, isWanted, LIMITS);
	}
}
async function idOf(reference, rest) {
	if ("id" in reference) return reference.id;
	const all = await rest.list();
	return newest(all.filter(({ name }) => isCandidateOf(reference.name, name)))?.id;
}
export { findBefore, ownBefore };
