import { info } from "../vendor/core.js";
import { pullRequestOf } from "../github/pull-request.js";
import { runUrl } from "../github/workflow.js";
import { renderComment } from "../report/comment.js";
import { renderCountsOnly } from "../report/counts-only.js";
import { commentKey } from "./comment-key.js";
// src/action/comment-channel.ts
/** One comment on the pull request, brought up to date. Without a pull request or a token there is none, and nothing is asked. */
function commentChannel(job) {
	const { inputs, write, workflow } = job;
	return {
		name: "comment",
		async publish(told) {
			if (inputs.commentMode === "never") return;
			const pullRequest = pullRequestOf(workflow, inputs.prNumber) ?? await searched(workflow, inputs);
			if (pullRequest === void 0) return info(noPullRequest(workflow));
			write("pr-number", pullRequest.number);
			if (inputs.githubToken === "") return info("No comment: there is no github-token. The report is in the job summary and the artifacts.");
			const { id, url, outcome } = await postComment(told, job, pullRequest);
			info(`Comment on pull request ${pullRequest.number}: ${outcome}`);
			if (id !== void 0) write("comment-id", id);
			if (url !== void 0) write("comment-url", url);
		}
	};
}
/** GitHub is asked only where the event does not tell. @throws ExpectedError */
async function searched(workflow, { githubToken: token }) {
	if (token === "") return void 0;
	const { searchPullRequest } = await import("../lazy/pull-request-search.js");
	return searchPullRequest(workflow, {
		token,
		log: info,
		now: Date.now
	});
}
async function postComment(told, job, pull) {
	const { workflow, inputs, places, links, restricted } = job;
	const { report } = told;
	const { StickyComment } = await import("../lazy/sticky-comment.js");
	return new StickyComment({
		token: inputs.githubToken,
		workflow,
		log: info
	}).publish({
		pullRequest: pull,
		key: inputs.commentKey || commentKey(workflow, inputs, places),
		body: restricted ? renderCountsOnly(report) : await withPictures(renderComment(report, { reportUrl: links.reportUrl ?? runUrl(workflow) }), told, job),
		mode: inputs.commentMode,
		hasChanges: report.verdict.hasChanges
	});
}
async function withPictures(body, told, { inputs, workflow }) {
	if (inputs.embedImages === "never") return body;
	const { embedPictures } = await import("../lazy/embedded-pictures.js");
	return embedPictures(body, told, {
		inputs,
		workflow
	});
}
function noPullRequest({ eventName }) {
	return `No comment: the event "${eventName}" belongs to no pull request. The report is in the job summary and the artifacts; pr-number would name one.`;
}
export { commentChannel };
