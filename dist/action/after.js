import { info, setFailed } from "../vendor/core.js";
import { publish, tellWhatChanged } from "../deployment-diff.js";
import { ExpectedError } from "../errors.js";
import { openRasteriser } from "../rasteriser.js";
import { trippedGates } from "../report/gate.js";
import { renderComment } from "../report/markdown/comment.js";
import { renderCountsOnly } from "../report/markdown/counts-only.js";
import { writeFolder } from "../snapshot/folder.js";
import { VERSION } from "../version.js";
import { channelsFor } from "./channels.js";
import { deploymentEnding } from "./deployment-ending.js";
import { distinct, reportFailure } from "./failure.js";
import { ignoreAfter, warnOfIdleRules } from "./ignore.js";
import { isRestrictedHere } from "./visibility.js";
// src/action/after.ts
/** Compares, publishes on every channel, and lets the gates decide. */
async function tellAfter(before, after, job) {
	await publishTold(await tell(before, after, job), {
		...job,
		sides: {
			before,
			after
		}
	});
}
/** Files first, then every channel, then the gates. */
async function publishTold(told, job) {
	const { inputs, write } = job;
	const strict = inputs.onError === "fail";
	for (const failure of distinct(told.failures)) reportFailure(failure, strict);
	warnOfIdleRules(told.report);
	info(`Cloud changes: ${told.report.verdict.text}`);
	writeCounts(told, write);
	const restricted = await isRestrictedHere(inputs);
	const kept = withComment(told, inputs, restricted);
	keep(kept, job, strict);
	await publish(kept, await openChannels({
		...job,
		restricted
	}), (_channel, failure) => reportFailure(failure, strict));
	decide(told, inputs, write);
}
/**
* Two snapshots that cannot belong together are refused, and a mistake of ours may come between: then the report says that it does not
* know, or an earlier one would stand there as if it were still true.
*/
async function tell(before, after, { inputs, places }) {
	const ignore = await ignoreAfter(inputs);
	const deployment = deploymentEnding(inputs, places);
	const options = {
		toolVersion: VERSION,
		...deployment !== void 0 && { deployment }
	};
	try {
		return await tellWhatChanged(before, after, {
			...options,
			...ignore,
			rasteriser: openRasteriser
		});
	} catch (error) {
		const blind = uncompared(after, error instanceof ExpectedError ? error : comparisonFailed(error, inputs));
		return tellWhatChanged(blind, blind, options);
	}
}
function comparisonFailed(error, { onError }) {
	reportFailure(error, onError === "fail");
	return new ExpectedError("COMPARISON_FAILED", "The snapshots could not be compared", "Report this as a bug");
}
function uncompared(after, failure) {
	return {
		...after,
		targets: after.targets.map(({ target }) => ({
			target,
			inventory: failure
		}))
	};
}
async function openChannels(job) {
	try {
		return await channelsFor(job);
	} catch (error) {
		reportFailure(error, job.inputs.onError === "fail");
		return [];
	}
}
/** Without a report, the one thing that is known is that nothing is. */
function decideBlind({ failOn }, write) {
	const tripped = failOn.includes("unknown");
	write("has-changes", false);
	write("verdict", "could not be determined");
	write("conclusion", tripped ? "failure" : "neutral");
	if (tripped) setFailed("Gate tripped (fail-on: unknown): could not be determined");
}
function writeCounts({ report }, write) {
	const { verdict, counts } = report;
	write("has-changes", verdict.hasChanges);
	write("verdict", verdict.text);
	for (const kind of [
		"added",
		"removed",
		"changed",
		"replaced",
		"unknown"
	]) write(`${kind}-count`, counts[kind]);
}
/** `comment.md` is there to be posted: it says what our own comment does, and no more. In public the rest stays on the runner. */
function withComment(told, { failOn }, restricted) {
	const tripped = trippedGates(told.report, failOn);
	if (!restricted && tripped.length === 0) return told;
	const text = restricted ? renderCountsOnly(told.report, tripped) : renderComment(told.report, { tripped });
	return {
		...told,
		files: new Map([...told.files, ["comment.md", text]])
	};
}
/** The report as files comes first: whatever GitHub refuses later, a following step can still pick them up. */
function keep(told, { places, write }, strict) {
	try {
		writeFolder(places.reportFolder, told.files);
		write("report-json-path", `${places.reportFolder}/report.json`);
		write("report-html-path", `${places.reportFolder}/report.html`);
		write("comment-md-path", `${places.reportFolder}/comment.md`);
	} catch (error) {
		reportFailure(error, strict);
	}
}
function decide({ report }, { failOn }, write) {
	const tripped = trippedGates(report, failOn);
	write("conclusion", tripped.length > 0 ? "failure" : report.verdict.known ? "success" : "neutral");
	if (tripped.length > 0) setFailed(`Gate tripped (fail-on: ${tripped.join(", ")}): ${report.verdict.text}`);
}
export { decideBlind, publishTold, tellAfter };
