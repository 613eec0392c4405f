import { escapeEntities, visibleLine } from "../text.js";
import { targetTitle } from "../snapshot.js";
import { TALLY_KINDS, countConfirmed, driftChanges, driftCount, driftsOf, factsOf, fingerprints, goneText as goneText$1, isBackground, isConfirmed, isGone, isRelation, linkable, shortSha, tallyOf, withoutBackground } from "./facts.js";
import { byImportance, byUrgency, changedRegions, hasChanged, hasFailed, isPictureAlone, isSettled, levelOf, needsPerson, surely } from "./judgement.js";
import { ALERT_TITLES, UNSETTLED_TITLE, backgroundTitle, cosmeticTexts, costLine, costProblems, costRows, countOfChanges, driftHidden, driftLine, driftWarnings, entriesOf, hiddenText, isOdd, kindOfReport, marksOf, phrasesBeyondSentence, picturePair, pictureText, planLine, planProblems, planRows, readableTime, referenceText, regionTitle, restOfRows, restlessWords, rollbackLine, sentence, snapshotTimes, staleLine, stateText, tagTexts, typeName, typeNames, unsettledLines, watchLine } from "./words.js";
import { INTERNET, renderMermaid } from "../drawing.js";
import { markdownTable } from "../vendor/markdown.js";
// src/report/markdown/markdown.ts
/**
* Text from outside as a code span, in which GitHub resolves no mention, link, reference, HTML or emphasis. Backslashes could not do that:
* GitHub looks for mentions in the rendered page.
*/
function code(text, maxLength) {
	const shown = visibleLine(text, maxLength);
	if (shown === "") return "(no name)";
	const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
	return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Plain words, nothing that GitHub would turn into a link, a mention, a reference or markup. */
const PROSE = /^[A-Za-z][A-Za-z0-9 ,.;:()%'-]*$/;
const LINKED = /www\.|:\/\/|\bGH-\d|\b[0-9a-f]{7,40}\b|\d+[.)] /i;
/** Text that is mostly ours but may quote foreign text: unchanged if it is plain words, otherwise as a code span. */
function prose(text, maxLength) {
	const shown = visibleLine(text, maxLength);
	return PROSE.test(shown) && !LINKED.test(shown) ? shown : code(text, maxLength);
}
/** A table with a head row. Cells are markdown already: a bar inside one would end it, even in a code span. */
function table(rows, align = []) {
	return markdownTable(rows.map((row) => row.map(cell)), { align: [...align] });
}
/** Backslashes before a bar are doubled, or they would escape each other instead of the bar. */
function cell(markdown) {
	return markdown.replace(/(\\*)\|/g, "$1$1\\|").replace(/\n/g, " ");
}
/** Folded under a summary, which is HTML and accepts only our own text. */
function details(summary, body, isOpen = false) {
	return `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
// src/report/markdown/field-table.ts
/** The maximum length of a value in a table; the review has all of it. */
const MAX_CELL = 60;
/**
* Everything that differs in a resource, folded, if its sentence has no room for it: predicates as a list, values before and after in a
* table. Empty if the sentence says it all.
* @param rows how many differences are listed
*/
function fieldTable(change, rows) {
	const beyond = "fields" in change ? phrasesBeyondSentence(change, (text) => code(text, MAX_CELL)) : void 0;
	if (beyond === void 0 || rows === 0) return "";
	const shown = beyond.phrases.slice(0, rows);
	const left = beyond.phrases.length + beyond.unread - shown.length;
	const said = shown.flatMap(({ parts, text }) => parts === void 0 ? [`- ${text}`] : []);
	const compared = shown.flatMap(({ parts }) => parts === void 0 ? [] : [parts]);
	return details(left > 0 ? `${shown.length} of ${shown.length + left} differences` : `All ${shown.length} differences`, [
		said.join("\n"),
		compared.length === 0 ? "" : table([[
			"Field",
			"Before",
			"After"
		], ...compared]),
		left > 0 ? `… and ${left} more, all in report.json and the review.` : ""
	].filter((part) => part !== "").join("\n\n"));
}
/** The lines, the first few with their tables. */
function withTables(lines, { fieldTables, fieldRows }) {
	let left = fieldTables;
	return lines.map(({ text, detailed }) => {
		const below = left > 0 && detailed !== void 0 ? fieldTable(detailed, fieldRows) : "";
		if (below !== "") left--;
		return below === "" ? text : `${text}\n${below}`;
	});
}
/** An item of a list; further lines are indented into it. */
function item(markdown) {
	return `- ${markdown.replace(/\n(?=.)/g, "\n  ")}`;
}
// src/report/markdown/alerts.ts
/** A warning contains its cause, which may quote an answer. */
const MAX_WARNING_LENGTH$1 = 500;
/** The alerts that list changes, by level, in their order. */
const ALERTS = {
	loss: {
		colour: "CAUTION",
		...ALERT_TITLES.loss,
		lists: (change) => surely(change, "destructive")
	},
	exposure: {
		colour: "WARNING",
		...ALERT_TITLES.exposure,
		lists: (change) => surely(change, "exposure")
	},
	high: {
		colour: "WARNING",
		...ALERT_TITLES.high,
		lists: (change) => levelOf(change) === "high"
	}
};
const ALERTED = [
	"loss",
	"exposure",
	"high"
];
/** Whether an alert lists the change, so that the list of changes need not. Unconfirmed changes have no alert: the list marks them. */
function isAlerted(change) {
	return ALERTED.some((level) => level === levelOf(change));
}
/** Says which gates tripped; empty if none did. */
function gateAlert(tripped) {
	if (tripped.length === 0) return "";
	return alert("CAUTION", `**The gate tripped** on ${tripped.map((gate) => code(gate)).join(", ")}: this job fails.`, []);
}
function deploymentAlert({ deployment }) {
	if (deployment === void 0 || !hasFailed(deployment)) return "";
	return alert("WARNING", `**The deployment ended as ${code(deployment)}**: this is what it changed up to then.`, []);
}
/** The changes of one level, over all targets; empty if there are none. */
function levelAlert({ targets }, extent, level) {
	const { colour, title, lists, tag } = ALERTS[level];
	const found = targets.flatMap((target) => {
		const changes = target.changes.filter(lists);
		return changes.length === 0 ? [] : [{
			target,
			changes
		}];
	});
	const count = found.reduce((sum, { changes }) => sum + changes.length, 0);
	if (count === 0) return "";
	const entries = found.slice(0, extent.alerts).flatMap(({ target, changes }) => entriesOf(changes, code).map((entry) => ({
		...entry,
		target
	}))).slice(0, extent.alerts);
	const lines = withTables(entries.map((entry) => ({
		text: `${prefix(entry.target, targets)}${entry.text(extent.names)}${besides(entry, tag)}`,
		detailed: entry.detailed
	})), extent);
	const rest = count - entries.reduce((sum, { changes }) => sum + changes, 0);
	return alert(colour, `**${title}**`, [...lines, ...more(rest)]);
}
/** ` — also destructive`: what a change is in addition to what its alert and its sentence say. */
function besides({ tags, detailed }, title) {
	const others = tagTexts(tags.filter((tag) => tag !== title && !(tag === "exposure" && detailed?.exposure !== void 0)), "changed");
	return others.length === 0 ? "" : ` — **also ${others.map(({ text }) => text).join(", ")}**`;
}
/** What was still changing when the last inventory was taken: the rest of the report may not be final. */
function unsettledAlert(report, { alerts }) {
	const all = unsettledLines(report.targets, code);
	if (all.length === 0) return "";
	const lines = all.slice(0, alerts).map(({ target, text }) => `${prefix(target, report.targets)}${text}`);
	return alert("WARNING", `**${UNSETTLED_TITLE}**`, [...lines, ...more(all.length - lines.length)]);
}
/** What is missing or unconfirmed. Nothing here is called changed or unchanged. */
function doubtAlert({ targets }, { alerts }) {
	const doubts = targets.flatMap((target) => target.warnings.map((warning) => ({
		target,
		warning
	})));
	if (doubts.length === 0) return "";
	const lines = doubts.slice(0, alerts).map(({ target, warning: { type, text } }) => {
		const said = `${type === void 0 ? "" : `${typeNames(type)}: `}${prose(text, MAX_WARNING_LENGTH$1)}`;
		return `${prefix(target, targets)}${sentence(said)}`;
	});
	return alert("WARNING", `**${ALERT_TITLES.doubt.title}**`, [...lines, ...more(doubts.length - lines.length)]);
}
function prefix({ target }, targets) {
	return targets.length === 1 ? "" : `${code(targetTitle(target))}: `;
}
function more(count) {
	return count > 0 ? [`… and ${count} more, all in report.json and the review`] : [];
}
/** GitHub colours a quote that begins like this; elsewhere it is an ordinary quote. */
function alert(colour, title, lines) {
	const [only] = lines;
	const said = lines.length === 1 ? [`${title}: ${only}`] : [title, ...lines.map(item)];
	return [`[!${colour}]`, ...said].join("\n").replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
}
// src/report/markdown/change-list.ts
/** A list of up to this many lines is not folded, whatever is in it. */
const SHORT = 12;
/** This many more lines are shown rather than folded. */
const FEW = 3;
/**
* The changes of a target in words: the important ones open, the rest folded.
* @param count how many changes there are in total: those without room are counted
*/
function changeList(entries, count, extent) {
	const { open, urgent, folded, names } = extent;
	const ownDoing = entries.filter(({ group }) => group !== "background");
	const background = entries.filter(({ group }) => group === "background").slice(0, folded);
	const [plainly, routine, relations] = ownDoing.length <= Math.min(SHORT, open) ? [
		ownDoing,
		[],
		[]
	] : parted(ownDoing);
	const gone = plainly.filter(({ kind }) => isGone(kind)).length;
	const room = Math.max(open, Math.min(gone, urgent));
	const shown = plainly.slice(0, plainly.length - room <= FEW ? plainly.length : room);
	const more = plainly.slice(shown.length).slice(0, folded);
	const told = [
		...shown,
		...more,
		...routine.slice(0, folded),
		...relations.slice(0, folded),
		...background
	];
	const rest = count - told.reduce((sum, entry) => sum + entry.changes, 0);
	return [
		list(shown, extent),
		fold(`${changesIn(more)} more changes${after(": ", goneText$1(more))}`, more, names),
		fold(rolloutTitle$1(routine), routine.slice(0, folded), names),
		fold(relationTitle(relations), relations.slice(0, folded), names),
		fold(backgroundTitle(changesIn(background)), background, names),
		leftOut$1(rest, goneText$1(rest === 0 ? [] : untold(entries, told)), told.some(({ isCut }) => isCut(names)))
	].filter((part) => part !== "").join("\n\n");
}
function leftOut$1(rest, gone, isCut) {
	if (rest > 0) return `… and ${rest} more changes${gone === "" ? "" : ` (${gone})`}, all in report.json and the review.`;
	return isCut ? "All names are in report.json and the review." : "";
}
function untold(entries, told) {
	const known = new Set(told);
	return entries.filter((entry) => !known.has(entry));
}
function after(mark, text) {
	return text === "" ? "" : `${mark}${text}`;
}
/** The changes of one target by themselves, the rollouts that come with every release, and connections and memberships. */
function parted(entries) {
	const isApart = ({ group }) => group === "rollouts" || group === "relations";
	const of = (wanted) => entries.filter(({ group }) => group === wanted);
	return [
		entries.filter((entry) => !isApart(entry)),
		of("rollouts"),
		of("relations")
	];
}
function changesIn(entries) {
	return entries.reduce((sum, { changes }) => sum + changes, 0);
}
function rolloutTitle$1(entries) {
	return entries.length === 1 ? "1 routine rollout" : `${entries.length} routine rollouts`;
}
function relationTitle(entries) {
	const count = changesIn(entries);
	return `${count} ${count === 1 ? "connection or membership" : "connections and memberships"}`;
}
function fold(title, entries, names) {
	return entries.length === 0 ? "" : details(title, bullets(entries, names));
}
/** The lines that are not folded, with their field tables folded below them. */
function list(entries, extent) {
	return withTables(entries.map((entry) => ({
		text: entryLine(entry, extent.names),
		detailed: entry.detailed
	})), extent).map(item).join("\n");
}
function bullets(entries, names) {
	return entries.map((entry) => item(entryLine(entry, names))).join("\n");
}
/** One line of a list: its mark, its text, and further remarks. */
function entryLine(entry, names) {
	const { kind, tags } = entry;
	const icon = isConfirmed(entry) ? marksOf(kind).icon : "⚪";
	const words = tagTexts(tags, "changed").map(({ text }) => text);
	return `${icon} ${entry.text(names)}${words.length === 0 ? "" : ` — **${words.join(", ")}**`}`;
}
// src/report/markdown/change-map.ts
/** A map of up to this many nodes takes no more room than the text about it. */
const SMALL = 12;
/** The map of a target, which GitHub draws; empty if it would show no more than the list. Large ones are folded. */
function mapSection({ map, changes }) {
	if (map === void 0 || map.nodes.length < 2 || map.edges.length + map.groups.length === 0) return "";
	const marked = map.nodes.filter(({ mark }) => mark !== "unchanged").length;
	const around = map.nodes.filter(({ type }) => type !== INTERNET).length - marked;
	const neighbours = around === 0 ? "" : ` and ${around} neighbouring`;
	const title = marked === 0 ? "Map of the connections" : `Map of ${marked} changed${neighbours} resources`;
	const left = map.left === 0 ? [] : [`${map.left} more changed resources did not fit in this map.`];
	const drawing = [
		"```mermaid",
		renderMermaid(map, typeName),
		"```"
	].join("\n");
	const isRoutine = changes.every(({ kind }) => kind === "rollout");
	return details(title, [drawing, ...left].join("\n\n"), map.nodes.length <= SMALL && !isRoutine);
}
// src/report/markdown/cost-table.ts
const MAX_REASON$1 = 400;
/** How many reasons are listed if a cost is unknown. */
const MAX_PROBLEMS$1 = 3;
const MAX_NAME = 150;
const quote$1 = (text) => code(text, MAX_NAME);
/** What the deployment costs, in one line, or why it is unknown. Empty if not requested. */
function costText(report) {
	const line = costLine(report);
	if (line === void 0) return "";
	const problems = costProblems(report);
	const told = problems.slice(0, MAX_PROBLEMS$1).map((text) => `${prose(text, MAX_REASON$1)}.`);
	const rest = problems.length - told.length;
	return [
		`**${line.replace(":", ":**")}.`,
		...told,
		...rest > 0 ? [`… and ${rest} more reasons.`] : []
	].join(" ");
}
const HEAD = {
	target: "Target",
	what: "What",
	count: "Count",
	before: "Before",
	after: "After",
	change: "Change"
};
/** The breakdown, folded, the largest change first. @param most the maximum number of rows */
function costTable(report, most) {
	const all = costRows(report, quote$1);
	if (all.length === 0 || most === 0) return "";
	const columns = Object.keys(HEAD).filter((column) => column !== "target" || report.targets.length > 1);
	const shown = all.slice(0, most).map(({ write }) => {
		const row = write();
		return columns.map((column) => row[column]);
	});
	const align = columns.map((column) => column === "target" || column === "what" ? "left" : "right");
	const rest = all.slice(shown.length);
	return details(`Cost per month by resource: ${all.length === 1 ? "1 line" : `${all.length} lines, largest change first`}`, [table([columns.map((column) => HEAD[column]), ...shown], align), rest.length === 0 ? "" : `… and ${rest.length} more, together ${restOfRows(rest)}, all in report.json and the review.`].filter((part) => part !== "").join("\n\n"));
}
// src/report/markdown/links.ts
/** Targets whose pictures are linked; the review has them all. */
const MAX_TARGETS$1 = 10;
/** What can be opened with one click: the review, and the pictures and the blueprint of each target. */
function linkLines({ targets }, options) {
	const { reportUrl } = options;
	const pictures = targets.flatMap((target) => targetLinks(target, options, targets.length > 1) || []);
	const review = reportUrl === void 0 ? [] : [`**${link("Open the review", reportUrl)}**`];
	if (targets.length === 1) return [...review, ...pictures].join(" · ");
	return [...review, ...pictures.slice(0, MAX_TARGETS$1)].join("\n\n");
}
function targetLinks({ target, diagram, picture }, options, isNamed) {
	const { pictureUrls, blueprints } = options;
	const links = [...[
		["diagram of the changes", diagram?.png?.file],
		["picture diff", picture?.diff?.file],
		["picture after", picture?.after.file]
	].flatMap(([title, file]) => {
		const url = file === void 0 ? void 0 : pictureUrls?.get(file);
		return url === void 0 ? [] : [link(title, url)];
	}), ...blueprintLink(blueprints?.get(targetTitle(target)))];
	if (links.length === 0) return "";
	return `${isNamed ? `${code(targetTitle(target))}: ` : ""}${links.join(" · ")}`;
}
function blueprintLink(blueprint) {
	if (blueprint === void 0) return [];
	const { id, url } = blueprint;
	return [url === void 0 ? `in Cloudcraft: blueprint ${code(id)}` : link("difference in Cloudcraft", url)];
}
/** A title comes from a workflow and may be anything. */
const MAX_TITLE$1 = 80;
/** What the report is about, preceded by the title of the deployment if it has one. */
function titled(kind, { title }) {
	return title === void 0 || title.trim() === "" ? kind : `${prose(title, MAX_TITLE$1)} — ${kind.toLowerCase()}`;
}
/** The commit that was deployed and the run that reports, as far as they are known. */
function originLinks(origin) {
	const [sha, commit, run] = [
		shortSha(origin),
		linkable(origin.commitUrl),
		linkable(origin.runUrl)
	];
	return [...sha === void 0 ? [] : [`commit ${commit === void 0 ? code(sha) : link(code(sha), commit)}`], ...run === void 0 ? [] : [link(origin.runName === void 0 ? "workflow run" : prose(origin.runName), run)]];
}
/** Our own words, as a link if the URL is allowed in a link. */
function linkTo(title, url) {
	const address = linkable(url);
	return address === void 0 ? title : link(title, address);
}
/** Characters that could end the link or its URL are percent-encoded. */
function link(title, url) {
	return `[${title}](${url.replace(/[\s<>()[\]\\"`]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}
