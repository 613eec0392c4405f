import { withClaims } from "../../github/comment/claims.js";
import { newerText } from "../../github/run-stamp.js";
import { runUrl } from "../../github/workflow.js";
import { labelsOf } from "../../report/labels.js";
import { whyNone } from "../job/pull-request.js";
import { keyOf, partId } from "./comment-key.js";
// src/action/channels/comment-channel.ts
/**
* One comment on the pull request, updated in place. Without a pull request or a token there is no comment and no request.
* @param post tests pass another one
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
			const publication = publicationOf(message, pullRequest, {
				job,
				workflow
			});
			job.log.debug(`Comment on pull request ${pullRequest.number}: key ${publication.key}`);
			const posted = await post(publication, {
				job,
				workflow
			});
			const { id, url } = posted;
			job.log.line(`Comment on pull request ${pullRequest.number}: ${outcomeText(posted, workflow)}`);
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
	const claims = inputs.labels ? labelsOf(message.report) : [];
	const id = partId(here.workflow, inputs, places);
	return {
		pullRequest,
		mode: inputs.commentMode,
		hasChanges: hasNews(message),
		body: withClaims(message.comment, claims),
		key: keyOf(here.workflow, inputs, places),
		...id !== void 0 && { part: {
			id,
			run: here.workflow.runId,
			brief: withClaims(brief(message, here.workflow), claims)
		} }
	};
}
/** Not knowing differs from `no change`, which is how a pull request without a comment would read. */
function hasNews({ report: { verdict, plan } }) {
	return verdict.hasChanges || !verdict.known || (plan?.counts.notSeen ?? 0) > 0;
}
function brief({ comment, links }, workflow) {
	const [verdict = ""] = comment.split("\n");
	return `${verdict}\n\n[Open the review](${links.reportUrl ?? runUrl(workflow)})`;
}
function outcomeText({ outcome, newer }, { runId, runAttempt }) {
	if (outcome !== "outdated" || newer === void 0) return outcome;
	return newerText(newer, {
		run: runId,
		attempt: runAttempt
	});
}
function noPullRequest(workflow, { githubToken }) {
	return `No comment: ${whyNone(workflow, githubToken !== "")}. The report is in the job summary and the artifacts; pr-number would name one.`;
}
export { commentChannel };
