import { info } from "../vendor/core.js";
import { snapshotToFiles } from "../snapshot/files.js";
import { writeSnapshotFolder } from "../snapshot/folder.js";
import { VERSION } from "../version.js";
import { failuresIn, takeForJob } from "./cloud.js";
import { isWrongInput, reportFailure } from "./failure.js";
import { isRestrictedHere, publicRepository } from "./visibility.js";
// src/action/before.ts
/**
* Takes the before-snapshot and keeps it where the after-snapshot of this job will look for it.
* @throws what is wrong with the inputs, before the deployment has begun
*/
async function takeBefore(inputs, places, write) {
	const snapshot = await takeForJob(inputs);
	const failures = failuresIn(snapshot);
	const wrong = failures.filter(isWrongInput);
	if (wrong.length > 0) throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong);
	for (const failure of failures) reportFailure(failure, inputs.onError === "fail");
	writeSnapshotFolder(places.snapshotFolder, snapshot, VERSION);
	write("snapshot-path", places.snapshotFolder);
	info(`The before-snapshot is in ${places.snapshotFolder}`);
	return snapshot;
}
/** Hands the before-snapshot over to another job. A lost artifact service costs the hand-over, not the snapshot. */
async function handOver(inputs, places, snapshot, write) {
	if (await isRestrictedHere(inputs)) throw publicRepository("The before-snapshot is not handed over to other jobs");
	const { openArtifacts } = await import("../lazy/artifacts.js");
	write("snapshot-artifact-id", (await (await openArtifacts()).upload(places.snapshotArtifact, snapshotToFiles(snapshot, VERSION), retention(inputs))).id);
}
function retention({ retentionDays }) {
	return retentionDays === void 0 ? {} : { retentionDays };
}
export { handOver, retention, takeBefore };
