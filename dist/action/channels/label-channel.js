import { ExpectedError } from "../../errors.js";
import { ALL_LABELS, labelsOf } from "../../report/labels.js";
import { whyNone } from "../job/pull-request.js";
import { isGathered } from "../job-kind.js";
import { keyOf, partId } from "./comment-key.js";
// src/action/channels/label-channel.ts
/**
* The labels of the pull request. A job of a matrix leaves them to the report of all jobs.
* @param bring tests pass another one
*/
function labelChannel(job, workflow, bring = bringLabels) {
	const { inputs, log } = job;
	return {
		name: "labels",
		async publish(message) {
			if (isGathered(inputs)) return;
			const pullRequest = await toldPullRequest(job);
			if (pullRequest === void 0 || inputs.githubToken === "") {
				const why = pullRequest === void 0 ? whyNone(workflow, inputs.githubToken !== "") : "there is no github-token";
				return log.line(`No labels: ${why}.`);
			}
			const { added, removed, isOutdated } = await bring(wishOf(message, pullRequest, {
				job,
				workflow
			}), {
				job,
				workflow
			});
			const changes = [...added.map((label) => `+${label}`), ...removed.map((label) => `-${label}`)];
			const outcome = isOutdated ? "left alone: a newer run has already set them" : changes.join(" ") || "unchanged";
			log.line(`Labels of pull request ${pullRequest.number}: ${outcome}`);
		}
	};
}
async function bringLabels(wish, { job, workflow }) {
	return (await import("../../github/labels.js")).bringLabels(wish, {
		token: job.inputs.githubToken,
		workflow,
		log: job.log.foreign
	});
}
/** The comment's channel has reported a failed search, unless there is no comment. */
async function toldPullRequest(job) {
	try {
		return await job.pullRequest();
	} catch (error) {
		if (!(error instanceof ExpectedError) || job.inputs.commentMode === "never") throw error;
		return;
	}
}
function wishOf({ report }, { number }, { job, workflow }) {
	return {
		pullRequest: number,
		all: ALL_LABELS,
		wanted: labelsOf(report),
		isKnown: report.verdict.known,
		key: keyOf(workflow, job.inputs, job.places),
		part: partId(workflow, job.inputs, job.places)
	};
}
export { labelChannel };
