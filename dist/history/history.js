import { safeParse } from "../vendor/valibot.js";
import { at } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
import { findRollback } from "../report/build.js";
import { renderReview } from "../report/page.js";
import { referenceText, rollbackLine } from "../report/words.js";
import { EntryShape, PAST_FILE, earlierDeployments, entryOf, feedText, pageHtml, parsePast, pastOf, pastText, withPast } from "../history.js";
// src/history/history.ts
const LINES_FILE = "deployments.ndjson";
const PAGE_FILE = "index.html";
const FEED_FILE = "feed.xml";
/** Older lines: `deployments-0001.ndjson`. */
const ARCHIVE = /^deployments-(\d{4})\.ndjson$/;
/** In characters. For a larger report there is only its line and the link to where it was published. */
const MAX_REPORT_LENGTH = 1048576;
/** In characters, for the file that every deployment rewrites. */
const MAX_LINES_LENGTH = 4194304;
/** Lines that stay in it when older ones move to a separate file. */
const LINES_KEPT = 1e3;
const NO_HISTORY = {
	entries: [],
	past: [],
	names: []
};
/** Whether a deployment is already in the history. */
function hasEntry({ entries }, id) {
	return entries.some((entry) => entry.id === id);
}
/** The history with more deployments, as files. One that it already contains is not added again. */
function withDeployments(history, additions, options) {
	const reports = new Map();
	let { entries, past } = history;
	for (const { report, origin } of additions) {
		if (hasEntry({
			...history,
			entries
		}, origin.id)) continue;
		const told = origin.named ? withRollback(report, past) : report;
		const entry = {
			...entryOf(told, origin),
			...rollbackIn(told, entries)
		};
		const page = entry.report === void 0 ? void 0 : reportPage(told);
		const { report: file, ...bare } = entry;
		if (page !== void 0 && file !== void 0) reports.set(file, page);
		entries = [...entries, page === void 0 ? bare : entry];
		past = withPast(past, origin.named ? pastOf(entry, report) : void 0);
	}
	return filesOf({
		entries,
		past,
		names: history.names
	}, reports, options);
}
/** Adds the rollback check to a report that does not have it yet. */
function withRollback(report, past) {
	const rollback = report.rollback ?? findRollback(report.targets, earlierDeployments(past));
	return {
		...report,
		...rollback && { rollback }
	};
}
/** The text about a rollback, and the id of that deployment in the page. Contains no names. */
function rollbackIn(report, entries) {
	const text = rollbackLine(report);
	if (text === void 0 || report.rollback === void 0) return {};
	const name = referenceText(report.rollback.of);
	const id = entries.findLast(({ of }) => referenceText(of) === name)?.id;
	return { rollback: {
		text,
		...id !== void 0 && { id }
	} };
}
/** The report without its pictures and drawings, which are large; undefined if it is still too large. */
function reportPage(report) {
	const targets = report.targets.map(({ picture: _, diagram: __, ...target }) => target);
	const page = renderReview({
		...report,
		targets
	}, new Map());
	return page.length > MAX_REPORT_LENGTH ? void 0 : page;
}
function filesOf({ entries, past, names }, added, options) {
	const there = inOrder(entries).flatMap(({ report }) => report ?? []).filter((file) => added.has(file) || names.includes(file)).slice(0, 50);
	const shown = new Set(there);
	const { archived, lines } = splitLines(entries, names);
	const visible = lines.map(({ report, ...entry }) => report !== void 0 && shown.has(report) ? {
		...entry,
		report
	} : entry);
	const archives = [...names.filter((name) => ARCHIVE.test(name)), ...archived === void 0 ? [] : [archived.name]];
	const files = new Map([
		[LINES_FILE, linesText(lines)],
		[PAST_FILE, pastText(past, [...archives, ...there], options.toolVersion)],
		[PAGE_FILE, pageHtml(inOrder(visible), {
			...options,
			archives: archives.length
		})],
		[FEED_FILE, feedText(inOrder(visible), options)],
		...archived === void 0 ? [] : [[archived.name, archived.text]],
		...[...added].filter(([file]) => shown.has(file))
	]);
	return {
		files,
		kept: names.filter((name) => !files.has(name) && (ARCHIVE.test(name) || shown.has(name)))
	};
}
/** The latest first; those with equal times in the order in which they were added. */
function inOrder(entries) {
	return entries.toReversed().toSorted((one, other) => Date.parse(other.time) - Date.parse(one.time));
}
function linesText(entries) {
	return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}
/** If the file has grown too long, its older lines move to one that is never written again. */
function splitLines(entries, names) {
	if (entries.length <= LINES_KEPT || linesText(entries).length <= MAX_LINES_LENGTH) return { lines: entries };
	const last = Number(ARCHIVE.exec(lastArchive(names) ?? "")?.[1] ?? 0);
	return {
		archived: {
			name: `deployments-${String(last + 1).padStart(4, "0")}.ndjson`,
			text: linesText(entries.slice(0, -1e3))
		},
		lines: entries.slice(-1e3)
	};
}
function lastArchive(names) {
	return names.filter((name) => ARCHIVE.test(name)).toSorted().at(-1);
}
/** Whether a file is one that this program writes into a history. */
function isHistoryFile(name) {
	return [
		"deployments.ndjson",
		"history.json",
		"index.html",
		"feed.xml"
	].includes(name) || ARCHIVE.test(name) || /^reports\/[a-z0-9][a-z0-9-]{0,99}\.html$/.test(name);
}
/** Reads a history, which someone may have edited. @param texts of the files that it needs @param names of all files */
function parseHistory(texts, names) {
	const stranger = names.find((name) => !isHistoryFile(name));
	if (stranger !== void 0) return { odd: `it holds ${stranger}, which this program does not write` };
	const past = parsePast(texts.get("history.json") ?? "");
	if (past === void 0) return { odd: `its ${PAST_FILE} cannot be read` };
	const entries = [];
	const lines = (texts.get("deployments.ndjson") ?? "").split("\n");
	if (lines.at(-1) === "") lines.pop();
	for (let number = 1; number <= lines.length; number += 1) {
		const entry = parseLine(at(lines, number - 1));
		if (entry === void 0) return { odd: `line ${number} of its ${LINES_FILE} cannot be read` };
		entries.push(entry);
	}
	return {
		entries,
		past,
		names
	};
}
function parseLine(line) {
	try {
		const result = safeParse(EntryShape, JSON.parse(line), ONE_ISSUE);
		return result.success ? result.output : void 0;
	} catch {
		return;
	}
}
export { LINES_FILE, NO_HISTORY, hasEntry, parseHistory, withDeployments };
