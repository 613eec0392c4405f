import { lookBefore } from "../../deployment-diff.js";
import { snapshotToFiles, writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { takeForJob } from "../job/cloud.js";
import { publicRepository } from "../job/visibility.js";
// src/action/phases/before.ts
/**
* What each phase does: it brings the story (`deployment-diff.ts`) the ports of its half. `before` and `around` begin here, `after` and
* the end of `around` in `after.ts`, the report of many jobs in `report.ts`. How a report is kept and told is in `channels/`.
*/
/**
* The first half, with the snapshot kept where the after-snapshot of this job will look for it; in the phase `before` also where other
* jobs will. @throws what is wrong with the inputs, before the deployment has begun
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
/** A lost artifact service costs the hand-over, not the snapshot. */
async function handOver(job, snapshot) {
	if (await job.isRestricted()) throw publicRepository("The before-snapshot is not passed on to other jobs");
	const { openArtifacts, retention } = await import("../lazy/artifacts.js");
	const store = await openArtifacts(job);
	const files = snapshotToFiles(snapshot, VERSION);
	const uploaded = await store.upload(job.places.snapshotArtifact, files, retention(job));
	job.write("snapshot-artifact-id", uploaded.id);
}
export { runFirstHalf };
