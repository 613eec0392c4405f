import { info } from "../vendor/core.js";
import { deployedCommit } from "../github/pull-request/deployed-commit.js";
import { runUrl } from "../github/workflow.js";
import { trippedGates } from "../report/gate.js";
import { renderComment } from "../report/markdown/comment.js";
import { renderCountsOnly } from "../report/markdown/counts-only.js";
import { commentKey, jobId } from "./comment-key.js";
import { pullRequestFor } from "./pull-request.js";
// src/action/comment-channel.ts
/** One comment on the pull request, brought up to date. Without a pull request or a token there is none, and nothing is asked. */
function commentChannel(job) {
	const { inputs, write, workflow } = job;
	return {
		name: "comment",
		async publish(told) {
			if (inputs.commentMode === "never") return;
			const pullRequest = await pullRequestFor(workflow, inputs);
			if (pullRequest === void 0) return info(noPullRequest(workflow, inputs));
			write("pr-number", pullRequest.number);
			if (inputs.githubToken === "") return info("No comment: there is no github-token. The report is in the job summary and the artifacts.");
			const { id, url, outcome } = await postComment(told, job, pullRequest);
			info(`Comment on pull request ${pullRequest.number}: ${outcome}`);
			if (id !== void 0) write("comment-id", id);
			if (url !== void 0) write("comment-url", url);
		}
	};
}
async function postComment(told, job, pull) {
	const { workflow, inputs, places } = job;
	const { StickyComment } = await import("../lazy/sticky-comment.js");
	const comment = new StickyComment({
		token: inputs.githubToken,
		workflow,
		log: info
	});
	const body = await textOf(told, job);
	return comment.publish({
		pullRequest: pull,
		body,
		mode: inputs.commentMode,
		hasChanges: hasNews(told),
		key: inputs.commentKey || commentKey(workflow, inputs, places),
		...mayBeShared(inputs) && { part: commentPart(body, job) }
	});
}
/** Not to know is no `no change`: a pull request without a comment would read so. */
function hasNews({ report: { verdict } }) {
	return verdict.hasChanges || !verdict.known;
}
async function textOf(told, job) {
	const { links, workflow, restricted, inputs } = job;
	const tripped = trippedGates(told.report, inputs.failOn);
	if (restricted) return renderCountsOnly(told.report, tripped);
	const options = {
		...links,
		reportUrl: links.reportUrl ?? runUrl(workflow),
		tripped
	};
	return withPictures(renderComment(told.report, options), told, job);
}
async function withPictures(body, told, { inputs, workflow, places }) {
	if (inputs.embedImages === "never") return body;
	const { embedPictures } = await import("../lazy/embedded-pictures.js");
	return embedPictures(body, told, {
		inputs,
		workflow,
		places
	});
}
/**
* The default key is one job's own. A key that somebody gives may be other jobs' as well: of one run they share a comment, each with
* its part. The report of all jobs has it for itself.
*/
function mayBeShared({ commentKey: key, phase }) {
	return key !== "" && phase !== "report";
}
function commentPart(body, { workflow, inputs, places, links }) {
	const [verdict = ""] = body.split("\n");
	const brief = `${verdict}\n\n[Open the review](${links.reportUrl ?? runUrl(workflow)})`;
	return {
		id: jobId(workflow, inputs, places),
		run: workflow.runId,
		brief
	};
}
function noPullRequest(workflow, { githubToken }) {
	const { eventName } = workflow;
	return `No comment: ${githubToken === "" && deployedCommit(workflow) !== void 0 ? `the event "${eventName}" names no pull request, and without a github-token GitHub cannot be asked for it` : `the event "${eventName}" belongs to no pull request`}. The report is in the job summary and the artifacts; pr-number would name one.`;
}
export { commentChannel };
