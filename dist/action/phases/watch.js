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
import { findBaseline, isFound, sinceOf } from "../job/baseline.js";
import { takeForJob } from "../job/cloud.js";
import { takenHere } from "../job/origin.js";
import { runOf } from "../job/run-facts.js";
import { publicRepository } from "../job/visibility.js";
import { decide, decideBlind } from "./after.js";
import { findBefore } from "./find-before.js";
import { ignoreAfter } from "./ignore.js";
import { standIn } from "./stand-in.js";
// src/action/phases/watch.ts
/**
* One look at the account, on a schedule: what has changed since the last deployment left it. The first look has nothing to compare with;
* it becomes the baseline until a deployment sets one. @param ports a test passes others
*/
async function runWatch(job, ports = {
	find: findBaseline,
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
			const taken = await ports.take(job, job.inputs.timeoutSeconds);
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
/** What the input `before` names, else what runs have left; undefined where there may be one that cannot be read, after saying why. */
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
	if (isFound(answer)) return knownFrom(answer.snapshot, answer.since, answer);
	if (answer.because !== "unreadable") return answer;
	job.warn(answer.failure ?? new ExpectedError("BASELINE_MISSING", answer.text, "Pass a `github-token`"));
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
/** A schedule accepts nothing: it would accept every night what nobody has looked at. */
function isAccepting({ eventName }, { inputs, log }, found) {
	if (!inputs.accept) return false;
	const why = eventName === "schedule" ? "a scheduled run accepts nothing; run the workflow by hand" : found === void 0 ? "the baseline is the one that `before` names; replace it with the snapshot at `after-path`" : void 0;
	if (why !== void 0) log.notice(`accept is ignored: ${why}`);
	return why === void 0;
}
/** A target that cannot be seen would be missing in every later comparison: the next look tries again. */
async function firstLook(job, { text }, { take, open }) {
	const taken = await takeOrWarn(job, take);
	if (taken === void 0) return decideBlind(job);
	const failures = taken.targets.flatMap(({ inventory, render }) => [inventory, render].filter((part) => part instanceof ExpectedError));
	for (const failure of distinct(failures)) job.warn(failure);
	if (!isWhole(taken)) return decideBlind(job);
	const { keepBaseline } = await import("../job/keep-baseline.js");
	const first = await takenHere(job, taken, "watch");
	writeSnapshotFolder(job.places.afterFolder, first, VERSION);
	job.write("after-path", job.places.afterFolder);
	await job.contain("baseline", async () => keepBaseline(job, first, await open(job)));
	const said = `There is nothing to compare with: ${text}. This look is the baseline from now on, until a deployment sets one.`;
	job.log.line(said);
	appendSummary(job, `### Drift: first look\n\n${said}\n`);
	job.write("has-changes", false);
	job.write("verdict", "first look: nothing to compare with");
	job.write("conclusion", "neutral");
}
/** @throws what is wrong with the inputs */
async function takeOrWarn(job, take) {
	try {
		return await take(job, job.inputs.timeoutSeconds);
	} catch (error) {
		if (isWrongInput(error)) throw error;
		job.warn(error);
		return;
	}
}
export { runWatch };
