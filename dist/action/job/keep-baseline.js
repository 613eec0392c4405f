import { newest } from "../../github/artifact/artifact-download.js";
import { snapshotToFiles } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { openRestArtifacts, retention } from "./artifacts.js";
// src/action/job/keep-baseline.ts
/** A snapshot as the baseline of later runs: an artifact that they find by its name. @returns its id @throws ExpectedError ARTIFACT_… */
async function keepBaseline(job, snapshot, store) {
	const { id } = await store.upload(job.places.afterArtifact, snapshotToFiles(snapshot, VERSION), retention(job));
	job.write("after-artifact-id", id);
	return id;
}
/**
* A snapshot as the baseline in place of the one that this run has found. Where another run has left one meanwhile, that one stays: a
* deployment knows better than a watch how it has left the account. @returns whether it was moved @throws ExpectedError ARTIFACT_…
*/
async function moveBaseline(job, snapshot, { store, from }) {
	const rest = await openRestArtifacts(job);
	if ((rest && newest((await rest.named(job.places.afterArtifact)).filter(({ isExpired }) => !isExpired)))?.id !== from) {
		job.log.line("The baseline was not updated: another run set one in the meantime");
		return false;
	}
	await keepBaseline(job, snapshot, store);
	return true;
}
export { keepBaseline, moveBaseline };
