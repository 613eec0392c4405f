import { ExpectedError } from "../../errors.js";
import { runUrl } from "../../github/workflow.js";
import { driftCount, sha256, wholeChange } from "../../report/facts.js";
import { renderComment, renderCountsOnly } from "../../report/markdown.js";
import { EVIDENCE_FILE, evidenceText } from "../../report/statement.js";
import { costLine, decimalsOf, driftLine, driftWarnings, kindOfReport, planLine, sentence } from "../../report/words.js";
import { writeFolder } from "../../snapshot.js";
import { originOf } from "../job/report-origin.js";
import { isGathered } from "../job-kind.js";
import { afterChannel } from "./after-channel.js";
import { pageShelf, reportChannel } from "./artifact-channel.js";
import { commentChannel } from "./comment-channel.js";
import { branchShelf, withPictures } from "./embedded-pictures.js";
import { historyChannel } from "./history-channel.js";
import { labelChannel } from "./label-channel.js";
import { summaryChannel } from "./summary.js";
import { watchChannels } from "./watch-channels.js";
import { writeFileSync } from "node:fs";
// src/action/channels/channels.ts
/**
* Where a report is stored and published, in order. Shelves first: outputs, the folder on the runner, page and pictures as artifacts,
* blueprints in Cloudcraft, pictures on a branch. Then the comment is written, with links to all of these, and published: as comment.md,
* with the whole report as one artifact, in the job summary, on the pull request. Requests to GitHub are in `github/`, the wording is in
* `report/`.
*/
/**
* Everything after the comparison, as the inputs request and the visibility of the repository permits.
* @param watched set by a watch: there is an issue instead of the comment, and nothing is published elsewhere
*/
async function tellPorts(job, watched) {
	const isRestricted = await job.isRestricted();
	const workflow = await workflowOrWarn(job);
	const origin = await originOf(job);
	return {
		gates: job.inputs.failOn,
		warn: (failure) => job.warn(failure),
		contain: (name, work) => job.contain(name, work),
		shelves: [
			outputShelf(job, isRestricted),
			folderShelf(job, isRestricted),
			...workflow ? sharedShelves(job, workflow, isRestricted) : []
		],
		write: (report, links, tripped) => {
			if (isRestricted) return renderCountsOnly(report, tripped, origin);
			const reportUrl = links.reportUrl ?? (workflow && runUrl(workflow));
			const body = renderComment(report, {
				...links,
				...origin,
				tripped,
				...reportUrl !== void 0 && { reportUrl }
			});
			return withPictures(body, links.embedded ?? []);
		},
		channels: [commentFile(job), ...workflow ? sharedChannels({
			job,
			workflow,
			isRestricted,
			origin
		}, watched) : []]
	};
}
/** Outside a workflow there is only the disk. */
async function workflowOrWarn(job) {
	try {
		return await job.workflow();
	} catch (error) {
		job.warn(error);
		return;
	}
}
/** For a public repository, nothing is stored except in Cloudcraft, which has access control. */
function sharedShelves(job, workflow, isRestricted) {
	const { publishDiff, embedImages, phase } = job.inputs;
	if (phase === "watch") return isRestricted ? [] : [pageShelf(job)];
	return [
		...isRestricted ? [] : [pageShelf(job)],
		...publishDiff ? [blueprintShelf(job, workflow)] : [],
		...isRestricted || embedImages === "never" ? [] : [branchShelf(job, workflow)]
	];
}
/** The after-snapshot comes last: informing people has priority. If the storage has just refused the report, it is not tried again. */
function sharedChannels(here, watched) {
	const { job, workflow, isRestricted, origin } = here;
	const { history, labels } = job.inputs;
	let isKept = false;
	const report = {
		...reportChannel(job),
		async publish(message) {
			await reportChannel(job).publish(message);
			isKept = true;
		}
	};
	const told = [...isRestricted ? [] : [report], summaryChannel(job, isRestricted, origin)];
	if (watched !== void 0) return [...told, ...watchChannels(watched, here)];
	return [
		...[
			...told,
			commentChannel(job, workflow),
			...labels ? [labelChannel(job, workflow)] : []
		],
		...history === "never" || isGathered(job.inputs) ? [] : [historyChannel(job, workflow, isRestricted)],
		afterChannel(job, { mayUpload: () => isKept })
	];
}
/** Loaded only if requested. */
function blueprintShelf(job, workflow) {
	return {
		name: "blueprints",
		async keep({ report, sides }) {
			if (sides === void 0) return {};
			const { publishDiff } = await import("./publish-diff.js");
			return publishDiff(report, sides, {
				job,
				workflow
			});
		}
	};
}
/** Verdict and counts, for the steps that follow and for the log. */
function outputShelf({ write, log }, isRestricted) {
	return {
		name: "outputs",
		async keep({ report }) {
			const { verdict, counts, plan } = report;
			log.line(`${kindOfReport(report)}: ${verdict.text}`);
			write("has-changes", verdict.hasChanges);
			write("verdict", verdict.text);
			for (const kind of [
				"added",
				"removed",
				"changed",
				"replaced",
				"unknown"
			]) write(`${kind}-count`, counts[kind]);
			const costs = isRestricted ? void 0 : costLine(report);
			if (costs !== void 0) log.line(costs);
			const change = wholeChange(report);
			if (change !== void 0) write("monthly-cost-change", change.change.toFixed(decimalsOf(change.currency)));
			const planned = planLine(report);
			if (plan !== void 0 && planned !== void 0) {
				log.line(planned);
				write("unplanned-count", plan.counts.unplanned);
				write("unseen-count", plan.counts.notSeen);
			}
			putOutDrift(report, {
				write,
				log
			});
			return {};
		}
	};
}
function putOutDrift(report, { write, log }) {
	const line = driftLine(report);
	if (line !== void 0) for (const text of [sentence(line), ...driftWarnings(report)]) log.line(text);
	const count = driftCount(report);
	if (count !== void 0) write("drift-count", count);
}
/** Before anything is sent: whatever GitHub refuses later, a following step can still use the files. */
/** @param isRestricted whether anyone can read what the workflow does with the evidence: then it names no account */
function folderShelf({ places: { reportFolder }, write }, isRestricted) {
	return {
		name: "folder",
		async keep({ report, files }) {
			const evidence = evidenceText(report, !isRestricted);
			writeFolder(reportFolder, new Map([...files, [EVIDENCE_FILE, evidence]]));
			write("evidence-path", `${reportFolder}/${EVIDENCE_FILE}`);
			write("evidence-digest", `sha256:${sha256(evidence)}`);
			write("report-json-path", `${reportFolder}/report.json`);
			write("report-html-path", `${reportFolder}/report.html`);
			return { folder: reportFolder };
		}
	};
}
/** The comment as a file, exactly as posted, for workflows that post it themselves. */
function commentFile({ write }) {
	return {
		name: "comment.md",
		async publish({ comment, links: { folder } }) {
			if (folder === void 0) return;
			try {
				writeFileSync(`${folder}/comment.md`, comment);
			} catch (error) {
				const what = `${folder}/comment.md cannot be written: ${error.code ?? "unknown"}`;
				throw new ExpectedError("OUT_UNWRITABLE", what, "Check the disk of the runner");
			}
			write("comment-md-path", `${folder}/comment.md`);
		}
	};
}
export { tellPorts };
