import { info } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { pullRequestOf } from "../github/pull-request.js";
import { readWorkflow, runUrl } from "../github/workflow.js";
import { renderComment } from "../report/comment.js";
import { renderSummary } from "../report/summary.js";
import { retention } from "./before.js";
import { appendFileSync } from "node:fs";
// src/action/channels.ts
/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
async function channelsFor(job) {
	const workflow = await readWorkflow(process.env);
	const links = {};
	return [
		artifactChannel(job, links),
		summaryChannel(job, links),
		commentChannel(job, links, workflow)
	];
}
function artifactChannel({ inputs, places, write }, links) {
	return {
		name: "artifacts",
		async publish({ files }) {
			const { openArtifacts } = await import("../lazy/artifacts.js");
			const store = await openArtifacts();
			const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]));
			const whole = await store.upload(places.reportArtifact, bytes, retention(inputs));
			write("artifact-id", whole.id);
			links.reportUrl = whole.url;
			links.reportUrl = (await store.uploadFile(places.reportPage, bytes.get("report.html"), retention(inputs))).url;
		}
	};
}
function toBytes(content) {
	return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
/** Appended as it is: the toolkit's summary object buffers, and writes to the file it saw first. */
function summaryChannel({ inputs, write }, links) {
	return {
		name: "job summary",
		async publish({ report }) {
			if (links.reportUrl !== void 0) write("report-url", links.reportUrl);
			const file = process.env["GITHUB_STEP_SUMMARY"];
			if (!inputs.jobSummary || !file) return;
			try {
				appendFileSync(file, `${renderSummary(report, links)}\n`);
			} catch (error) {
				const what = `The job summary cannot be written: ${error.code ?? "unknown"}`;
				throw new ExpectedError("SUMMARY_UNWRITABLE", what, "Check the disk of the runner");
			}
		}
	};
}
function commentChannel({ inputs, places, write }, links, workflow) {
	return {
		name: "comment",
		async publish(told) {
			if (inputs.commentMode === "never") return;
			const pullRequest = pullRequestOf(workflow, inputs.prNumber);
			if (pullRequest === void 0) return info(noPullRequest(workflow));
			write("pr-number", pullRequest.number);
			if (inputs.githubToken === "") return info("No comment: there is no github-token. The report is in the job summary and the artifacts.");
			const { id, url, outcome } = await postComment(told, {
				workflow,
				pullRequest,
				key: inputs.commentKey || `${workflow.job}/${places.reportArtifact}`,
				inputs,
				links
			});
			info(`Comment on pull request ${pullRequest.number}: ${outcome}`);
			if (id !== void 0) write("comment-id", id);
			if (url !== void 0) write("comment-url", url);
		}
	};
}
async function postComment({ report }, { workflow, pullRequest, key, inputs, links }) {
	const { StickyComment } = await import("../lazy/sticky-comment.js");
	const comment = new StickyComment({
		token: inputs.githubToken,
		workflow,
		log: info
	});
	const body = renderComment(report, { reportUrl: links.reportUrl ?? runUrl(workflow) });
	return comment.publish({
		pullRequest,
		key,
		body,
		mode: inputs.commentMode,
		hasChanges: report.verdict.hasChanges
	});
}
function noPullRequest({ eventName }) {
	return `No comment: the event "${eventName}" names no pull request. The report is in the job summary and the artifacts; pr-number would name one.`;
}
export { channelsFor };
