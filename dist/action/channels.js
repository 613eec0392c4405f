import { ExpectedError } from "../errors.js";
import { readWorkflow } from "../github/workflow.js";
import { trippedGates } from "../report/gate.js";
import { renderCountsOnly } from "../report/markdown/counts-only.js";
import { renderSummary } from "../report/markdown/summary.js";
import { artifactChannel } from "./artifact-channel.js";
import { commentChannel } from "./comment-channel.js";
import { appendFileSync } from "node:fs";
// src/action/channels.ts
/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
async function channelsFor(job) {
	const workflow = await readWorkflow(process.env);
	const links = {};
	const { inputs, sides } = job;
	const others = [
		...inputs.publishDiff && sides ? [diffChannel({
			inputs,
			workflow,
			links,
			sides
		})] : [],
		summaryChannel(job, links),
		commentChannel({
			...job,
			links,
			workflow
		})
	];
	return job.restricted ? others : [artifactChannel(job, links), ...others];
}
/** Loaded only where it is asked for. */
function diffChannel(job) {
	return {
		name: "blueprints",
		async publish(told) {
			const { publishDiff } = await import("../lazy/publish-diff.js");
			await publishDiff(told, job);
		}
	};
}
/** Appended as it is: the toolkit's summary object buffers, and writes to the file it saw first. */
function summaryChannel({ inputs, write, restricted }, links) {
	return {
		name: "job summary",
		async publish({ report }) {
			if (links.reportUrl !== void 0) write("report-url", links.reportUrl);
			const file = process.env["GITHUB_STEP_SUMMARY"];
			if (!inputs.jobSummary || !file) return;
			try {
				const tripped = trippedGates(report, inputs.failOn);
				const text = restricted ? renderCountsOnly(report, tripped) : renderSummary(report, {
					...links,
					tripped
				});
				appendFileSync(file, `${text}\n${links.note === void 0 ? "" : `${links.note}\n\n`}`);
			} catch (error) {
				const what = `The job summary cannot be written: ${error.code ?? "unknown"}`;
				throw new ExpectedError("SUMMARY_UNWRITABLE", what, "Check the disk of the runner");
			}
		}
	};
}
export { channelsFor };
