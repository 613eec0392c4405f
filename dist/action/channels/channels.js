import { ExpectedError } from "../../errors.js";
import { runUrl } from "../../github/workflow.js";
import { sha256 } from "../../report/facts.js";
import { renderComment, renderCountsOnly } from "../../report/markdown.js";
import { EVIDENCE_FILE, evidenceText } from "../../report/statement.js";
import { planLine } from "../../report/words.js";
import { writeFolder } from "../../snapshot.js";
import { isGathered } from "../inputs.js";
import { pageShelf, reportChannel } from "./artifact-channel.js";
import { commentChannel } from "./comment-channel.js";
import { branchShelf, withPictures } from "./embedded-pictures.js";
import { historyChannel } from "./history-channel.js";
import { summaryChannel } from "./summary.js";
import { writeFileSync } from "node:fs";
// src/action/channels/channels.ts
/**
* Where a report is kept and told, in order. Shelves first: outputs, the folder on the runner, page and pictures as artifacts, blueprints
* in Cloudcraft, pictures on a branch. Then the comment is written, with links to all of it, and told: as comment.md, with the whole
* report as one artifact, in the job summary, on the pull request. How GitHub is asked is in `github/`, how it is said in `report/`.
*/
/** Everything after the comparison, as the inputs want it and the visibility of the repository permits it. */
async function tellPorts(job) {
	const isRestricted = await job.isRestricted();
	const workflow = await workflowOrWarn(job);
	return {
		gates: job.inputs.failOn,
		warn: (failure) => job.warn(failure),
		contain: (name, work) => job.contain(name, work),
		shelves: [
			outputShelf(job),
			folderShelf(job, isRestricted),
			...workflow ? sharedShelves(job, workflow, isRestricted) : []
		],
		write: (report, links, tripped) => {
			if (isRestricted) return renderCountsOnly(report, tripped);
			const reportUrl = links.reportUrl ?? (workflow && runUrl(workflow));
			const body = renderComment(report, {
				...links,
				tripped,
				...reportUrl !== void 0 && { reportUrl }
			});
			return withPictures(body, links.embedded ?? []);
		},
		channels: [commentFile(job), ...workflow ? sharedChannels(job, workflow, isRestricted) : []]
	};
}
/** Outside of a workflow there is only the runner's disk. */
async function workflowOrWarn(job) {
	try {
		return await job.workflow();
	} catch (error) {
		job.warn(error);
		return;
	}
}
/** In public nothing is kept but in Cloudcraft, which asks its readers who they are. */
function sharedShelves(job, workflow, isRestricted) {
	const { publishDiff, embedImages } = job.inputs;
	return [
		...isRestricted ? [] : [pageShelf(job)],
		...publishDiff ? [blueprintShelf(job, workflow)] : [],
		...isRestricted || embedImages === "never" ? [] : [branchShelf(job, workflow)]
	];
}
function sharedChannels(job, workflow, isRestricted) {
	const { history } = job.inputs;
	const told = [...[summaryChannel(job, isRestricted), commentChannel(job, workflow)], ...history === "never" || isGathered(job.inputs) ? [] : [historyChannel(job, workflow, isRestricted)]];
	return isRestricted ? told : [reportChannel(job), ...told];
}
/** Loaded only where it is asked for. */
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
function outputShelf({ write, log }) {
	return {
		name: "outputs",
		async keep({ report }) {
			const { verdict, counts, plan } = report;
			log.line(`Cloud changes: ${verdict.text}`);
			write("has-changes", verdict.hasChanges);
			write("verdict", verdict.text);
			for (const kind of [
				"added",
				"removed",
				"changed",
				"replaced",
				"unknown"
			]) write(`${kind}-count`, counts[kind]);
			const planned = planLine(report);
			if (plan === void 0 || planned === void 0) return {};
			log.line(planned);
			write("unplanned-count", plan.counts.unplanned);
			write("unseen-count", plan.counts.notSeen);
			return {};
		}
	};
}
/** Before anything is sent: whatever GitHub refuses later, a following step can still pick the files up. */
/** @param isRestricted whether everybody can read what the workflow does with the evidence: then it names no account */
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
/** The comment beside the other files, as it is posted: for workflows that post it themselves. */
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
