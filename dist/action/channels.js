import { ExpectedError } from "../errors.js";
import { readWorkflow } from "../github/workflow.js";
import { renderCountsOnly } from "../report/counts-only.js";
import { renderSummary } from "../report/summary.js";
import { retention } from "./before.js";
import { commentChannel } from "./comment-channel.js";
import { appendFileSync } from "node:fs";
// src/action/channels.ts
/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
async function channelsFor(job) {
	const workflow = await readWorkflow(process.env);
	const links = {};
	const others = [summaryChannel(job, links), commentChannel({
		...job,
		links,
		workflow
	})];
	return job.restricted ? others : [artifactChannel(job, links), ...others];
}
function artifactChannel(job, links) {
	return {
		name: "artifacts",
		async publish({ files }) {
			const { openArtifacts } = await import("../lazy/artifacts.js");
			try {
				await upload(await openArtifacts(), files, job, links);
			} catch (error) {
				if (error instanceof ExpectedError && error.code === "ARTIFACTS_UNSUPPORTED") links.note = "There are no artifacts here: the report is in files on the runner, at `report-html-path`.";
				throw error;
			}
		}
	};
}
async function upload(store, files, job, links) {
	const { inputs, places, write } = job;
	const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
	const whole = await store.upload(places.reportArtifact, bytes, retention(inputs));
	write("artifact-id", whole.id);
	links.reportUrl = whole.url;
	links.reportUrl = (await store.uploadFile(places.reportPage, bytes.get("report.html"), retention(inputs))).url;
}
function toBytes(content) {
	return typeof content === "string" ? new TextEncoder().encode(content) : content;
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
				const text = restricted ? renderCountsOnly(report) : renderSummary(report, links);
				appendFileSync(file, `${text}\n${links.note === void 0 ? "" : `${links.note}\n\n`}`);
			} catch (error) {
				const what = `The job summary cannot be written: ${error.code ?? "unknown"}`;
				throw new ExpectedError("SUMMARY_UNWRITABLE", what, "Check the disk of the runner");
			}
		}
	};
}
export { channelsFor };
