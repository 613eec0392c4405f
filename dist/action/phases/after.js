import { setFailed } from "../../vendor/core.js";
import { lookAfter, tell } from "../../deployment-diff.js";
import { openRasteriser } from "../../rasteriser.js";
import { VERSION } from "../../version.js";
import { tellPorts } from "../channels/channels.js";
import { takeForJob } from "../job/cloud.js";
import { earlierOf } from "../job/history.js";
import { takenHere } from "../job/origin.js";
import { plansAfter } from "../job/plan-files.js";
import { pricesAfter } from "../job/prices.js";
import { originOf } from "../job/report-origin.js";
import { runOf } from "../job/run-facts.js";
import { isHurried } from "../job-kind.js";
import { calmAfter } from "./calm.js";
import { driftPort } from "./find-drift.js";
import { ignoreAfter, warnOfIdleRules } from "./ignore.js";
import { neverBegan, sayNeverBegan } from "./never-began.js";
import { standIn } from "./stand-in.js";
import { existsSync } from "node:fs";
// src/action/phases/after.ts
/** A cancelled job is killed after five minutes: leave two for comparing and publishing. */
const CANCELLED_DEADLINE_SECONDS = 150;
/**
* The second half: after the deployment, in a separate step or at the end of the job.
* @param where the differences between these two @param take tests pass another one
*/
async function runSecondHalf(job, where, take = takeForJob) {
	const { inputs } = job;
	let before;
	const findBefore = () => {
		before ??= where.findBefore();
		return before;
	};
	if (await neverBegan(inputs, {
		...where,
		findBefore
	})) return sayNeverBegan(job);
	const deployment = endingOf(job);
	const ignore = await ignoreAfter(job);
	const plans = await plansAfter(job);
	const price = pricesAfter(job);
	const run = await runOf(job);
	const earlier = await earlierOf(job);
	decide(await lookAfter({
		...await tellPorts(job),
		...await driftPort(job),
		findBefore,
		isChecked: where.isChecked,
		take: async (before) => {
			const limit = deadlineOf(inputs);
			return takenHere(job, await take(job, limit, await calmAfter(job, {
				before,
				ignore,
				limit
			})), "deployment");
		},
		standIn: (failure, before) => standIn(failure, before, inputs),
		...price && { price },
		compare: {
			toolVersion: VERSION,
			origin: await originOf(job),
			rasteriser: openRasteriser,
			...deployment !== void 0 && { deployment },
			...ignore && { ignore },
			...plans && { plans },
			...run && { run },
			...earlier && { earlier }
		}
	}), job);
}
/** Publishes a report whose comparison was made elsewhere. */
async function tellNews(job, news) {
	decide(await tell(news, await tellPorts(job)), job);
}
/** Seconds that the after-snapshot may take. */
function deadlineOf(inputs) {
	const most = isHurried(inputs) ? CANCELLED_DEADLINE_SECONDS : inputs.timeoutSeconds;
	return Math.min(inputs.timeoutSeconds, most);
}
/** How the deployment ended, as far as this job can know. */
function endingOf({ inputs, places }) {
	return deploymentEnding(inputs, existsSync(places.snapshotFolder));
}
/**
* `job-status` is the status of this job unless the user sets another. If another job deploys, this one may succeed even if that one
* failed, so its success says nothing.
* @param hasBefore whether this job took the before-snapshot itself
*/
function deploymentEnding({ phase, jobStatus }, hasBefore) {
	if (jobStatus === "") return void 0;
	return jobStatus === "success" && !(phase === "around" || phase === "after" && hasBefore) ? void 0 : jobStatus;
}
/** The gates decide whether the step fails. */
function decide({ report, tripped }, job) {
	const { write } = job;
	const { text, known } = report.verdict;
	warnOfIdleRules(report, job);
	write("conclusion", tripped.length > 0 ? "failure" : known ? "success" : "neutral");
	if (tripped.length > 0) setFailed(`Gate tripped (fail-on: ${tripped.join(", ")}): ${text}`);
}
/** Without a report, the conclusion is that nothing is known. */
function decideBlind({ inputs: { failOn }, write }) {
	const tripped = failOn.includes("unknown");
	write("has-changes", false);
	write("verdict", "could not be determined");
	write("conclusion", tripped ? "failure" : "neutral");
	if (tripped) setFailed("Gate tripped (fail-on: unknown): could not be determined");
}
export { decide, decideBlind, deploymentEnding, endingOf, runSecondHalf, tellNews };
