import { countConfirmed } from "../facts/counts.js";
import { hasFailed } from "../judgement.js";
import { planLine } from "../words/plan-words.js";
import { gateAlert } from "./alerts.js";
import { originLinks } from "./links.js";
import { code, table } from "./markdown.js";
// src/report/markdown/counts-only.ts
/** Rows of the table; a whole organisation does not fit into a comment. */
const MAX_TARGETS = 200;
/** The report for a place that everybody can read: the verdict and numbers, and not one name, id or value from the cloud. */
function renderCountsOnly(report, tripped = [], origin = {}) {
	const { verdict, targets, deployment, tool } = report;
	const shown = targets.slice(0, MAX_TARGETS);
	const head = [
		"Target",
		"Added",
		"Removed",
		"Changed",
		"Replaced",
		"Unchanged",
		"Unconfirmed",
		"Compared"
	];
	return `${[
		`### Cloud changes — ${verdict.text}`,
		...planSentence(report),
		...tripped.length === 0 ? [] : [gateAlert(tripped)],
		...deployment !== void 0 && hasFailed(deployment) ? [`The deployment ended as ${code(deployment)}.`] : [],
		table([head, ...shown.map(row)]),
		...targets.length > shown.length ? [`… and ${targets.length - shown.length} more targets`] : [],
		"This repository is public, so names are left out and no report is uploaded; `allow-public: true` publishes them.",
		`<sub>${[...originLinks(origin), `${tool.name} ${tool.version}`].join(" · ")}</sub>`
	].join("\n\n")}\n`;
}
/** Numbers alone: an address names what somebody runs. */
function planSentence(report) {
	const line = planLine(report);
	return line === void 0 ? [] : [`${line}.`];
}
function row(target, at) {
	const { added, removed, changed, replaced, unchanged, unknown } = countConfirmed([target]);
	const counts = [
		added,
		removed,
		changed,
		replaced,
		unchanged,
		unknown
	];
	return [
		String(at + 1),
		...counts.map(String),
		target.status === "compared" ? "yes" : "no"
	];
}
export { renderCountsOnly };
