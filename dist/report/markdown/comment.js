import { targetTitle } from "../../snapshot/target.js";
import { goneText } from "../facts/gone.js";
import { byUrgency, changedRegions, hasChanged, isPictureAlone } from "../judgement.js";
import { entriesOf } from "../words/entries.js";
import { hiddenText } from "../words/ignored.js";
import { picturePair, pictureText, regionTitle } from "../words/picture-words.js";
import { snapshotTimes } from "../words/times.js";
import { sentence } from "../words/words.js";
import { ALERTED, deploymentAlert, doubtAlert, gateAlert, isAlerted, levelAlert } from "./alerts.js";
import { changeList } from "./change-list.js";
import { mapSection } from "./change-map.js";
import { COMMENT, shorter } from "./extent.js";
import { fitSections } from "./fit.js";
import { linkLines, originLinks } from "./links.js";
import { code, prose } from "./markdown.js";
import { planLines, planTable } from "./plan-table.js";
import { targetTable, typeTable } from "./tables.js";
// src/report/markdown/comment.ts
/**
* The report as Markdown for GitHub: the pull request comment, the job summary, and the version without names for public places. Alerts
* come first, then tables, lists and maps, shortened section by section until they fit. Everything from the cloud is a code span
* (markdown.ts). Sentences come from words/; posting is up to github/ and the entries.
*/
/** GitHub refuses 65,536 characters and more; the marker of the comment and some air come on top. */
const ROOM = {
	limit: 6e4,
	measure: (text) => text.length
};
/** The pull request comment: line 1 is the verdict and stands alone in a mail notification. Never longer than 60,000 characters. */
function renderComment(report, options = {}) {
	return renderMarkdown(report, options, COMMENT, ROOM);
}
/**
* A report as Markdown, as far as there is room: first what a person has to know, maps last. Sections that do not fit are shortened or left
* out, and counted.
*/
function renderMarkdown(report, options, extent, room) {
	const { targets } = report;
	const changed = byUrgency(targets.filter(hasChanged));
	const told = changed.slice(0, extent.targets);
	const share = Math.max(1, told.length);
	const open = Math.max(3, Math.ceil(extent.open / share));
	const each = {
		...extent,
		open,
		fieldTables: Math.floor(extent.fieldTables / share)
	};
	const left = changed.slice(extent.targets);
	const sections = [
		fixed(0, heading(report, options)),
		fixed(1, planLines(report)),
		fixed(1, gateAlert(options.tripped ?? [])),
		...ALERTED.map((level) => shrinking(1, extent, (one) => levelAlert(report, one, level))),
		fixed(1, deploymentAlert(report)),
		shrinking(1, extent, (one) => doubtAlert(report, one)),
		shrinking(3, extent, ({ rows }) => targetTable(report, rows)),
		...told.flatMap((target, at) => targetSections(target, {
			isAlone: targets.length === 1,
			isDrawn: at < extent.maps,
			extent: each,
			onDropped: () => left.push(target)
		})),
		{
			...shrinking(5, extent, ({ folded }) => planTable(report, folded)),
			spare: SPARE
		},
		{
			rank: 6,
			variants: [() => leftOut(left, targets)]
		},
		fixed(2, linkLines(report, options)),
		fixed(0, footer(report, options))
	];
	return fitSections(sections, room);
}
/** Kept for the line that says what was left out. */
const SPARE = 300;
function fixed(rank, text) {
	return {
		rank,
		variants: [() => text]
	};
}
function shrinking(rank, extent, render) {
	return {
		rank,
		variants: shorter(extent).map((one) => () => render(one))
	};
}
/** A title is given by a workflow, which may put anything into it. */
const MAX_TITLE = 80;
function heading({ verdict, targets }, { title }) {
	const [only] = targets;
	const where = targets.length > 1 ? `: ${targets.length} targets` : only === void 0 ? "" : `: ${code(targetTitle(only.target))}`;
	const kind = targets.length > 0 && targets.every(isPictureAlone) ? "Pictures" : "Cloud changes";
	return `### ${title === void 0 || title.trim() === "" ? kind : `${prose(title, MAX_TITLE)} — ${kind.toLowerCase()}`}${where} — ${verdict.text}`;
}
/** A target's changes and its map; maps get their room after the changes of all targets. */
function targetSections(target, context) {
	const { isAlone, isDrawn, extent, onDropped } = context;
	const map = isDrawn ? mapSection(target) : "";
	const title = isAlone ? "" : `#### ${code(targetTitle(target.target))}`;
	const toldOf = teller(target, isAlone);
	return [{
		...shrinking(4, extent, (one) => {
			const told = toldOf(one);
			return told === "" && map === "" ? "" : [title, told].filter((part) => part !== "").join("\n\n");
		}),
		spare: SPARE,
		onDropped
	}, {
		...fixed(5, map),
		spare: SPARE
	}];
}
/** Lists the changes that no alert has listed. They are read once, when a list is first asked for. */
function teller(target, isAlone) {
	const others = target.changes.filter((change) => !isAlerted(change));
	let entries;
	return (extent) => {
		entries ??= entriesOf(others, code);
		const list = changeList(entries, others.length, extent);
		const lines = entries.length + target.changes.length - others.length;
		return [
			isAlone ? typeTable(target.changes, lines) : "",
			list,
			pictureLine(target)
		].filter((part) => part !== "").join("\n\n");
	};
}
/** More places are in the review and in report.json. */
const MOST_PLACES = 10;
/** Only where no inventories were compared: elsewhere the list says what changed. */
function pictureLine(target) {
	if (!isPictureAlone(target)) return "";
	const changed = changedRegions(target.picture);
	const items = changed.slice(0, MOST_PLACES).map((region) => `- ${sentence(regionTitle(region, target, code))}`);
	const more = changed.length > items.length ? [`- … and ${changed.length - items.length} more`] : [];
	return [
		`${picturePair(target.picture, code)}: ${pictureText(target.picture)}.`,
		"",
		...items,
		...more
	].join("\n");
}
function leftOut(left, targets) {
	if (left.length === 0) return "";
	const changes = left.flatMap((target) => target.changes);
	const gone = goneText(changes.map(({ kind, tags }) => ({
		kind,
		tags,
		changes: 1
	})));
	const whose = targets.length === 1 ? "" : ` of ${left.length} more targets`;
	return `The ${changes.length} changes${gone === "" ? "" : ` (${gone})`}${whose} are not listed here: they are in report.json and the review.`;
}
function footer(report, origin) {
	const { targets, tool, counts, deployment } = report;
	return `<sub>${[
		...originLinks(origin),
		...snapshotTimes(targets),
		...deployment === void 0 ? [] : [`deployment ${code(deployment)}`],
		targets.some((target) => target.status === "compared" && !isPictureAlone(target)) ? `${counts.unchanged} unchanged` : "",
		hiddenText(report) ?? "",
		`${tool.name} ${tool.version}`
	].filter((part) => part !== "").join(" · ")}</sub>`;
}
export { renderComment, renderMarkdown };
