import { snapshotToFiles } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { openRestArtifacts, retention } from "./artifacts.js";
import { currentIds } from "./baselines.js";
// src/action/job/keep-baseline.ts
/**
* Keeps a snapshot as the baseline of later runs: an artifact that they find by its name. @returns its id @throws ExpectedError ARTIFACT_…
*/
async function keepBaseline(job, snapshot, store) {
	const { id } = await store.upload(job.places.afterArtifact, snapshotToFiles(snapshot, VERSION), retention(job));
	job.write("after-artifact-id", id);
	return id;
}
/**
* Replaces the baseline that this run has found with a snapshot. If another run has uploaded one in the meantime, that one stays: a
* deployment knows better than a watch in what state it left the account. @returns whether it was replaced @throws ExpectedError ARTIFACT_…
*/
async function moveBaseline(job, snapshot, { store, from }) {
	const rest = await openRestArtifacts(job);
	const current = new Set(rest && await currentIds(rest, job));
	const known = from.parts?.ids ?? [from.artifact.id];
	if (current.size !== known.length || !known.every((id) => current.has(id))) {
		job.log.line("The baseline was not updated: another run set one in the meantime");
		return false;
	}
	await keepBaseline(job, snapshot, store);
	return true;
}
export { keepBaseline, moveBaseline };