// src/report/markdown/drift-list.ts
/** Warnings of the fold. */
const MAX_WARNINGS = 6;
const MAX_WARNING_LENGTH = 500;
/** GitHub makes a link to an issue of a bare `#118`; in a link of ours it does not. */
const nameInMarkdown = (name, { runUrl }) => {
	const url = linkable(runUrl);
	return url === void 0 ? name.replace("#", "") : link(name, url);
};
/** The same for a summary of a fold, which is HTML. */
const nameInHtml = (name, { runUrl }) => {
	const url = linkable(runUrl);
	return url === void 0 ? name.replace("#", "") : `<a href="${escapeEntities(url)}">${name}</a>`;
};
/**
* What had changed before this deployment began, folded, since it is not part of this deployment. Empty if nothing had, or nothing is
* known.
*/
function driftSection(report, extent) {
	const changes = driftChanges(report);
	const doubts = driftWarnings(report).map((text) => prose(text, MAX_WARNING_LENGTH)).slice(0, MAX_WARNINGS);
	if (changes.length === 0) {
		if (driftsOf(report).every(({ compared }) => compared)) return "";
		return `${[sentence(driftLine(report, nameInMarkdown) ?? ""), ...doubts].join(": ")}.`;
	}
	const hidden = driftHidden(report);
	const body = [
		...report.targets.flatMap(({ target, drift }) => {
			const lists = listsOf(drift?.changes ?? [], extent);
			if (lists.length === 0) return [];
			return report.targets.length === 1 ? lists : [`${code(targetTitle(target))}:`, ...lists];
		}),
		...doubts.map((text) => `Not certain: ${text}`),
		...hidden === void 0 ? [] : [`… and ${hidden}.`]
	];
	return details(driftLine(report, nameInHtml) ?? "", body.join("\n\n"));
}
/** What somebody changed, then what changes by itself under a title that says so. */
function listsOf(all, extent) {
	const [changes, background] = [withoutBackground(all), all.filter(isBackground)];
	const title = background.length === 0 ? [] : [`${backgroundTitle(background.length)}:`, listOf$1(background, extent)];
	return [...changes.length === 0 ? [] : [listOf$1(changes, extent)], ...title];
}
function listOf$1(changes, { folded, names }) {
	const shown = entriesOf(changes, code).slice(0, Math.max(1, folded));
	const rest = changes.length - shown.reduce((sum, entry) => sum + entry.changes, 0);
	return [...shown.map((entry) => item(entryLine(entry, names))), ...rest > 0 ? [`- … and ${rest} more, all in report.json and the review`] : []].join("\n");
}
/** What a watch compares with, as a sentence; empty for any other report. */
function watchSentence(report) {
	const line = watchLine(report, nameInMarkdown);
	return line === void 0 ? "" : `${sentence(line)}.`;
}
// src/report/markdown/extent.ts
/** Under 60 lines and 20 changes at a glance. */
const COMMENT = {
	open: 20,
	urgent: 40,
	folded: 40,
	names: 5,
	targets: 8,
	rows: 12,
	fieldTables: 3,
	fieldRows: 16,
	alerts: 6,
	maps: 2
};
const SUMMARY = {
	open: 40,
	urgent: 500,
	folded: 2e3,
	names: 1e3,
	targets: 256,
	rows: 500,
	fieldTables: 50,
	fieldRows: 100,
	alerts: 100,
	maps: 10
};
/** Ever shorter extents, if the text does not fit: tables below lines are dropped first. */
function shorter(extent) {
	return [extent, ...shortened({
		...extent,
		fieldTables: 0
	})];
}
function shortened(extent) {
	return [
		1,
		2,
		4,
		8,
		16,
		32,
		64
	].map((divisor) => {
		const part = (count) => Math.max(1, Math.ceil(count / divisor));
		return {
			...extent,
			open: part(extent.open),
			urgent: part(extent.urgent),
			folded: divisor > 16 ? 0 : part(extent.folded),
			names: part(extent.names),
			rows: part(extent.rows),
			alerts: part(extent.alerts)
		};
	});
}
// src/report/markdown/fit.ts
const BETWEEN = "\n\n";
/** No section is this short: with less room, nothing more is tried. */
const SMALLEST = 20;
/** Assembles whole sections, the important ones first, as long as there is room: markup is never truncated. */
function fitSections(sections, { limit, measure }) {
	let room = limit;
	const texts = new Map();
	for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
		const free = room - 2 - (section.spare ?? 0);
		const text = free < SMALLEST ? void 0 : firstThatFits(section, free, measure);
		if (text === void 0) section.onDropped?.();
		if (text === void 0 || text === "") continue;
		texts.set(section, text);
		room -= measure(text) + 2;
	}
	return `${sections.flatMap((section) => texts.get(section) ?? []).join(BETWEEN)}\n`;
}
function firstThatFits({ variants }, room, measure) {
	for (const variant of variants) {
		const text = variant();
		if (measure(text) <= room) return text;
	}
}
// src/report/markdown/plan-table.ts
/** Addresses of nested modules are long, and differ at the end. */
const MAX_ADDRESS = 250;
const MAX_REASON = 400;
/** How many incomplete plans are listed. */
const MAX_PROBLEMS = 5;
const quote = (text) => code(text, MAX_ADDRESS);
/**
* The result of the plan, in one line; below it, whether it was made for another state and what could not be read. Empty without a plan.
*/
function planLines(report) {
	const line = planLine(report, quote);
	if (line === void 0) return "";
	const stale = staleLine(report, quote);
	const problems = planProblems(report);
	const told = problems.slice(0, MAX_PROBLEMS).map(({ file, text }) => `${quote(file)}: ${prose(text, MAX_REASON)}`);
	const rest = problems.length - told.length;
	return [
		`**${line.replace(":", ":**")}.`,
		...stale === void 0 ? [] : [`${sentence(stale)}.`],
		...told,
		...rest > 0 ? [`… and ${rest} more plans of which something is missing`] : []
	].join("\n\n");
}
/** Every announcement and its outcome, folded; consequences are only counted. @param rows how many are listed */
function planTable(report, rows) {
	const all = planRows(report, quote);
	const listed = all.filter(({ fate }) => fate !== "follows");
	if (listed.length === 0 || rows === 0) return "";
	const shown = listed.slice(0, rows).map(({ write }) => write());
	const cells = shown.map((row) => [
		isOdd(row) ? `**${row.outcome}**` : row.outcome,
		row.address === "" ? "—" : row.address,
		row.what
	]);
	const follows = all.length - listed.length;
	const rest = listed.length - shown.length;
	const body = [
		table([[
			"Outcome",
			"Address",
			"What"
		], ...cells]),
		follows === 0 ? "" : `${follows} more ${follows === 1 ? "change follows" : "changes follow"} from these.`,
		rest > 0 ? `… and ${rest} more rows, all in report.json and the review.` : ""
	];
	return details(title(report), body.filter((part) => part !== "").join("\n\n"));
}
function title({ plan }) {
	const announced = plan?.announcements.length ?? 0;
	const unplanned = plan?.counts.unplanned ?? 0;
	return `The plan: ${`${announced} announced ${announced === 1 ? "change" : "changes"}`}${unplanned === 0 ? "" : `, and ${unplanned} that ${unplanned === 1 ? "was" : "were"} not announced`}`;
}
// src/report/markdown/rollback-text.ts
/** The earlier deployment that this one rolls back; empty if there is none. */
function rollbackText(report) {
	const line = rollbackLine(report, code, reference);
	return line === void 0 ? "" : `**Rollback:** ${line.charAt(0).toLowerCase()}${line.slice(1)}.`;
}
/** GitHub links the number of a pull request by itself. */
function reference(deployment) {
	const text = referenceText(deployment);
	return deployment.prNumber === void 0 ? linkTo(text, deployment.runUrl) : text;
}
// src/report/markdown/tables.ts
/** From this many types on, a table is clearer than the sentences below it. */
const MIN_TYPES = 3;
const MIN_RESOURCES = 8;
const MAX_TYPES = 6;
/** A table is worth its height if there are this many sentences per row. */
const WORTH_A_TABLE = 2;
/**
* How many of each type were added, changed, replaced and removed, the most serious first; empty if the sentences are as short.
* @param lines how many sentences there are
*/
function typeTable(changes, lines) {
	const confirmed = changes.filter((change) => isConfirmed(change) && !isBackground(change));
	const rollouts = confirmed.filter(({ kind }) => kind === "rollout");
	const rows = typeRows(confirmed.filter(({ kind }) => kind !== "rollout").toSorted(byImportance));
	const all = rows.reduce((whole, [, row]) => whole + total(row), 0);
	const height = Math.min(rows.length, 7) + (rollouts.length > 0 ? 1 : 0);
	if (height < MIN_TYPES || all < MIN_RESOURCES || lines < height * WORTH_A_TABLE) return "";
	const room = rows.length <= 7 ? rows.length : MAX_TYPES;
	const shown = rows.slice(0, room).map(([type, row]) => [typeName(type), ...cells(row)]);
	const rest = rows.slice(room).map(([, row]) => row);
	if (rest.length > 0) shown.push([`${rest.length} other types`, ...cells(sum(rest))]);
	if (rollouts.length > 0) shown.push([rolloutTitle(rollouts), ...cells(sum(typeRows(rollouts).map(([, row]) => row)))]);
	return table([["", ...TALLY_KINDS.map(sentence)], ...shown], [
		"left",
		"right",
		"right",
		"right",
		"right"
	]);
}
/** One row per type, in the order of the first change of each. */
function typeRows(changes) {
	const tally = tallyOf(changes);
	return [...new Set(changes.flatMap((change) => factsOf(change).counts(change)).map(({ type }) => type))].map((type) => [type, rowOf((kind) => tally[kind].get(type) ?? 0)]);
}
function rolloutTitle(rollouts) {
	const parents = new Set(rollouts.map((change) => change.kind === "rollout" ? change.parent.after.id : ""));
	return parents.size === 1 ? "In a rollout" : `In ${parents.size} rollouts`;
}
function rowOf(count) {
	return {
		added: count("added"),
		changed: count("changed"),
		replaced: count("replaced"),
		removed: count("removed")
	};
}
function total(row) {
	return TALLY_KINDS.reduce((whole, kind) => whole + row[kind], 0);
}
function sum(rows) {
	return rowOf((kind) => rows.reduce((whole, row) => whole + row[kind], 0));
}
/** Zeros are left out, to make the others easier to find. */
function cells(row) {
	return TALLY_KINDS.map((kind) => row[kind] === 0 ? "" : String(row[kind]));
}
/** One row per target that changed or could not be seen; the others are a number. Empty for a single target. */
function targetTable({ targets }, maxRows) {
	if (targets.length < 2) return "";
	const telling = byUrgency(targets.filter((target) => target.status !== "compared" || hasChanged(target) || !isSettled(target)));
	const shown = telling.slice(0, maxRows);
	const rows = shown.map((target) => [
		code(targetTitle(target.target)),
		...cells(countConfirmed([target])),
		remarks(target)
	]);
	const head = [
		"Target",
		...TALLY_KINDS.map(sentence),
		"Remarks"
	];
	const rest = telling.length - shown.length;
	const same = targets.length - telling.length;
	return [
		...shown.length === 0 ? [] : [table([head, ...rows], [
			"left",
			"right",
			"right",
			"right",
			"right",
			"left"
		])],
		...rest > 0 ? [`… and ${rest} more targets that changed, all in report.json and the review.`] : [],
		...same > 0 ? [`${same} of ${targets.length} targets: no change.`] : []
	].join("\n\n");
}
const STATUS = {
	compared: "",
	"no-before": "unknown: no before-snapshot",
	"no-after": "unknown: no after-snapshot",
	unreadable: "unknown"
};
function remarks(target) {
	const { status } = target;
	const changes = target.changes.filter((change) => !isBackground(change));
	const count = (test) => changes.filter(test).length;
	const said = [
		[count((change) => surely(change, "destructive")), "destructive"],
		[count((change) => surely(change, "exposure")), "newly open to the internet"],
		[count((change) => levelOf(change) === "high"), "of high severity"],
		[count((change) => !isConfirmed(change)), "unconfirmed"],
		[count(isRelation), "connections or memberships"],
		[target.changes.length - changes.length, "in the background"]
	].filter(([found]) => found > 0).map(([found, what]) => `${found} ${what}`);
	return [
		...status === "compared" ? [] : [STATUS[status]],
		...restlessWords(target),
		...said
	].join(", ");
}
// src/report/markdown/comment.ts
/**
* The report as Markdown for GitHub: the pull request comment, the job summary, and the version without names for public places. Alerts
* come first, then tables, lists and maps, shortened section by section until they fit. Everything from the cloud is a code span
* (markdown.ts). Sentences come from words/; posting is up to github/ and the entries.
*/
/** GitHub refuses 65,536 characters and more; this leaves room for the comment's marker and a margin. */
const ROOM$1 = {
	limit: 6e4,
	measure: (text) => text.length
};
/** The pull request comment: line 1 is the verdict, which is all that an e-mail notification shows. Never longer than 60,000 characters. */
function renderComment(report, options = {}) {
	return renderMarkdown(report, options, COMMENT, ROOM$1);
}
/**
* A report as Markdown, as far as there is room: the most important first, maps last. Sections that do not fit are shortened or left out,
* and counted.
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
	return fitSections([
		fixed(0, heading(report, options)),
		fixed(1, watchSentence(report)),
		shrinking(1, extent, (one) => options.lead?.(one) ?? ""),
		fixed(1, planLines(report)),
		fixed(1, costText(report)),
		fixed(1, rollbackText(report)),
		fixed(1, gateAlert(options.tripped ?? [])),
		...ALERTED.map((level) => shrinking(1, extent, (one) => levelAlert(report, one, level))),
		fixed(1, deploymentAlert(report)),
		shrinking(1, extent, (one) => unsettledAlert(report, one)),
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
			...shrinking(5, extent, ({ folded }) => costTable(report, folded)),
			spare: SPARE
		},
		{
			...shrinking(5, extent, (one) => driftSection(report, one)),
			spare: SPARE
		},
		{
			rank: 6,
			variants: [() => leftOut(left, targets)]
		},
		fixed(2, linkLines(report, options)),
		fixed(3, options.advice ?? ""),
		fixed(0, footer(report, options))
	], room);
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
function heading(report, origin) {
	const { verdict, targets } = report;
	const [only] = targets;
	const where = targets.length > 1 ? `: ${targets.length} targets` : only === void 0 ? "" : `: ${code(targetTitle(only.target))}`;
	return `### ${titled(kindOfReport(report), origin)}${where} — ${verdict.text}`;
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
/** Lists the changes that no alert has listed. They are read once, when a list is first needed. */
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
/** Only if no inventories were compared: otherwise the list says what changed. */
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
	const gone = goneText$1(changes.map(({ kind, tags }) => ({
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
		...cosmeticTexts(targets.map(({ cosmetic }) => cosmetic), ["estimated", "described"]),
		hiddenText(report) ?? "",
		`${tool.name} ${tool.version}`
	].filter((part) => part !== "").join(" · ")}</sub>`;
}
// src/report/markdown/counts-only.ts
/** Rows of the table; a whole organisation does not fit into a comment. */
const MAX_TARGETS = 200;
/** The report for a public place: the verdict and numbers, and no name, id or value from the cloud. */
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
		`### ${titled(kindOfReport(report), origin)} — ${verdict.text}`,
		...planSentence(report),
		...unsettledLines(targets).map(({ text }) => `${UNSETTLED_TITLE}: ${text}.`),
		...rollbackSentence(report),
		...[watchLine(report, nameInMarkdown), driftLine(report, nameInMarkdown)].flatMap((line) => line === void 0 ? [] : [`${sentence(line)}.`]),
		...tripped.length === 0 ? [] : [gateAlert(tripped)],
		...deployment !== void 0 && hasFailed(deployment) ? [`The deployment ended as ${code(deployment)}.`] : [],
		table([head, ...shown.map(row)]),
		...targets.length > shown.length ? [`… and ${targets.length - shown.length} more targets`] : [],
		"This repository is public, so names are left out and no report is uploaded; `allow-public: true` publishes them.",
		`<sub>${[...originLinks(origin), `${tool.name} ${tool.version}`].join(" · ")}</sub>`
	].join("\n\n")}\n`;
}
/** Only numbers: addresses in a plan are names. */
function planSentence(report) {
	const line = planLine(report);
	return line === void 0 ? [] : [`${line}.`];
}
function rollbackSentence(report) {
	const line = rollbackLine(report);
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
// src/report/markdown/summary.ts
/** A step's summary may have 1 MiB; beyond that GitHub drops all of it. Leaves room for other content. */
const ROOM = {
	limit: 921600,
	measure: (text) => Buffer.byteLength(text)
};
/** The job summary: the comment with more changes in it. Never more than 900 KiB. */
function renderSummary(report, options = {}) {
	return renderMarkdown(report, options, SUMMARY, ROOM);
}
// src/report/markdown/issue.ts
const MAX_TITLE = 150;
/** The title of a new issue; a person may change it later. */
function issueTitle({ targets }, isRestricted) {
	const [first] = targets;
	if (isRestricted || first === void 0) return "Drift in the cloud";
	const others = targets.length - 1;
	const more = others === 0 ? "" : ` and ${others} more ${others === 1 ? "target" : "targets"}`;
	return `Drift in ${visibleLine(targetTitle(first.target), MAX_TITLE)}${more}`;
}
/** Our part of the issue, in at most `room` characters: what has drifted, what of it is new, and what can be done about it. */
function renderIssue(report, context, news, room) {
	const advice = driftCount(report) !== 0 && report.verdict.hasChanges && !context.isAccepted ? ADVICE : "";
	if (context.isRestricted) return [
		renderCountsOnly(report).trim(),
		freshCount(news),
		advice
	].filter((part) => part !== "").join("\n\n");
	const lead = (extent) => leadOf(report, context, news, extent);
	return renderMarkdown(report, {
		...context,
		lead,
		advice
	}, COMMENT, {
		limit: room,
		measure: (text) => text.length
	}).trim();
}
const ADVICE = ["**What now?** Undo the changes by hand, or deploy: a deployment sets a new baseline. To keep them as they are, run this workflow by hand", "with `accept: true`. Close this issue to hear nothing more until something new drifts. You can write above or below this part: only the part itself is rewritten."].join(" ");
function leadOf(report, context, news, extent) {
	if (context.isAccepted) return `Accepted in ${linked(context)}: the account as it is now is the new baseline.`;
	if (!report.verdict.hasChanges) return "";
	const fresh = freshChanges(report, news);
	return [fresh.length === 0 ? "" : `**New** in the look of ${lookedAt(report)} (${linked(context)}):\n\n${listOf(fresh, extent)}`, goneText(news)].filter((part) => part !== "").join("\n\n");
}
function freshChanges(report, { fresh }) {
	const all = [...fingerprints(report)];
	if (fresh === void 0 || fresh.size === all.length) return [];
	return all.filter(([id]) => fresh.has(id)).map(([, change]) => change);
}
function listOf(changes, { open, names }) {
	const shown = entriesOf(changes, code).slice(0, open);
	const rest = changes.length - shown.reduce((sum, entry) => sum + entry.changes, 0);
	return [...shown.map((entry) => item(entryLine(entry, names))), ...rest > 0 ? [`- … and ${rest} more`] : []].join("\n");
}
/** Only numbers, for a place where names are withheld. */
function freshCount(news) {
	const { fresh } = news;
	return [fresh !== void 0 && fresh.size > 0 ? `**New** since the previous look: ${countOfChanges({ length: fresh.size })}.` : "", goneText(news)].filter((part) => part !== "").join(" ");
}
function goneText({ gone }) {
	return gone === 0 ? "" : `**Gone** since the previous look: ${countOfChanges({ length: gone })}.`;
}
function lookedAt({ targets }) {
	const times = targets.flatMap(({ after }) => readableTime(after?.takenAt ?? "") ?? []);
	return times.length === 0 ? "an unknown time" : `${times.toSorted().at(-1)?.slice(0, 16)} UTC`;
}
function linked({ run: { name, url } }) {
	return link(name, url);
}
/** The comment that accompanies a change of the issue; undefined if nobody needs to be notified. */
function issueRemark(report, context, outcome, news) {
	const run = linked(context);
	if (outcome === "closed") return `${closingWord(report, context, news)} (${run}).`;
	if (outcome === "reopened") return `Drift again: ${report.verdict.text} (${run}).`;
	const urgent = freshChanges(report, news).filter(needsPerson);
	if (urgent.length === 0) return void 0;
	if (context.isRestricted) return `New since the last look: ${countOfChanges(urgent)} that a person should look at (${run}).`;
	return `New since the last look (${run}):\n\n${listOf(urgent, COMMENT)}`;
}
function closingWord({ watch }, { isAccepted }, { isOtherBaseline }) {
	if (isAccepted) return "Accepted: the account as it is now is the new baseline";
	const state = watch === void 0 ? "as it was" : stateText(watch.since, nameInMarkdown);
	if (isOtherBaseline) return `There is a new baseline, and the account is ${state}`;
	return sentence(`the account is again ${state}`);
}
export { issueRemark, issueTitle, renderComment, renderCountsOnly, renderIssue, renderSummary };
