import { targetTitle } from "../../snapshot/target.js";
import { goneText } from "../facts/gone.js";
import { hiddenText } from "../words/ignored.js";
import { pictureText } from "../words/picture-words.js";
import { changedRegions } from "../words/verdict.js";
import { deploymentAlert, destructiveAlert, doubtAlert, exposureAlert, gateAlert, needsPerson } from "./alerts.js";
import { changeList } from "./change-list.js";
import { mapSection } from "./change-map.js";
import { entriesOf } from "./entries.js";
import { COMMENT, shorter } from "./extent.js";
import { fitSections } from "./fit.js";
import { linkLines } from "./links.js";
import { code } from "./markdown.js";
import { targetTable, typeTable } from "./tables.js";
import { byUrgency, hasChanged } from "./target-order.js";
import { snapshotTimes } from "./times.js";
// src/report/markdown/comment.ts
/** GitHub refuses 65,536 characters and more; the marker of the comment and some air come on top. */
const ROOM = {
	limit: 6e4,
	measure: (text) => text.length
};
/** The pull request comment: line 1 is the verdict and stands alone in a mail notification. Never longer than 60,000 characters. */
function renderComment(report, options = {}) {
	return renderMarkdown(report, options, COMMENT, ROOM);
}
/** What there is to tell, as far as it finds room: first what a person has to know, the maps last of all. */
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
		fixed(0, heading(report)),
		fixed(1, gateAlert(options.tripped ?? [])),
		shrinking(1, extent, (one) => destructiveAlert(report, one)),
		shrinking(1, extent, (one) => exposureAlert(report, one)),
		fixed(1, deploymentAlert(report)),
		shrinking(1, extent, (one) => doubtAlert(report, one)),
		shrinking(3, extent, ({ rows }) => targetTable(report, rows)),
		...told.flatMap((target, at) => targetSections(target, targets, each, at < extent.maps, () => left.push(target))),
		{
			rank: 6,
			variants: [() => leftOut(left, targets)]
		},
		fixed(2, linkLines(report, options)),
		fixed(0, footer(report))
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
function heading({ verdict, targets }) {
	const [only] = targets;
	return `### Cloud changes${targets.length > 1 ? `: ${targets.length} targets` : only === void 0 ? "" : `: ${code(targetTitle(only.target))}`} — ${verdict.text}`;
}
/** A target's changes and its map, which finds room after the changes of all. */
function targetSections(target, targets, extent, isDrawn, onDropped) {
	const map = isDrawn ? mapSection(target) : "";
	const title = targets.length === 1 ? "" : `#### ${code(targetTitle(target.target))}`;
	const toldOf = teller(target, title === "");
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
/** Tells the changes that no alert has told, as fully as asked for: they are read once, when they are first told. */
function teller(target, isAlone) {
	const others = target.changes.filter((change) => !needsPerson(change));
	let entries;
	return (extent) => {
		entries ??= entriesOf(others);
		const list = changeList(entries, others.length, extent);
		return [
			isAlone ? typeTable(target.changes) : "",
			list,
			pictureLine(target)
		].filter((part) => part !== "").join("\n\n");
	};
}
/** Where there are inventories, they have told what changed. */
function pictureLine({ before, picture }) {
	const isVerdict = before === void 0 && changedRegions(picture).length > 0;
	return picture === void 0 || !isVerdict ? "" : `In the picture, ${pictureText(picture)}.`;
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
function footer(report) {
	const { targets, tool, counts, deployment } = report;
	return `<sub>${[
		...snapshotTimes(targets),
		...deployment === void 0 ? [] : [`deployment ${code(deployment)}`],
		targets.some(({ status }) => status === "compared") ? `${counts.unchanged} unchanged` : "",
		hiddenText(report) ?? "",
		`${tool.name} ${tool.version}`
	].filter((part) => part !== "").join(" · ")}</sub>`;
}
export { renderComment, renderMarkdown };
