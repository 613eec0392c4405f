import { ExpectedError } from "../../errors.js";
import { newest } from "../../github/artifact/artifact-download.js";
import { runUrl } from "../../github/workflow.js";
import { snapshotFromFiles } from "../../snapshot.js";
import { openRestArtifacts } from "./artifacts.js";
import { SNAPSHOT_LIMITS, isSnapshotFile } from "./snapshot-artifact.js";
// src/action/job/baseline.ts
/**
* The newest after-snapshot of the same targets and request in this repository, from any run and attempt. An older one is never used in
* place of one that cannot be read: the changes of the deployment between them would be reported as drift.
*/
async function findBaseline(job, { until = Number.POSITIVE_INFINITY, open = openRestArtifacts } = {}) {
	try {
		const rest = await open(job);
		if (rest === void 0) return NO_TOKEN;
		return await readNewest((await rest.named(job.places.afterArtifact)).filter(({ createdAt }) => createdAt <= until), rest, job);
	} catch (failure) {
		return unreadable(failure);
	}
}
/** A failure as the answer that there may be one. @throws whatever is not an ExpectedError */
function unreadable(failure) {
	if (!(failure instanceof ExpectedError)) throw failure;
	return {
		because: "unreadable",
		text: failure.message,
		failure
	};
}
/** Whether there is one. */
function isFound(answer) {
	return "snapshot" in answer;
}
const NO_TOKEN = {
	because: "unreadable",
	text: "without a github-token no earlier run can be read"
};
const NEVER = {
	because: "never",
	text: "no earlier run has left an after-snapshot of these targets"
};
/** The failures for an artifact that GitHub has listed and then removed. */
const REMOVED = ["ARTIFACT_EXPIRED", "ARTIFACT_NOT_FOUND"];
/** A snapshot is stored this long after it was taken at most, in milliseconds. One that is kept anew later is the newest anyway. */
const SLOWEST = 36e5;
/** More runs do not end at the same moment. */
const MOST_AT_ONCE = 5;
/**
* What the newest of the artifacts of one name holds. A slow run may store its snapshot after a faster one that has looked at the account
* later: of those that were stored while the newest was on its way, the one that was taken last counts. Run numbers do not: a run that
* was begun earlier and looks later has seen what both have done.
* @throws ExpectedError ARTIFACT_…, SNAPSHOT_… where one cannot be used
*/
async function readNewest(artifacts, rest, job) {
	const last = newest(artifacts);
	if (last === void 0) return NEVER;
	const found = await readBaseline(last, rest, job);
	if (!isFound(found)) return found;
	const since = Math.max(takenAt(found), last.createdAt - SLOWEST);
	const rivals = artifacts.filter(({ id, createdAt }) => id !== last.id && createdAt > since).slice(0, MOST_AT_ONCE);
	return (await Promise.all(rivals.map((rival) => readBaseline(rival, rest, job)))).filter(isFound).reduce((one, other) => takenAt(other) > takenAt(one) ? other : one, found);
}
/** When it was taken, in milliseconds since 1970; when it was stored where the snapshot does not say. */
function takenAt({ snapshot, artifact }) {
	const times = snapshot.targets.map((target) => Date.parse(target.takenAt ?? "")).filter(Number.isFinite);
	return times.length === 0 ? artifact.createdAt : Math.min(...times);
}
/** What an artifact holds. @throws ExpectedError ARTIFACT_…, SNAPSHOT_… where it cannot be used */
async function readBaseline(artifact, rest, job) {
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
/** URLs are built here: an artifact could contain any. */
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
export { NEVER, NO_TOKEN, findBaseline, isFound, readNewest, sinceOf, unreadable };
