import { lookBefore } from "../../deployment-diff.js";
import { snapshotToFiles, writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { takeForJob } from "../job/cloud.js";
import { publicRepository } from "../job/visibility.js";
// src/action/phases/before.ts
/**
* What each phase does: it provides the ports of its half of the story (`deployment-diff.ts`). `before` and `around` begin here, `after`
* and the end of `around` in `after.ts`, the report of many jobs in `report.ts`. Storing and publishing a report is in `channels/`.
*/
/**
* The first half. It keeps the snapshot where the second half of this job finds it, and in phase `before` also where other jobs do. @throws
* if the inputs are wrong, before the deployment has begun
*/
async function runFirstHalf(job) {
	const { inputs, places, write } = job;
	await lookBefore({
		take: () => takeForJob(job, inputs.timeoutSeconds, inputs.control ? { control: true } : void 0),
		warn: (failure) => job.warn(failure),
		async keep(snapshot) {
			writeSnapshotFolder(places.snapshotFolder, snapshot, VERSION);
			write("snapshot-path", places.snapshotFolder);
			job.log.line(`The before-snapshot is in ${places.snapshotFolder}`);
			if (inputs.phase === "before") await job.contain("snapshot artifact", () => handOver(job, snapshot));
		}
	});
}
/** If the artifact service fails, the snapshot is kept but not passed to other jobs. */
async function handOver(job, snapshot) {
	if (await job.isRestricted()) throw publicRepository("The before-snapshot is not passed on to other jobs");
	const { openArtifacts, retention } = await import("../lazy/artifacts.js");
	const store = await openArtifacts(job);
	const files = snapshotToFiles(snapshot, VERSION);
	const uploaded = await store.upload(job.places.snapshotArtifact, files, retention(job));
	job.write("snapshot-artifact-id", uploaded.id);
}
export { runFirstHalf };
