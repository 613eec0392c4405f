import { ExpectedError } from "../../errors.js";
// src/action/job/origin.ts
/**
* The snapshot with this run as its origin. Added as soon as it is taken, because the digest in the evidence covers it. Unchanged outside a
* workflow.
*/
async function takenHere(job, snapshot, by) {
	try {
		return takenBy(snapshot, await job.workflow(), by);
	} catch (error) {
		if (error instanceof ExpectedError) return snapshot;
		throw error;
	}
}
/** The snapshot with a run as its origin. */
function takenBy(snapshot, { runId, runNumber, sha }, by) {
	const isDeployed = by === "deployment" && /^[0-9a-f]{7,64}$/.test(sha);
	return {
		...snapshot,
		origin: {
			by,
			runId,
			...runNumber !== void 0 && { runNumber },
			...isDeployed && { sha }
		}
	};
}
export { takenHere };
