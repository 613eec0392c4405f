import { writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { inGroup, openStore } from "./artifact-channel.js";
// src/action/channels/after-channel.ts
/**
* Keeps the after-snapshot: a folder for the following steps, and an artifact that is the baseline of later runs. It is kept even if a
* target is missing: with an older baseline, the changes of this deployment would later be reported as drift. In a public repository it
* stays on the runner.
* @param open tests pass another one
*/
function afterChannel(job, { mayUpload }, open = openStore) {
	return {
		name: "after-snapshot",
		async publish({ sides, links }) {
			if (sides === void 0) return;
			const { afterFolder } = job.places;
			writeSnapshotFolder(afterFolder, sides.after, VERSION);
			job.write("after-path", afterFolder);
			if (links.hasNoArtifacts || !mayUpload()) return job.log.line("The after-snapshot is not kept for later runs");
			const { keepBaseline } = await import("../job/keep-baseline.js");
			await inGroup("The after-snapshot", async () => void await keepBaseline(job, sides.after, await open(job)));
		}
	};
}
export { afterChannel };
