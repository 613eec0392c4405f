import { deployedCommit } from "../../github/pull-request/deployed-commit.js";
import { runUrl } from "../../github/workflow.js";
import { commentKey, jobId } from "./comment-key.js";
// src/action/channels/comment-channel.ts
/**
* One comment on the pull request, brought up to date. Without a pull request or a token there is none, and nothing is asked.
* @param post a test passes another one
*/
function commentChannel(job, workflow, post = postSticky) {
	const { inputs, write } = job;
	return {
		name: "comment",
		async publish(message) {
			if (inputs.commentMode === "never") return;
			const pullRequest = await job.pullRequest();
			if (pullRequest === void 0) return job.log.line(noPullRequest(workflow, inputs));
			write("pr-number", pullRequest.number);
			if (inputs.githubToken === "") return job.log.line("No comment: there is no github-token. The report is in the job summary and the artifacts.");
			const { id, url, outcome } = await post(publicationOf(message, pullRequest, {
				job,
				workflow
			}), {
				job,
				workflow
			});
			job.log.line(`Comment on pull request ${pullRequest.number}: ${outcome}`);
			if (id !== void 0) write("comment-id", id);
			if (url !== void 0) write("comment-url", url);
		}
	};
}
async function postSticky(publication, { job, workflow }) {
	const { StickyComment } = await import("../../github/comment/sticky-comment.js");
	return new StickyComment({
		token: job.inputs.githubToken,
		workflow,
		log: job.log.foreign
	}).publish(publication);
}
function publicationOf(message, pullRequest, here) {
	const { inputs, places } = here.job;
	return {
		pullRequest,
		body: message.comment,
		mode: inputs.commentMode,
		hasChanges: hasNews(message),
		key: inputs.commentKey || commentKey(here.workflow, inputs, places),
		...mayBeShared(inputs) && { part: commentPart(message, here) }
	};
}
/** Not to know is different from `no change`: a pull request without a comment would read like that. */
function hasNews({ report: { verdict, plan } }) {
	return verdict.hasChanges || !verdict.known || (plan?.counts.notSeen ?? 0) > 0;
}
/**
* The default key is one job's own. A key that somebody gives may be other jobs' as well: of one run they share a comment, each with
* its part. The report of all jobs has it for itself.
*/
function mayBeShared({ commentKey: key, phase }) {
	return key !== "" && phase !== "report";
}
function commentPart({ comment, links }, { job, workflow }) {
	const [verdict = ""] = comment.split("\n");
	const brief = `${verdict}\n\n[Open the review](${links.reportUrl ?? runUrl(workflow)})`;
	return {
		id: jobId(workflow, job.inputs, job.places),
		run: workflow.runId,
		brief
	};
}
function noPullRequest(workflow, { githubToken }) {
	const { eventName } = workflow;
	return `No comment: ${githubToken === "" && deployedCommit(workflow) !== void 0 ? `the event "${eventName}" names no pull request, and without a github-token GitHub cannot be asked for it` : `the event "${eventName}" belongs to no pull request`}. The report is in the job summary and the artifacts; pr-number would name one.`;
}
export { commentChannel };
