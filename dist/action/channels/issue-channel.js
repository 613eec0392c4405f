import { runUrl } from "../../github/workflow.js";
import { fingerprints } from "../../report/facts.js";
import { issueRemark, issueTitle, renderIssue } from "../../report/markdown.js";
// src/action/channels/issue-channel.ts
/**
* One issue about the drift of these targets, updated in place; only with `drift-issue`.
* @param publish tests pass another one
*/
function issueChannel(ports, publish = publishLook) {
	const { job } = ports;
	return {
		name: "issue",
		async publish({ report, links }) {
			if (!job.inputs.driftIssue) return;
			if (job.inputs.githubToken === "") return job.log.line("No issue: there is no github-token");
			const { reportUrl = runUrl(ports.workflow) } = links;
			const { outcome, url } = await publish(lookOf(report, {
				...links,
				reportUrl,
				run: runOf(ports.workflow),
				...acceptance(ports)
			}, job), ports);
			job.log.line(`Issue about drift: ${WORDS[outcome]}`);
			if (url !== void 0) job.write("issue-url", url);
		}
	};
}
const WORDS = {
	opened: "opened",
	updated: "updated",
	unchanged: "unchanged",
	closed: "closed",
	reopened: "opened again",
	"left-closed": "a person has closed it, and nothing new has drifted",
	none: "not needed"
};
function acceptance({ isRestricted, isAccepted }) {
	return {
		isRestricted,
		isAccepted: isAccepted()
	};
}
function lookOf(report, context, { places }) {
	const { verdict, watch } = report;
	const { takenAt = "unknown" } = watch?.since ?? {};
	return {
		key: `drift/${places.afterArtifact}`,
		title: issueTitle(report, context.isRestricted),
		since: takenAt,
		changes: [...fingerprints(report).keys()],
		isKnown: verdict.known,
		isAccepted: context.isAccepted,
		write: (news, room) => renderIssue(report, context, news, room),
		remark: (outcome, news) => issueRemark(report, context, outcome, news)
	};
}
async function publishLook(look, { job, workflow }) {
	const { DriftIssue } = await import("../../github/issue/drift-issue.js");
	return new DriftIssue({
		token: job.inputs.githubToken,
		workflow,
		log: job.log.foreign
	}).publish(look);
}
function runOf(workflow) {
	const { runNumber } = workflow;
	return {
		url: runUrl(workflow),
		name: runNumber === void 0 ? "this run" : `run #${runNumber}`
	};
}
export { issueChannel };
