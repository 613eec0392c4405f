import { ExpectedError } from "../../errors.js";
import { newest } from "../../github/artifact/artifact-download.js";
import { runUrl } from "../../github/workflow.js";
import { snapshotFromFiles } from "../../snapshot.js";
import { openRestArtifacts } from "./artifacts.js";
import { SNAPSHOT_LIMITS, isSnapshotFile } from "./snapshot-artifact.js";
// src/action/job/baseline.ts
/**
* The newest after-snapshot of the same targets and request that a run of this repository has left, whichever run and attempt. An older one
* never stands in for one that cannot be read: the changes of the deployment between them would be called drift.
*/
async function findBaseline(job, { until = Number.POSITIVE_INFINITY, open = openRestArtifacts } = {}) {
	try {
		const rest = await open(job);
		if (rest === void 0) return {
			because: "unreadable",
			text: "without a github-token no earlier run can be read"
		};
		const all = await rest.named(job.places.afterArtifact);
		const artifact = newest(all.filter(({ createdAt }) => createdAt <= until));
		return artifact === void 0 ? NEVER : await read(artifact, rest, job);
	} catch (failure) {
		if (!(failure instanceof ExpectedError)) throw failure;
		return {
			because: "unreadable",
			text: failure.message,
			failure
		};
	}
}
/** Whether there is one. */
function isFound(answer) {
	return "snapshot" in answer;
}
const NEVER = {
	because: "never",
	text: "no earlier run has left an after-snapshot of these targets"
};
/** What GitHub answers about one that it has just listed and then removed. */
const REMOVED = ["ARTIFACT_EXPIRED", "ARTIFACT_NOT_FOUND"];
async function read(artifact, rest, job) {
	if (artifact.isExpired) return gone(artifact, "has expired");
	if (!artifact.hasDigest) throw unsafe(artifact, "GitHub does not say what it should contain");
	try {
		const files = await rest.download(artifact.id, isSnapshotFile, SNAPSHOT_LIMITS);
		const snapshot = snapshotFromFiles(`artifact ${artifact.id}`, (file) => files.get(file));
		return {
			artifact,
			snapshot,
			since: sinceOf(snapshot, await job.workflow())
		};
	} catch (error) {
		if (error instanceof ExpectedError && REMOVED.includes(error.code)) return gone(artifact, "is no longer there");
		throw error;
	}
}
function gone({ createdAt }, what) {
	return {
		because: "gone",
		text: `no baseline since ${new Date(createdAt).toISOString().slice(0, 10)}: the after-snapshot of that day ${what}`
	};
}
function unsafe({ id }, why) {
	return new ExpectedError("ARTIFACT_UNSAFE", `Artifact ${id} was refused: ${why}`, "Set a new baseline with a deployment");
}
/** Addresses are made here: an artifact could name any. */
function sinceOf({ origin }, workflow) {
	if (origin === void 0) return { by: "deployment" };
	return {
		...origin,
		runUrl: runUrl({
			...workflow,
			runId: origin.runId
		})
	};
}
export { findBaseline, isFound, sinceOf };
