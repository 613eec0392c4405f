import { lookAfter } from "../../deployment-diff.js";
import { ExpectedError, distinct, isWrongInput } from "../../errors.js";
import { openRasteriser } from "../../rasteriser.js";
import { checkRequest } from "../../report/build.js";
import { writeSnapshotFolder } from "../../snapshot.js";
import { VERSION } from "../../version.js";
import { openStore } from "../channels/artifact-channel.js";
import { tellPorts } from "../channels/channels.js";
import { appendSummary } from "../channels/summary.js";
import { isWhole } from "../channels/watch-channels.js";
import { isFound, sinceOf } from "../job/baseline.js";
import { findBaselines } from "../job/baselines.js";
import { takeForJob } from "../job/cloud.js";
import { takenHere } from "../job/origin.js";
import { runOf } from "../job/run-facts.js";
import { publicRepository } from "../job/visibility.js";
import { decide, decideBlind } from "./after.js";
import { calmAfter } from "./calm.js";
import { findBefore } from "./find-before.js";
import { ignoreAfter } from "./ignore.js";
import { standIn } from "./stand-in.js";
// src/action/phases/watch.ts
/**
* One scan on a schedule: what has changed since the last deployment. The first scan has nothing to compare with; it becomes the baseline
* until a deployment sets one. @param ports tests pass others
*/
async function runWatch(job, ports = {
	find: findBaselines,
	take: takeForJob,
	open: openStore
}) {
	const baseline = await baselineOf(job, ports);
	if (baseline === void 0) return decideBlind(job);
	if (isNone(baseline)) return firstLook(job, baseline, ports);
	const { snapshot, since, found } = baseline;
	checkRequest(snapshot.request, job.inputs.request);
	const isAccepted = isAccepting(await job.workflow(), job, found);
	const ignore = await ignoreAfter(job);
	const run = await runOf(job);
	const tell = await tellPorts(job, {
		found,
		isAccepting: isAccepted
	});
	const outcome = await lookAfter({
		...tell,
		gates: isAccepted ? [] : tell.gates,
		findBefore: async () => snapshot,
		async take() {
			const taken = await take(job, ports.take, {
				before: Promise.resolve(snapshot),
				ignore
			});
			return isAccepted ? takenHere(job, taken, "accepted") : taken;
		},
		standIn: (failure, before) => standIn(failure, before, job.inputs),
		isChecked: false,
		compare: {
			toolVersion: VERSION,
			rasteriser: openRasteriser,
			watch: { since },
			...ignore && { ignore },
			...run && { run }
		}
	});
	decide(outcome, job);
}
function isNone(baseline) {
	return "because" in baseline;
}
/**
* The baseline from the input `before`, otherwise from earlier runs; undefined if there may be one that cannot be read, after a warning
* that says why.
*/
async function baselineOf(job, { find }) {
	const { before } = job.inputs;
	if (before !== "" && before !== "last") {
		const snapshot = await findBefore(job);
		return snapshot && knownFrom(snapshot, sinceOf(snapshot, await job.workflow()), void 0);
	}
	if (await job.isRestricted()) {
		job.warn(publicRepository("There is no baseline", "Set `allow-public: true`, or keep a snapshot in a private place and name its folder with `before`"));
		return;
	}
	const answer = await job.contain("baseline", () => find(job));
	if (isFound(answer)) {
		sayMissing(answer, job);
		return knownFrom(answer.snapshot, answer.since, answer);
	}
	if (answer.because !== "unreadable") return answer;
	job.warn(answer.failure ?? new ExpectedError("BASELINE_MISSING", answer.text, "Pass a `github-token`"));
}
/** A target without a baseline is in the report as one that could not be compared. */
function sayMissing({ parts }, job) {
	const missing = parts?.missing ?? [];
	for (const failure of distinct(missing.flatMap((one) => one.failure ?? []))) job.warn(failure);
	for (const { place, text, failure } of missing) if (failure === void 0) job.log.line(`${place}: ${text}`);
}
function knownFrom(snapshot, since, found) {
	const [takenAt] = snapshot.targets.flatMap((target) => target.takenAt ?? []).sort();
	return {
		snapshot,
		since: {
			...takenAt !== void 0 && { takenAt },
			...since
		},
		found
	};
}
/** A schedule accepts nothing: otherwise every night would accept changes that nobody has seen. */
function isAccepting({ eventName }, { inputs, log }, found) {
	if (!inputs.accept) return false;
	const why = eventName === "schedule" ? "a scheduled run accepts nothing; run the workflow by hand" : found === void 0 ? "the baseline is the one that `before` names; replace it with the snapshot at `after-path`" : void 0;
	if (why !== void 0) log.notice(`accept is ignored: ${why}`);
	return why === void 0;
}
/** A target that cannot be seen would be missing in every later comparison: the next look tries again. */
async function firstLook(job, { text }, ports) {
	const taken = await takeOrWarn(job, ports.take);
	if (taken === void 0) return decideBlind(job);
	const failures = taken.targets.flatMap(({ inventory, render }) => [inventory, render].filter((part) => part instanceof ExpectedError));
	for (const failure of distinct(failures)) job.warn(failure);
	if (!isWhole(taken)) return decideBlind(job);
	const { keepBaseline } = await import("../job/keep-baseline.js");
	const first = await takenHere(job, taken, "watch");
	writeSnapshotFolder(job.places.afterFolder, first, VERSION);
	job.write("after-path", job.places.afterFolder);
	await job.contain("baseline", async () => keepBaseline(job, first, await ports.open(job)));
	const said = `There is nothing to compare with: ${text}. This look is the baseline from now on, until a deployment sets one.`;
	job.log.line(said);
	appendSummary(job, `### Drift: first look\n\n${said}\n`);
	job.write("has-changes", false);
	job.write("verdict", "first look: nothing to compare with");
	job.write("conclusion", "neutral");
}
/** A look with as much patience as the inputs ask for: a deployment may still be rolling when the schedule comes. */
async function take(job, takeOne, known) {
	const limit = job.inputs.timeoutSeconds;
	const settle = await calmAfter(job, {
		...known,
		limit
	});
	const calm = {
		...settle,
		...job.inputs.control && { control: true }
	};
	return takeOne(job, limit, settle === void 0 && !job.inputs.control ? void 0 : calm);
}
/** @throws what is wrong with the inputs */
async function takeOrWarn(job, takeOne) {
	try {
		const ignore = await ignoreAfter(job);
		return await take(job, takeOne, {
			before: Promise.resolve(void 0),
			ignore
		});
	} catch (error) {
		if (isWrongInput(error)) throw error;
		job.warn(error);
		return;
	}
}
export { runWatch };
