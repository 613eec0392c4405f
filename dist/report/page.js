import { byImportance, byLevel, hasFailed, isPictureAlone, isUrgent, levelOf, needsPerson } from "./judgement.js";
import { UNSETTLED_TITLE, allTagTexts, cosmeticTexts, costLine, costProblems, costRows, countOfChanges, driftHidden, driftLine, driftWarnings, hiddenText, idleRules, isOdd, kindOfReport, marksOf, picturePair, pictureText, planLine, planProblems, planRows, readableTime, referenceText, regionTitle, relationCounts, reportLines, restOfRows, rollbackLine, sentence, staleText, standingBesides, standingOf, standingOfReport, tagTexts, timeBetween, typeName, typeNames, unsettledLines, watchLine, whatHappened } from "./words.js";
import { escapeEntities, visibleLine } from "../text.js";
import { targetTitle } from "../snapshot.js";
import { countChanges, countConfirmed, driftChanges, goneText, isBackground, linkable, listedUnder, shortSha } from "./facts.js";
import { at } from "../errors.js";
import { sidesOf } from "../inventory.js";
import { isArray, isObject } from "../json.js";
import { isOwnSvg } from "../drawing.js";
import { createHash } from "node:crypto";
// src/report/page/html-text.ts
/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
function escapeHtml(text) {
	return escapeEntities(visibleLine(text, 500));
}
/** Values up to this length stay on one line. */
const SHORT = 20;
/** A name or value from the cloud, marked as not being our own words. */
function quoteHtml(text) {
	const line = visibleLine(text);
	return `<code${line.includes(" ") && line.length <= SHORT ? " class=\"whole\"" : ""}>${line === "" ? "(no name)" : escapeEntities(line)}</code>`;
}
/** A value for a data attribute, as JSON in ASCII: it is read back exactly, so nothing is cut and invisible characters are escaped. */
function exactAttribute(value) {
	const plainAscii = (JSON.stringify(value) ?? "null").replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return escapeEntities(plainAscii);
}
// src/report/page/cost-section.ts
/** Rows in the page; report.json has all of them. */
const MAX_ROWS$2 = 1e3;
/** With more rows than this the table is folded: the changes come below it. */
const MAX_OPEN = 12;
/** What the deployment costs: one line, or why it is unknown, and the breakdown. Empty if not requested. */
function costSectionHtml(report) {
	const line = costLine(report);
	if (line === void 0) return "";
	const text = escapeHtml(line.replace(/^Cost: /, ""));
	const problems = costProblems(report).map((reason) => `<li>${escapeHtml(reason)}.</li>`);
	const list = problems.length === 0 ? "" : `<ul class="warnings" aria-label="Why a cost is not known">${problems.join("")}</ul>`;
	const rows = costRows(report, quoteHtml);
	return `
<div class="target cost" id="cost" role="region" aria-labelledby="cost-title"><div class="head"><h2 id="cost-title">Cost per month</h2></div>
<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>${list}
${rows.length === 0 ? "" : tableHtml$2(rows, report.targets.length > 1)}</div>`;
}
const NUMBERS = [
	"count",
	"before",
	"after",
	"change"
];
function tableHtml$2(rows, hasTargets) {
	const shown = rows.slice(0, MAX_ROWS$2).map(({ write }) => rowHtml$1(write(), hasTargets));
	const rest = rows.slice(shown.length);
	if (rest.length > 0) {
		const columns = NUMBERS.length + (hasTargets ? 2 : 1);
		shown.push(`<tr><td colspan="${columns}">${rest.length} more in report.json, together ${restOfRows(rest)}</td></tr>`);
	}
	const wide = `<div class="wide" tabindex="0" role="region" aria-label="What the cost is made of">${`<table><thead><tr>${[...(hasTargets ? ["Target", "What"] : ["What"]).map((text) => `<th scope="col">${text}</th>`), ...[
		"Count",
		"Before",
		"After",
		"Change"
	].map((text) => `<th scope="col" class="number">${text}</th>`)].join("")}</tr></thead><tbody>${shown.join("\n")}</tbody></table>`}</div>`;
	const title = rows.length === 1 ? "By resource: 1 line" : `By resource: ${rows.length} lines, largest change first`;
	return `<div><details${rows.length <= MAX_OPEN ? " open" : ""}><summary>${title}</summary>${wide}</details></div>`;
}
function rowHtml$1(row, hasTargets) {
	const target = hasTargets ? `<td>${row.target}</td>` : "";
	const numbers = NUMBERS.map((column) => `<td class="number">${row[column]}</td>`).join("");
	return `<tr>${target}<th scope="row">${row.what}</th>${numbers}</tr>`;
}
// src/report/page/drift-section.ts
/** Rows in the page; report.json has all of them. */
const MAX_ROWS$1 = 2e3;
const MAX_WARNINGS = 100;
const nameInPage = (name, { runUrl }) => {
	const url = linkable(runUrl);
	return url === void 0 ? escapeHtml(name) : `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`;
};
/** What had changed before this deployment began: one line, and the changes folded below it. Empty if nothing is known. */
function driftSectionHtml(report) {
	const line = driftLine(report, nameInPage);
	if (line === void 0) return "";
	const warnings = driftWarnings(report).slice(0, MAX_WARNINGS);
	const listed = warnings.length === 0 ? "" : `<ul class="warnings" aria-label="Doubts about the drift">${warnings.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>`;
	return `
<div class="target drift" id="drift" role="region" aria-labelledby="drift-title"><div class="head"><h2 id="drift-title">Before this deployment</h2></div>
<p>${sentence(line)}.</p>${listed}
${tableHtml$1(report)}</div>`;
}
function tableHtml$1(report) {
	const rows = rowsOf(report);
	if (rows.length === 0) return "";
	const hidden = driftHidden(report);
	const shown = rows.slice(0, MAX_ROWS$1);
	const left = rows.length - shown.length;
	if (left > 0) shown.push(`<tr><td colspan="2">${left} more in report.json</td></tr>`);
	if (hidden !== void 0) shown.push(`<tr><td colspan="2">${hidden}</td></tr>`);
	const wide = `<div class="wide" tabindex="0" role="region" aria-label="What changed before this deployment">${`<table><thead><tr>${["Target", "What"].map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${shown.join("\n")}</tbody></table>`}</div>`;
	return `<div><details><summary>${countOfChanges(driftChanges(report))}, not part of the verdict</summary>${wide}</details></div>`;
}
function rowsOf({ targets }) {
	return targets.flatMap(({ target, drift }) => reportLines((drift?.changes ?? []).toSorted(byImportance), quoteHtml).map(({ text, tags, level }) => {
		const marks = allTagTexts(tags, level).map((one) => ` <span class="tag ${one.tag}">${one.text}</span>`);
		return `<tr><th scope="row">${escapeHtml(targetTitle(target))}</th><td>${text}${marks.join("")}</td></tr>`;
	}));
}
/** What a watch compares with, for the head of its page; empty for any other report. */
function watchHtml(report) {
	const line = watchLine(report, nameInPage);
	return line === void 0 ? "" : `<p class="times">${sentence(line)}</p>\n`;
}
// src/report/page/embedded.ts
/** Limits for one embedded file and for all of them: more would make the page slow to open. Other files are linked. */
const MAX_EMBEDDED_BYTES = 12582912;
const MAX_EMBEDDED_BYTES_IN_ALL = 50331648;
/**
* The files that are embedded in the page, target by target in the order given, as long as there is room. A target gets all its files or
* none, since a picture is useless without the one to compare it with.
*/
function fittingFiles(targets, files) {
	const fitting = new Map();
	let room = MAX_EMBEDDED_BYTES_IN_ALL;
	for (const target of targets) {
		const found = namesOf(target).flatMap((name) => {
			const bytes = files.get(name);
			return bytes === void 0 || bytes.byteLength > MAX_EMBEDDED_BYTES ? [] : [{
				name,
				bytes
			}];
		});
		const size = found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
		if (size > room) continue;
		room -= size;
		for (const { name, bytes } of found) fitting.set(name, bytes);
	}
	return fitting;
}
function namesOf({ picture, diagram }) {
	return [...[diagram?.focus?.file, diagram?.svg.file], ...picture === void 0 ? [] : pictureNames(picture)].filter((name) => name !== void 0);
}
function pictureNames(picture) {
	const { before, after, diff, regions } = picture;
	const crops = regions.map(({ crop }) => crop?.file);
	return isSame(picture) ? [after.file, ...crops] : [
		before.file,
		after.file,
		diff?.file,
		...crops
	];
}
/** Whether one picture represents both. */
function isSame({ answer, before, after, changedPixels }) {
	return changedPixels === 0 && answer !== "no-visible-difference" && before.width === after.width && before.height === after.height;
}
/** A PNG as a data URL. */
function dataUrl(bytes) {
	return `data:image/png;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
}
// src/report/page/entries.ts
/** The groups of a list, in the order in which a person wants them. */
const TITLES = {
	first: "Look at these first",
	removed: "Removed",
	changed: "Changed and replaced",
	added: "Added",
	rollouts: "Routine rollouts",
	relations: "Connections and memberships",
	background: "In the background: also without a deployment"
};
/** Changes in their groups; those to look at first are sorted by importance. Empty groups are left out. */
function groupsOf(changes) {
	const entries = entriesOf(changes);
	return Object.entries(TITLES).flatMap(([name, title]) => {
		const own = entries.filter((entry) => groupOf(entry) === name);
		const sorted = name === "first" ? own.toSorted((one, other) => byImportance(one.lead, other.lead)) : own;
		return sorted.length === 0 ? [] : [{
			name,
			title,
			entries: sorted
		}];
	});
}
function groupOf({ lead }) {
	return needsPerson(lead) ? "first" : listedUnder(lead);
}
/** Only memberships of one member in groups of one type share an entry, as a move. */
function entriesOf(changes) {
	const bundles = new Map();
	for (const change of changes) {
		const key = "member" in change && !isBackground(change) ? `${change.member.after.id}\n${change.group.after.type}` : change;
		const known = bundles.get(key);
		if (known === void 0) bundles.set(key, [change]);
		else known.push(change);
	}
	return [...bundles.values()].flatMap((bundle) => bundle.length === 1 ? bundle.map(single) : together(bundle));
}
function single(change) {
	const { kind, tags } = change;
	const text = () => reportLines([change], quoteHtml).map((line) => line.text).join("; ");
	return {
		kind,
		tags,
		level: levelOf(change),
		changes: [change],
		lead: change,
		text
	};
}
function together(bundle) {
	const lines = reportLines(bundle, quoteHtml);
	const [line] = lines;
	if (line === void 0 || lines.length > 1) return bundle.map(single);
	const { kind, tags, level, text } = line;
	return [{
		kind,
		tags,
		level,
		changes: bundle,
		lead: at(bundle.toSorted(byImportance), 0),
		text: () => text
	}];
}
// src/report/page/details.ts
/** The maximum number of rows in a table. */
const MOST_ROWS = 60;
/** What there is to know about a change beyond its sentence: fields before and after, members, and keys. */
function detailsHtml(change) {
	return `${"fields" in change ? fieldTable(change.fields) : ""}${change.kind === "rollout" ? memberTable(change) : ""}${identities(change)}`;
}
function fieldTable(fields) {
	if (fields.length === 0) return "";
	return table([
		"Field",
		"Before",
		"After"
	], fields.map(({ path, before, after }) => `<tr><th scope="row">${escapeHtml(path)}</th><td class="was">${valueHtml(before)}</td><td class="is">${valueHtml(after)}</td></tr>`));
}
function memberTable({ removed, added, memberType }) {
	return table([
		"Member",
		"Gone",
		"Started"
	], Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => {
		const cell = (side, member) => `<td class="${side}">${member === void 0 ? NOTHING : escapeHtml(member.name)}</td>`;
		return `<tr><th scope="row">${escapeHtml(typeName(memberType))}</th>${cell("was", removed[at])}${cell("is", added[at])}</tr>`;
	}));
}
function table(heads, rows) {
	const left = rows.length - MOST_ROWS;
	const shown = left > 0 ? [...rows.slice(0, MOST_ROWS), `<tr><td colspan="3">${left} more in report.json</td></tr>`] : rows;
	return `<table><thead><tr>${heads.map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${shown.join("")}</tbody></table>`;
}
/** The keys of the resources, as the account itself names them. */
function identities(change) {
	const { before, after } = sidesOf(change);
	const count = change.kind === "rollout" ? 1 : 2;
	return `<p class="keys">${[...new Set([...before.slice(0, count), ...after.slice(0, count)].map(({ key }) => key))].map((key) => `<code>${escapeHtml(key)}</code>`).join("<br>")}</p>`;
}
const NOTHING = "<span class=\"none\">none</span>";
/** A value as people read it: text as it is, an object as its parts, the rest as JSON. */
function valueHtml(value) {
	if (value === void 0 || value === null || value === "") return NOTHING;
	if (isObject(value)) return escapeHtml(Object.entries(value).map(([name, part]) => `${name} ${plainValue(part)}`).join(", "));
	return escapeHtml(plainValue(value));
}
function plainValue(value) {
	if (typeof value === "string") return value;
	if (isArray(value) && value.every((part) => typeof part === "string")) return value.join(", ");
	return JSON.stringify(value);
}
// src/report/page/change-list.ts
/** Resources of one change that the pictures show as chosen. */
const MOST_IDS = 200;
/** No component's id is longer than this, so nothing in the pictures could match. */
const LONGEST_ID = 1e3;
/**
* The groups of one target as markup. Each line expands to its details; the script selects and filters lines and finds them in the pictures
* by the component ids in their data attributes.
* @param prefix what the ids of the lines begin with: `t3` for the third target
*/
function changeListHtml(groups, prefix, { room, leading }) {
	let number = leading;
	return `${groups.flatMap((group) => {
		const entries = group.name === "first" ? group.entries.slice(leading) : group.entries;
		return entries.length === 0 ? [] : [{
			...group,
			entries
		}];
	}).flatMap(({ name, title, entries }) => {
		const items = entries.slice(0, Math.max(0, room - number)).map((entry) => entryHtml(entry, `${prefix}-c${++number}`));
		if (items.length === 0) return [];
		return [`<section class="group ${name}">${listHtml$1(name, `<h3>${title} <span class="count">${entries.length}</span></h3>`, `<ul>\n${items.join("\n")}\n</ul>`)}</section>`];
	}).join("\n")}${restHtml(groups.flatMap(({ entries }) => entries).slice(number))}`;
}
/** Background changes are folded. */
function listHtml$1(name, head, list) {
	return name === "background" ? `<details><summary>${head}</summary>\n${list}</details>` : `${head}\n${list}`;
}
/** Lines without room are counted, with the removed resources among them. */
function restHtml(left) {
	if (left.length === 0) return "";
	const gone = goneText(left.map(({ kind, tags, changes }) => ({
		kind,
		tags,
		changes: changes.length
	})));
	return `<p class="rest">${`${left.length} more ${left.length === 1 ? "change" : "changes"}${gone === "" ? "" : ` (${gone})`}`} ${left.length === 1 ? "is" : "are"} in report.json.</p>`;
}
function entryHtml(entry, id, place) {
	const { kind, tags, level, changes } = entry;
	const sides = changes.map(sidesOf);
	const before = sides.flatMap((side) => side.before);
	const after = sides.flatMap((side) => side.after);
	const lead = after[0] ?? before[0];
	const data = [
		`data-kind="${escapeHtml(kind)}"`,
		`data-type="${escapeHtml(typeOf(entry, lead))}"`,
		`data-tags="${escapeHtml(tags.join(" "))}"`,
		`data-before="${idsOf(before)}"`,
		`data-after="${idsOf(after)}"`,
		...place === void 0 ? [] : [`data-section="${place.section}"`]
	].join(" ");
	const marks = tagTexts(tags, level).map(({ tag, text }) => ` <span class="tag ${tag}">${text}</span>`);
	const where = place?.where === void 0 ? "" : `<span class="where">${place.where}</span> `;
	const sign = `<span class="sign" aria-hidden="true">${marksOf(kind).sign}</span>`;
	return `<li id="${id}" class="change ${escapeHtml(kind)}" ${data}><details><summary>${sign}<span class="what">${where}${entry.text()}${marks.join("")}</span></summary><div class="more">${changes.map(detailsHtml).join("")}</div></details></li>`;
}
/** A rollout is found by the type of the replaced members, not by that of its parent. */
function typeOf({ lead: change }, resource) {
	return change.kind === "rollout" ? change.memberType : resource?.type ?? "";
}
function idsOf(references) {
	const ids = references.flatMap(({ id }) => id.length > LONGEST_ID ? [] : [id]);
	return exactAttribute([...new Set(ids)].slice(0, MOST_IDS));
}
// src/report/page/headlines.ts
/** With more facts than this in large type, none would stand out. */
const MOST = 4;
/**
* The sections with the facts that lead the page taken from their lists: the most important changes that need a person, from any target.
* Each is a whole line of the list, in large type, and appears nowhere else.
*/
function withHeadlines(sections) {
	const leading = sections.flatMap(({ id, groups }) => firstOf(groups).map((entry) => ({
		id,
		entry
	}))).toSorted((one, other) => byImportance(one.entry.lead, other.entry.lead)).slice(0, MOST);
	return sections.map((section) => ({
		...section,
		leading: leading.filter(({ id }) => id === section.id).length
	}));
}
/** The entries that need a person, the most important ones first: those of one target that lead the page come first. */
function firstOf(groups) {
	return groups.find(({ name }) => name === "first")?.entries ?? [];
}
/** The leading facts as lines of the list; empty if nothing needs a person. */
function headlinesHtml(sections) {
	const items = sections.flatMap((section) => {
		const named = sections.length > 1 ? {
			section: section.id,
			where: quoteHtml(targetTitle(section.target.target))
		} : { section: section.id };
		return firstOf(section.groups).slice(0, section.leading).map((entry, at) => ({
			entry,
			html: entryHtml(entry, `${section.id}-c${at + 1}`, named)
		}));
	});
	if (items.length === 0) return "";
	return `<ul class="group headlines" aria-label="Look at these first">\n${items.toSorted((one, other) => byImportance(one.entry.lead, other.entry.lead)).map(({ html }) => html).join("\n")}\n</ul>${moreHtml(sections)}`;
}
/** How many more need a person: they are first in the lists of their targets. */
function moreHtml(sections) {
	const left = sections.filter(({ groups, leading }) => firstOf(groups).length > leading);
	const [first] = left;
	if (first === void 0) return "";
	const count = left.reduce((sum, { groups, leading }) => sum + firstOf(groups).length - leading, 0);
	return `<p class="more-first"><a href="#${first.id}">${count} more to look at</a></p>`;
}
// src/report/page/inline-svg.ts
const TAG = /<([A-Za-z]+)(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g;
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g;
const SIZE = /^(<svg [^>]*?)width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"/;
/** Its colours in dark mode: one element of its definitions for each, as written by drawing/difference/night.ts. */
const NIGHT = /<g class="night">(.*?)<\/g>/s;
const PAINT = /<path class="([a-z]+)" fill="(#[0-9a-f]+)" stroke="(#[0-9a-f]+)"\/>/g;
/** The area above the drawing with its key. */
const KEY = /<g(?: transform="scale\(([\d.]+)\)")?><g class="k"><rect class="kground" [^>]*?height="([\d.]+)"/;
/**
* One of our drawings as inline SVG, with ids that are unique in the page, colours that follow the reader's scheme, and without its key, for
* which the page has another; undefined for any other SVG, since the file may come from another job.
* @param prefix of its ids
*/
function inlineSvg(bytes, prefix, palette) {
	const text = new TextDecoder().decode(bytes);
	if (!isOwnSvg(text)) return void 0;
	const pairs = [...(NIGHT.exec(text)?.[1] ?? "").matchAll(PAINT)];
	const nights = new Map(pairs.map(([, role, day, night]) => [`${role} ${day}`, night]));
	const paint = (role, day) => {
		const night = nights.get(`${role} ${day}`);
		return night === void 0 ? day : palette.paint(day, night);
	};
	return withoutKey(text.trim().replace(NIGHT, "").replace(TAG, (tag, element) => tag.replace(NAMED, (_, name, value) => ` ${name}="${paint(element + name, named(name, value, prefix))}"`)));
}
function named(name, value, prefix) {
	if (name === "id") return `${prefix}${value}`;
	if (name === "href") return value.replace(/^#/, `#${prefix}`);
	return value.replace(/^url\(#/i, `url(#${prefix}`);
}
/** The key is above what the picture shows. */
function withoutKey(svg) {
	const [, , width = "0", height = "0"] = SIZE.exec(svg) ?? [];
	const [, factor = "1", above = "0"] = KEY.exec(svg) ?? [];
	const top = Math.floor(Number(above) * Number(factor));
	const size = {
		width: Number(width),
		height: Math.max(1, Number(height) - top)
	};
	if (top === 0) return {
		svg,
		...size
	};
	const box = `width="${width}" height="${size.height}" viewBox="0 ${top} ${width} ${size.height}"`;
	return {
		svg: svg.replace(SIZE, `$1${box}`),
		...size
	};
}
// src/report/page/legend.ts
/** A block that represents several changed resources. */
const BLOCK = /<g class="r" data-mark="(?:added|removed|changed|replaced)"><title>/;
/** The key of a drawing: a swatch for every mark in it, with its count. It is outside the picture, so it keeps its size. */
function legendHtml(target, svg) {
	const counts = countChanges([target]);
	const marks = [
		"added",
		"removed",
		"changed",
		"replaced"
	].map((mark) => entry(counts[mark], mark, marksOf(mark).sign, mark));
	const relations = relationCounts(target.changes).map((text) => {
		const way = text.endsWith("added") ? "added" : "removed";
		const [what, sign] = text.includes("connection") ? ["wire", "→"] : ["dot", marksOf(`membership-${way}`).sign];
		return item(`${way} ${what}`, sign, text);
	});
	const entries = [
		...marks,
		entry(counts.unknown, "doubtful", "?", "unconfirmed"),
		...relations,
		entry(counts.unchanged, "unchanged", "", "unchanged")
	].filter((html) => html !== "");
	const dense = BLOCK.test(svg) ? "<li class=\"dense\">Too many changes to draw each one: the most important are drawn, blocks count the rest.</li>" : "";
	return `<ul class="legend" aria-label="Key of the drawing">${entries.join("")}${dense}</ul>`;
}
function entry(count, mark, sign, word) {
	return count === 0 ? "" : item(mark, sign, `${count.toLocaleString("en-US")} ${word}`);
}
function item(mark, sign, text) {
	return `<li><span class="swatch ${mark}" aria-hidden="true">${sign}</span>${text}</li>`;
}
// src/report/page/stage.ts
/**
* All pictures of a target: the drawing of both inventories, the renders, their difference. Without a script they are shown one below the
* other; with one they are stacked in one window. Empty if there is no picture at all.
*/
function stageHtml(target, prefix, embedding) {
	const { files } = embedding;
	const drawings = diagramViews(target, prefix, embedding);
	const shown = [...drawings, ...renderViews(target, files)];
	if (shown.length === 0) return "";
	const views = shown.filter((html) => html.startsWith("<figure"));
	const links = shown.filter((html) => !views.includes(html));
	const { picture } = target;
	const places = picture === void 0 ? "" : placesHtml(picture, target);
	const text = picture === void 0 ? "" : `<p class="seen">${sentence(pictureText(picture))}.</p>`;
	const crops = picture === void 0 ? "" : cropsHtml(picture, target, files);
	const frame = views.length === 0 ? "" : `<div class="views">\n${views.join("\n")}\n</div>\n`;
	const [drawing = ""] = drawings.filter((html) => views.includes(html));
	return `<div class="stage" id="${prefix}-pictures" data-stage>
${drawing === "" ? "" : legendHtml(target, drawing)}${frame}${text}${links.join("")}${crops}${places}</div>`;
}
function diagramViews({ diagram }, prefix, { files, palette }) {
	if (diagram === void 0) return [];
	const drawing = (name, caption, { file }) => {
		const bytes = files.get(file);
		const drawn = bytes === void 0 ? void 0 : inlineSvg(bytes, `${prefix}${name.charAt(0)}-`, palette);
		return drawn === void 0 ? linked(caption, file) : view(name, caption, drawn, drawn.svg);
	};
	const whole = drawing("whole", "The whole account, drawn from both inventories", diagram.svg);
	if (diagram.focus === void 0) return [whole];
	return [drawing("focus", "What changed, drawn from both inventories", diagram.focus), whole];
}
function renderViews({ picture }, files) {
	if (picture === void 0) return [];
	const { before, after, diff } = picture;
	if (isSame(picture)) return [render("same", "Before and after: the same picture", after, files)];
	const size = {
		width: Math.max(before.width, after.width),
		height: Math.max(before.height, after.height)
	};
	return [
		render("before", "Before", {
			...before,
			fit: fitOf(picture)
		}, files),
		render("after", "After", after, files),
		...diff === void 0 ? [] : [render("diff", "Picture diff, pixel by pixel", {
			...size,
			...diff
		}, files)]
	];
}
/** How before is laid on after, for the script: where the layout moved or is drawn at another scale, what did not change lies on itself. */
function fitOf({ scale = 1, displacement = {
	dx: 0,
	dy: 0
} }) {
	const [x, y] = [Number(displacement.dx), Number(displacement.dy)];
	return scale === 1 && x === 0 && y === 0 ? "" : ` data-fit="${Number(scale)} ${x} ${y}"`;
}
function render(name, caption, side, files) {
	const bytes = files.get(side.file);
	if (bytes === void 0) return linked(caption, side.file);
	return view(name, caption, side, `<img alt="${caption}" ${`width="${Number(side.width)}" height="${Number(side.height)}"`} src="${dataUrl(bytes)}">`);
}
/** @param content markup of ours: an image or a drawing of the size given */
function view(name, caption, { width, height, fit = "" }, content) {
	return `<figure class="view ${name}" data-view="${name}"><figcaption>${caption}</figcaption><div class="port"><div class="world" ${`data-width="${Number(width)}" data-height="${Number(height)}"`}${fit}>${content}</div></div></figure>`;
}
function linked(caption, file) {
	return `<p class="elsewhere">${caption}: not in this page, see <a href="${escapeHtml(file)}">${escapeHtml(file)}</a></p>`;
}
/** Crops of the places that look different: before and after side by side, or the only picture that shows them. */
function cropsHtml({ regions }, target, files) {
	const shown = regions.filter(({ kind }) => kind === "changed").flatMap((region, at) => {
		const bytes = region.crop && files.get(region.crop.file);
		if (bytes === void 0) return [];
		const alt = escapeHtml(`${region.seenIn === "before" ? "Before" : region.seenIn === "after" ? "After" : "Before and after"}: ${regionTitle(region, target, (text) => text)}`);
		const caption = `${at + 1} · ${sentence(regionTitle(region, target, quoteHtml))}`;
		return [`<figure class="crop" data-number="${at + 1}"><figcaption>${caption}</figcaption><div class="cut"><img alt="${alt}" src="${dataUrl(bytes)}"></div></figure>`];
	});
	if (shown.length === 0) return "";
	return `<details class="crops" open><summary>Visual differences, before and after <span class="count">${shown.length}</span></summary><div class="row" tabindex="0" role="group" aria-label="Cut-outs">${shown.join("\n")}</div></details>`;
}
/** The maximum number of regions that the pictures outline. */
const MOST_REGIONS = 300;
/**
* Data for the script, not itself run as one: `[[id, x, y, width, height], …]` for each side, and what looks different as `[kind, pictures,
* x, y, width, height, title]`. Empty if there is neither.
*/
function placesHtml(picture, target) {
	const { places, regions } = picture;
	if (places === void 0 && regions.length === 0) return "";
	const rows = (side) => (places?.[side] ?? []).map(({ id, x, y, width, height }) => [
		id,
		x,
		y,
		width,
		height
	]);
	const outlined = regions.slice(0, MOST_REGIONS).map((region) => {
		const { kind, x, y, width, height } = region;
		const title = kind === "changed" ? sentence(regionTitle(region, target, (text) => visibleLine(text))) : "";
		return [
			kind,
			picturesOf(region, picture).join(" "),
			x,
			y,
			width,
			height,
			title
		];
	});
	const data = {
		before: rows("before"),
		after: rows("after"),
		...outlined.length > 0 && { regions: outlined }
	};
	return `<script type="application/json" data-places>${JSON.stringify(data).replaceAll("<", "\\u003c")}<\/script>`;
}
/** The pictures that show a region at its position. If anything moved, it may have been elsewhere before. */
function picturesOf({ seenIn, kind }, { movedPixels }) {
	if (seenIn === "before") return ["before", "diff"];
	return kind === "changed" && seenIn !== "after" && movedPixels === 0 ? [
		"before",
		"after",
		"diff"
	] : ["after", "diff"];
}
// src/report/page/target-section.ts
/** The style sheet's class for a level: its colour. */
function toneOf(level) {
	if (!isUrgent(level)) return level === "quiet" ? "quiet" : "changed";
	return level === "loss" ? "loss" : "doubt";
}
/** One target: times, warnings, the list of changes next to the pictures. It is folded if nothing changed. */
function sectionHtml(section, embedding, alone) {
	const { id, target, level, words } = section;
	const title = escapeHtml(targetTitle(target.target));
	const standing = alone ? "" : ` <span class="level ${toneOf(level)}">${words.join(", ")}</span>`;
	const head = `<h2 id="${id}-title"${alone ? " class=\"unseen\"" : ""}>${title}</h2>${standing}`;
	const body = bodyHtml(section, embedding, alone);
	return `<section class="target" id="${id}" aria-labelledby="${id}-title">${level === "quiet" && target.warnings.length === 0 && !alone ? `<details><summary>${head}</summary>${body}</details>` : `<div class="head">${head}</div>${body}`}</section>`;
}
function bodyHtml(section, embedding, alone) {
	const { id, target, groups } = section;
	const list = target.changes.length > 0 ? changeListHtml(groups, id, section) : nothing(target, alone);
	const stage = stageHtml(target, id, embedding);
	const warnings = alone ? "" : warningsHtml(target);
	const listed = countEntries(groups) > section.leading;
	const panes = stage === "" ? "panes" : `panes pictured${listed ? "" : " unlisted"}`;
	const jump = stage === "" || !listed ? "" : `<p class="jump"><a href="#${id}-pictures">To the pictures</a></p>`;
	return `${alone ? "" : `<p class="times">${timesHtml(target)}</p>`}${warnings}
<div class="${panes}"><div class="changes">${jump}${list}<p class="also">${alsoText(target)}</p></div>
${stage}</div>`;
}
function countEntries(groups) {
	return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}
/** With one target, the header of the page says it. */
function nothing(target, alone) {
	if (target.status !== "compared") return "<p class=\"nothing\">Not compared: a side is missing.</p>";
	if (alone) return "";
	return `<p class="nothing">${isPictureAlone(target) ? sentence(pictureText(target.picture)) : "No change"}.</p>`;
}
/** Warnings listed for one target. */
const MOST_WARNINGS = 100;
function warningsHtml(target) {
	const { warnings } = target;
	const restless = unsettledLines([target], quoteHtml).map(({ text }) => `<li>${UNSETTLED_TITLE}: ${text}</li>`);
	const items = warnings.slice(0, MOST_WARNINGS).map(({ type, text }) => {
		return `<li>${type === void 0 ? "" : `${typeNames(type)}: `}${escapeHtml(text)}</li>`;
	});
	const left = warnings.length - items.length;
	if (left > 0) items.push(`<li>${left} more in report.json</li>`);
	const all = [...restless, ...items];
	return all.length === 0 ? "" : `<ul class="warnings" aria-label="Warnings">${all.join("")}</ul>`;
}
/** When both sides were taken; if only pictures were compared, which have no time, their names and sizes. */
function timesHtml(target) {
	if (isPictureAlone(target)) return picturePair(target.picture, quoteHtml);
	const { before, after } = target;
	const side = (name, summary) => {
		if (summary === void 0) return `${name}: missing`;
		return `${name}: ${summary.takenAt === void 0 ? "time unknown" : timeHtml(summary.takenAt)}, ${summary.resources} resources`;
	};
	const between = before?.takenAt && after?.takenAt ? timeBetween(before.takenAt, after.takenAt) : void 0;
	const later = between === void 0 ? "" : ` <span class="whole">(${between} later)</span>`;
	return `${side("Before", before)} · ${side("After", after)}${later}`;
}
/** An ISO time as markup; other text, which can only be foreign, unchanged. */
function timeHtml(iso) {
	const shown = readableTime(iso);
	return shown === void 0 ? escapeHtml(iso) : `<time datetime="${escapeHtml(iso)}">${shown}</time>`;
}
/** Counts of what is not a change; empty if only pictures were compared. */
function alsoText(target) {
	const { cosmetic } = target;
	if (isPictureAlone(target)) return "";
	const parts = cosmeticTexts([cosmetic], [
		"moved",
		"recoloured",
		"estimated",
		"described"
	]);
	return [`${countChanges([target]).unchanged} unchanged`, ...parts].join(" · ");
}
// src/report/page/frame.ts
/** The first screen: where, the facts that need a person in large type, and counts of everything that happened. */
function headerHtml(report, sections, origin) {
	const { level } = standingOfReport(report);
	const tone = toneOf(level);
	const headlines = headlinesHtml(sections);
	const words = standingHtml(report, headlines !== "");
	const title = `<h1${titleClass(sections)}>${escapeHtml(sentence(whatHappened(report.targets)))}</h1>`;
	const [only] = sections;
	const alone = sections.length === 1 && only !== void 0 ? only.target : void 0;
	const times = alone === void 0 ? "" : timesHtml(alone);
	const warnings = alone === void 0 ? "" : warningsHtml(alone);
	return `<header class="verdict ${tone}"><p class="where">${whereHtml(report, origin)}</p>
${words === "" ? "" : `<p class="level ${tone}">${words}</p>\n`}${headlines}${warnings}
${title}
${watchHtml(report)}${times === "" ? "" : `<p class="times">${times}</p>`}</header>`;
}
/** Next to facts in large type the counts are small; if those facts are everything, the counts would only repeat them. */
function titleClass(sections) {
	const leading = sections.reduce((sum, section) => sum + section.leading, 0);
	const all = sections.reduce((sum, { groups }) => sum + groups.reduce((count, { entries }) => count + entries.length, 0), 0);
	if (leading === 0) return "";
	return leading === all ? " class=\"unseen\"" : " class=\"counts\"";
}
/** Facts in large type say why they matter; only other reasons are shown next to them. */
function standingHtml(report, hasHeadlines) {
	const { level, words } = standingOfReport(report);
	if (level === "quiet") return "";
	return (hasHeadlines ? standingBesides(report) : words).join(", ");
}
function whereHtml({ targets, deployment }, { title }) {
	const [only] = targets;
	const target = only !== void 0 && targets.length === 1 ? targetTitle(only.target) : `${targets.length} targets`;
	return [
		...title === void 0 || title === "" ? [] : [`<b>${escapeHtml(title)}</b>`],
		`<b>${escapeHtml(target)}</b>`,
		...deployment === void 0 ? [] : [deploymentHtml(deployment)]
	].join(" · ");
}
function deploymentHtml(deployment) {
	return hasFailed(deployment) ? `the deployment ended as ${quoteHtml(deployment)}` : "deployment succeeded";
}
/** What was hidden and by which rules, and where the report comes from. */
function footerHtml(report, origin) {
	const hidden = hiddenText(report);
	const listed = [...(report.ignored?.rules ?? []).filter(({ state }) => state === "used").map(({ hidden, line, reason }) => `line ${line} hides ${hidden}: ${reason}`), ...idleRules(report)].map((text) => `<li>${escapeHtml(text)}</li>`);
	const ignored = listed.length === 0 ? "" : `<details class="rules"><summary>Ignore rules</summary><ul>${listed.join("")}</ul></details>`;
	return `<p>${[
		...originHtml(origin),
		...report.targets.length === 1 ? [] : [`${report.counts.unchanged} unchanged`],
		...hidden === void 0 ? [] : [hidden],
		escapeHtml(`${report.tool.name} ${report.tool.version}`)
	].join(" · ")}</p>${ignored}`;
}
function originHtml(origin) {
	const sha = shortSha(origin);
	const run = origin.runName ?? "workflow run";
	return [...sha === void 0 ? [] : [linkHtml(`commit ${sha}`, origin.commitUrl)], ...linkable(origin.runUrl) === void 0 ? [] : [linkHtml(run, origin.runUrl)]];
}
function linkHtml(text, url) {
	const address = linkable(url);
	return address === void 0 ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
// src/report/page/overview.ts
const COLUMNS = [
	"added",
	"changed",
	"replaced",
	"removed",
	"unknown",
	"unchanged"
];
/** A table of all targets, those that need a person first. Empty for a single target. */
function overviewHtml(sections) {
	if (sections.length < 2) return "";
	const told = sections.filter(({ level, target }) => level !== "quiet" || target.warnings.length > 0);
	const quiet = sections.filter((section) => !told.includes(section));
	const folded = quiet.length === 0 ? "" : `<details><summary>${quietText(quiet.length, told.length)}</summary>${tableOf(quiet)}</details>`;
	return `<nav class="overview" aria-label="Targets">${told.length === 0 ? "" : tableOf(told)}${folded}</nav>`;
}
function quietText(quiet, told) {
	const targets = quiet === 1 ? "1 target" : `${quiet} targets`;
	return told === 0 ? `${targets} without a change` : `${targets} more without a change`;
}
function tableOf(sections) {
	return `<div class="wide" tabindex="0" role="region" aria-label="Table of targets"><table><thead><tr>${[
		"Target",
		"Standing",
		"Added",
		"Changed",
		"Replaced",
		"Removed",
		"Unconfirmed",
		"Unchanged"
	].map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${sections.map(rowOf).join("\n")}</tbody></table></div>`;
}
function rowOf({ id, target, level, words }) {
	const counts = countConfirmed([target]);
	const cells = COLUMNS.map((name) => `<td class="number ${name}" data-head="${name === "unknown" ? "unconfirmed" : name}">${counts[name] === 0 ? "<span class=\"zero\">0</span>" : counts[name]}</td>`);
	return `<tr><th scope="row"><a href="#${id}">${escapeHtml(targetTitle(target.target))}</a></th><td><span class="level ${toneOf(level)}">${words.join(", ")}</span></td>${cells.join("")}</tr>`;
}
// src/report/page/palette.ts
const HEX = /^#[0-9a-f]{3,8}$/i;
function createPalette() {
	const names = new Map();
	return {
		paint: (day, night) => {
			if (!HEX.test(day) || !HEX.test(night) || day === night) return day;
			const pair = `${day} ${night}`;
			const name = names.get(pair) ?? `--d${names.size}`;
			names.set(pair, name);
			return `var(${name})`;
		},
		css: () => {
			if (names.size === 0) return "";
			const values = (at) => [...names].map(([pair, name]) => `${name}:${pair.split(" ")[at]}`).join(";");
			return `:root{${values(0)}}@media screen and (prefers-color-scheme:dark){:root{${values(1)}}}`;
		}
	};
}
// src/report/page/plan-section.ts
/** Rows in the page; report.json has all of them. */
const MAX_ROWS = 2e3;
const MAX_LISTED = 200;
/** Addresses of nested modules are long, and differ at the end. */
const quote = (text) => `<code>${escapeHtml(text)}</code>`;
/** The plan against what happened: one line, what casts doubt on the plan, and every announcement. Empty without a plan. */
function planSectionHtml(report) {
	const line = planLine(report, quote);
	if (line === void 0) return "";
	const rows = planRows(report, quote);
	const text = line.replace(/^Plans?: /, "");
	return `
<div class="target plan" id="plan" role="region" aria-labelledby="plan-title"><div class="head"><h2 id="plan-title">Plan</h2></div>
<p>${text.charAt(0).toUpperCase()}${text.slice(1)}.</p>${listHtml("Doubts about the plan", doubts(report))}
${rows.length === 0 ? "" : tableHtml(rows)}</div>`;
}
/** What could not be read, and whether the plan was made for another state. */
function doubts(report) {
	const problems = planProblems(report).map(({ file, text }) => `${quote(file)}: ${escapeHtml(text)}`);
	const stale = (report.plan?.stale ?? []).map((one) => `Made for another state: ${staleText(one, quote)}`);
	return [...problems, ...stale];
}
function listHtml(label, items) {
	if (items.length === 0) return "";
	const shown = items.slice(0, MAX_LISTED).map((item) => `<li>${item}</li>`);
	if (items.length > MAX_LISTED) shown.push(`<li>${items.length - MAX_LISTED} more in report.json</li>`);
	return `<ul class="warnings" aria-label="${label}">${shown.join("")}</ul>`;
}
function tableHtml(rows) {
	const odd = rows.filter(isOdd).length;
	const shown = rows.slice(0, MAX_ROWS).map(({ write }) => rowHtml(write()));
	const left = rows.length - shown.length;
	if (left > 0) shown.push(`<tr><td colspan="3">${left} more in report.json</td></tr>`);
	const wide = `<div class="wide" tabindex="0" role="region" aria-label="What was announced and what became of it">${`<table><thead><tr>${[
		"Outcome",
		"Address",
		"What"
	].map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${shown.join("\n")}</tbody></table>`}</div>`;
	const title = `${rows.length} announcements and changes${odd === 0 ? "" : `, ${odd} to look at`}`;
	return `<div><details${odd === 0 ? "" : " open"}><summary>${title}</summary>${wide}</details></div>`;
}
function rowHtml(row) {
	return `<tr><th scope="row">${isOdd(row) ? `<strong>${row.outcome}</strong>` : row.outcome}</th><td>${row.address}</td><td>${row.what}</td></tr>`;
}
// src/report/page/policy.ts
/**
* The value of the page's `Content-Security-Policy` meta element: this one script, this one style, and embedded pictures. The browser
* refuses everything else, whatever a resource name may have smuggled in.
*/
function policyFor(style, script) {
	return [
		"default-src 'none'",
		"img-src data:",
		`style-src ${sourceOf(style)}`,
		`script-src ${sourceOf(script)}`,
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ");
}
function sourceOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
// src/report/page/rollback-section.ts
/** The earlier deployment that this one rolls back; empty if there is none. */
function rollbackHtml(report) {
	const line = rollbackLine(report, quoteHtml, reference);
	return line === void 0 ? "" : `\n<p class="rollback"><strong>Rollback.</strong> ${line}.</p>`;
}
function reference(deployment) {
	const text = escapeHtml(referenceText(deployment));
	const url = linkable(deployment.runUrl);
	return url === void 0 ? text : `<a href="${escapeHtml(url)}">${text}</a>`;
}
// src/report/page/script.ts
/**
* The script of the review page. Generated from src/report/page/browser by `node .github/scripts/build-page.ts`: edit those files, never this
* one. 27462 bytes.
*/
const SCRIPT = `(function(){function e(e){let n;return{chosen:()=>n,choose:(r,i)=>{if(r===n)return;let a=n;n=r,a?.summary.removeAttribute(\`aria-current\`),a?.element.classList.remove(\`chosen\`),r?.summary.setAttribute(\`aria-current\`,\`true\`),r?.element.classList.add(\`chosen\`),t(r,i),e(r,a)}}}function t(e,t){if(t===\`followed\`)return;let n=e===void 0?location.pathname+location.search:\`#\${e.id}\`;try{t===\`step\`?history.replaceState(null,\`\`,n):history.pushState(null,\`\`,n)}catch{}}function n(e,t=\`nearest\`){r(e.element),e.element.scrollIntoView({block:t})}function r(e){for(let t=e.closest(\`details\`);t!==null;t=t.parentElement?.closest(\`details\`)??null)t.open=!0}function i(e,t={},...n){let r=document.createElement(e);for(let[e,n]of Object.entries(t))r.setAttribute(e,n);return r.append(...n),r}function a(e,t={}){let n=document.createElementNS(\`http://www.w3.org/2000/svg\`,e);for(let[e,r]of Object.entries(t))n.setAttribute(e,r);return n}function o(e,t,n={}){let r=i(\`button\`,{type:\`button\`,...n},e);return r.addEventListener(\`click\`,t),r}function s(e,t){e.setAttribute(\`aria-pressed\`,String(t))}function c({id:e,details:t}){let n=t.querySelector(\`.more\`);if(n===null||n.querySelector(\`.copy\`)!==null)return;for(let e of n.querySelectorAll(\`.keys code\`))e.after(\` \`,l(\`Copy id\`,()=>e.textContent??\`\`));let r=l(\`Copy link to this change\`,()=>\`\${location.href.replace(/#.*/,\`\`)}#\${e}\`);n.append(i(\`p\`,{class:\`links\`},r))}function l(e,t){let n=o(e,()=>void u(t(),n),{class:\`copy\`});return n.addEventListener(\`animationend\`,()=>{n.classList.remove(\`copied\`),n.textContent=e}),n}async function u(e,t){t.textContent=await d(e)?\`Copied\`:\`Not allowed here\`,t.classList.add(\`copied\`)}async function d(e){try{return await navigator.clipboard.writeText(e),!0}catch{return!1}}let f=\`full\`;function p(e){let t=o(\`Full window\`,()=>m(e,!e.classList.contains(f)),{class:\`fill\`,title:\`Fill the window with the pictures (Escape goes back)\`});return s(t,!1),t}function m(e,t){e.classList.toggle(f,t),document.documentElement.classList.toggle(\`filled\`,t);let n=e.querySelector(\`.fill\`);n!==null&&s(n,t),t||e.scrollIntoView({block:\`nearest\`})}function h(){let e=document.querySelector(\`.stage.\${f}\`);return e!==null&&m(e,!1),e!==null}let g=[[\`j, ↓\`,\`next change\`],[\`k, ↑\`,\`change before\`],[\`Enter\`,\`open or close its details\`],[\`/\`,\`search\`],[\`v\`,\`switch the view\`],[\`p\`,\`go to the pictures\`],[\`Escape\`,\`clear the selection, show all\`],[\`+ − 0\`,\`in a picture: zoom in, zoom out, fit\`],[\`← → ↑ ↓\`,\`in a picture: pan\`],[\`?\`,\`these keys\`]];function _(){let e=g.map(([e,t])=>i(\`tr\`,{},i(\`th\`,{scope:\`row\`},i(\`kbd\`,{},e)),i(\`td\`,{},t))),t=i(\`form\`,{method:\`dialog\`},i(\`button\`,{},\`Close\`)),n=i(\`dialog\`,{"aria-labelledby":\`help-title\`},i(\`h2\`,{id:\`help-title\`},\`Keys\`));return n.append(i(\`table\`,{},i(\`tbody\`,{},...e)),t),document.body.append(n),{open:()=>n.showModal()}}let v={j:\`next\`,k:\`previous\`,ArrowDown:\`next\`,ArrowUp:\`previous\`,"/":\`search\`,"?":\`help\`,v:\`turn\`,p:\`pictures\`,Escape:\`clear\`};function y(e){document.addEventListener(\`keydown\`,t=>{if(t.ctrlKey||t.metaKey||t.altKey||document.querySelector(\`dialog[open]\`))return;let n=t.target,r=v[t.key];r===void 0||r!==\`clear\`&&n.matches(\`input:not([type=range]), select, textarea\`)||t.key.startsWith(\`Arrow\`)&&n.closest(\`li.change\`)===null||(t.preventDefault(),e(r))})}function b(){return[...document.querySelectorAll(\`li.change\`)].flatMap(e=>{let t=e.querySelector(\`details\`),n=e.querySelector(\`summary\`),{kind:r=\`\`,type:i=\`\`,tags:a=\`\`,before:o,after:s,section:c}=e.dataset,l=c===void 0?e.closest(\`section.target\`):document.getElementById(c);return!t||!n||!l?[]:[{id:e.id,element:e,details:t,summary:n,section:l,kind:r,type:i,tags:a===\`\`?[]:a.split(\` \`),before:x(o),after:x(s),text:S(()=>(e.textContent??\`\`).toLowerCase())}]})}function x(e){return e===void 0?[]:JSON.parse(e)}function S(e){let t;return()=>(t??=e(),t)}function C(e,t){let n=new Map,r=new Set;for(let i of e)i[t].forEach((e,t)=>{r.has(e)||t>0&&n.has(e)||(n.set(e,i),t===0&&r.add(e))});return n}function w({element:e}){return e.dataset.section!==void 0}function T({element:e,section:t}){return!e.hidden&&!e.classList.contains(\`dim\`)&&t.querySelector(\`:scope > details:not([open])\`)===null}let E={scale:1,x:0,y:0};function ee(e=\`\`){let[t,n,r]=e.split(\` \`).map(Number);return t===void 0||n===void 0||r===void 0?E:t>0&&Number.isFinite(n+r)?{scale:t,x:n,y:r}:E}function te({scale:e,x:t,y:n}){return e===1&&t===0&&n===0}function D({x:e,y:t,width:n,height:r},i){let{scale:a}=i;return{x:e*a+i.x,y:t*a+i.y,width:n*a,height:r*a}}function O({x:e,y:t},n){return{x:(e-n.x)/n.scale,y:(t-n.y)/n.scale}}function ne(e){let t=e.map(({size:e,fit:t})=>D({x:0,y:0,...e},t)),n=Math.min(...t.map(({x:e})=>e)),r=Math.min(...t.map(({y:e})=>e)),i=Math.max(...t.map(e=>e.x+e.width))-n,a=Math.max(...t.map(e=>e.y+e.height))-r;return{fits:e.map(({fit:e})=>({...e,x:e.x-n,y:e.y-r})),size:{width:i,height:a}}}let k=12.5,re=[\`removed\`,\`replaced\`,\`changed\`,\`added\`,\`unchanged\`];function ie(e){let t,n=0;return r=>{t??={labels:oe(e),font:ae(e)};let{labels:i,font:a}=t,o=k/(a*r);if(i.length===0||Math.abs(o-n)<.001)return;n=o,e.style.setProperty(\`--k\`,o.toFixed(3));let s=[];for(let e of i){let t=se(e.box,o),n=o>1&&s.some(e=>ce(t,e));n||s.push(t),e.isOff!==n&&e.element.classList.toggle(\`off\`,n),e.isOff=n}}}function ae(e){return Number(e.querySelector(\`.n text\`)?.getAttribute(\`font-size\`))||k}function oe(e){let t=[...e.querySelectorAll(\`g.l\`)].map(e=>{let t=e.querySelector(\`.n rect\`),[n,r,i,a]=[\`x\`,\`y\`,\`width\`,\`height\`].map(e=>Number(t?.getAttribute(e)));return{element:e,box:{x:n??0,y:r??0,width:i??0,height:a??0},isOff:!1}}),n=({element:e})=>re.indexOf(e.getAttribute(\`data-mark\`)??\`\`);return t.sort((e,t)=>n(e)-n(t))}function se({x:e,y:t,width:n,height:r},i){let[a,o]=[n*(i-1)/2,r*(i-1)/2];return{x:e-a,y:t-o,width:n*i,height:r*i}}function ce(e,t){return e.x<t.x+t.width&&t.x<e.x+e.width&&e.y<t.y+t.height&&t.y<e.y+e.height}function le(e,{width:t,height:n}){let r=a(\`svg\`,{class:\`marks\`,width:String(t),height:String(n),viewBox:\`0 0 \${t} \${n}\`,"aria-hidden":\`true\`}),i=a(\`g\`,{class:\`outlines\`}),o=a(\`path\`,{class:\`ring under\`}),s=a(\`path\`,{class:\`ring\`}),c=a(\`path\`,{class:\`hover\`}),l=a(\`g\`,{class:\`outlines frames\`});return r.append(i,l,o,s,c),e.append(r),{outline:e=>i.replaceChildren(...ue(e)),regions:e=>l.replaceChildren(...e.flatMap(de)),ring:e=>{for(let t of[o,s])t.setAttribute(\`d\`,e.map(e=>A(e,6)).join(\`\`))},hover:e=>c.setAttribute(\`d\`,e===void 0?\`\`:A(e,3))}}function ue(e){let t=new Map;for(let n of e)t.set(n.row.kind,(t.get(n.row.kind)??\`\`)+A(n,2));return[...t].map(([e,t])=>a(\`path\`,{class:e,d:t}))}function de(e){let{kind:t,number:n,x:r,y:i}=e,o=a(\`path\`,{class:\`frame \${t}\`,d:A(e,2)});if(n===void 0)return[o];let s=a(\`text\`,{class:\`number\`,x:String(r),y:String(i)});return s.textContent=String(n),[a(\`path\`,{class:\`frame under\`,d:A(e,2)}),o,s]}function A({x:e,y:t,width:n,height:r},i){return\`M\${e-i} \${t-i}h\${n+2*i}v\${r+2*i}h\${-n-2*i}z\`}function fe(e,t){let n=e.querySelector(\`[data-places]\`)?.textContent;if(n==null)return{before:[],after:[]};let r=JSON.parse(n),i=e=>r[e].flatMap(([n,r,i,a,o])=>{let s=t[e].get(n);return s===void 0?[]:[{id:n,x:r,y:i,width:a,height:o,row:s}]});return{before:i(\`before\`),after:i(\`after\`)}}function pe(e,{x:t,y:n}){return e.filter(e=>t>=e.x&&n>=e.y&&t<=e.x+e.width&&n<=e.y+e.height).sort((e,t)=>e.width*e.height-t.width*t.height)[0]}let me={before:\`data-before\`,after:\`data-after\`};function he(e){let t={before:new Map,after:new Map};for(let n of e.querySelectorAll(\`g.r\`))for(let e of[\`before\`,\`after\`]){let r=n.getAttribute(me[e]);if(r===null)continue;let i=t[e].get(r);i===void 0?t[e].set(r,[n]):i.push(n)}return t}function ge(e,t){for(let n=e.closest(\`g.r\`);n!==null;n=n.parentElement?.closest(\`g.r\`)??null){let e=n.getAttribute(\`data-after\`),r=n.getAttribute(\`data-before\`),i=(e===null?void 0:t.after.get(e))??(r===null?void 0:t.before.get(r));if(i!==void 0)return{row:i,element:n}}}function _e(e,{rows:t,places:n,regions:r}){return[...e.querySelectorAll(\`.view\`)].flatMap(e=>{let i=e.querySelector(\`.port\`),a=e.querySelector(\`.world\`);if(!i||!a)return[];let{view:o=\`\`}=e.dataset,s={width:Number(a.dataset.width)||1,height:Number(a.dataset.height)||1};a.style.width=\`\${s.width}px\`,a.style.height=\`\${s.height}px\`;let c=a.querySelector(\`svg\`),l=le(a,s);l.regions(r.filter(({layers:e})=>e.includes(o)));let u=c===null?void 0:ie(c),d=e=>{a.style.setProperty(\`--z\`,String(1/e)),u?.(e)},f=c===null?j(ve(o),n,l):M(c,a,s,t);return[{name:o,figure:e,port:i,world:a,size:s,fit:ee(a.dataset.fit),marks:l,scaled:d,...f}]})}function ve(e){return e===\`before\`?[\`before\`]:e===\`after\`?[\`after\`]:[\`after\`,\`before\`]}function j(e,t,n){let r=e.flatMap(e=>t[e]),i=new Map(e.map(e=>[e,Map.groupBy(t[e],({id:e})=>e)]));return n.outline(r),{boxesOf:t=>e.flatMap(e=>t[e].flatMap(t=>i.get(e)?.get(t)??[])),pick:(e,t)=>{let n=pe(r,t);return n&&{row:n.row,box:n}}}}function M(e,t,n,r){let i,a=e=>{let r=t.getBoundingClientRect(),i=r.width/n.width||1,a=e.getBoundingClientRect();return{x:(a.x-r.x)/i,y:(a.y-r.y)/i,width:a.width/i,height:a.height/i}};return{boxesOf:t=>{i??=he(e);let n=new Set;for(let e of[\`before\`,\`after\`])for(let r of t[e])for(let t of i[e].get(r)??[])n.add(t);return[...n].map(a).filter(({width:e,height:t})=>e>0&&t>0)},pick:e=>{let t=ge(e,r);return t&&{row:t.row,box:a(t.element)}}}}function N(e){let t=\`\`,n=F(\`Slider between before and after\`,t=>e.style.setProperty(\`--split\`,\`\${t}%\`)),r=F(\`Opacity of after\`,t=>e.style.setProperty(\`--over\`,String(Number(t)/100))),a=ye(e);e.append(i(\`div\`,{class:\`line\`,"aria-hidden":\`true\`}));let o={slider:i(\`div\`,{class:\`mix\`},n),overlay:i(\`label\`,{class:\`mix\`},\`Before\`,r,\`After\`),blink:a.element};return{element:i(\`div\`,{class:\`mixes\`},...Object.values(o)),enter:e=>{t=e;for(let[t,n]of Object.entries(o))n.hidden=t!==e;a.enter(e===\`blink\`)},favour:e=>{let[t]=e;e.length!==1||t!==\`before\`&&t!==\`after\`||(P(n,t===\`before\`?100:0),P(r,t===\`before\`?0:100))},grab:(e,r)=>{if(!(t!==\`slider\`||Math.abs(e.x-r.width*Number(n.value)/100)>14))return({x:e})=>P(n,Math.round(e/r.width*100))}}}function P(e,t){e.value=String(t),e.dispatchEvent(new Event(\`input\`))}function F(e,t){let n=i(\`input\`,{type:\`range\`,min:\`0\`,max:\`100\`,value:\`50\`,"aria-label":e});return n.addEventListener(\`input\`,()=>t(n.value)),t(n.value),n}function ye(e){let t=i(\`output\`,{class:\`turn\`}),n=(n,r)=>{e.classList.toggle(\`playing\`,n),e.classList.toggle(\`turned\`,r),a.textContent=n?\`Pause\`:\`Play\`,s(a,n),t.textContent=n?\`\`:r?\`Before\`:\`After\`},r=()=>e.classList.contains(\`playing\`),a=o(\`Play\`,()=>n(!r(),!1));return{element:i(\`div\`,{class:\`mix blinking\`},a,o(\`Swap\`,()=>n(!1,!e.classList.contains(\`turned\`))),t),enter:e=>n(e&&!matchMedia(\`(prefers-reduced-motion: reduce)\`).matches,!1)}}let be=[{name:\`focus\`,label:\`What changed\`,hint:\`Both inventories in one drawing, the rest collapsed\`,layers:[\`focus\`]},{name:\`whole\`,label:\`Drawing\`,hint:\`Both inventories in one drawing\`,layers:[\`whole\`]},{name:\`slider\`,label:\`Slider\`,hint:\`Before left of the line, after right of it\`,layers:[\`before\`,\`after\`]},{name:\`blink\`,label:\`Blink\`,hint:\`Before and after, alternating\`,layers:[\`before\`,\`after\`]},{name:\`overlay\`,label:\`Overlay\`,hint:\`After laid over before\`,layers:[\`before\`,\`after\`]},{name:\`side\`,label:\`Side by side\`,hint:\`Before and after side by side, synchronised\`,layers:[\`before\`,\`after\`]},{name:\`diff\`,label:\`Pixels\`,hint:\`Every pixel that differs\`,layers:[\`diff\`]},{name:\`same\`,label:\`Picture\`,hint:\`The same before and after\`,layers:[\`same\`]}],xe=[{name:\`before\`,label:\`Before\`,hint:\`The picture before\`,layers:[\`before\`]},{name:\`after\`,label:\`After\`,hint:\`The picture after\`,layers:[\`after\`]}];function I({layers:e}){return!e.includes(\`focus\`)&&!e.includes(\`whole\`)}function Se(e){let t=t=>t.layers.every(t=>e.includes(t)),n=e.includes(\`before\`)&&e.includes(\`after\`),r=[...be,...n?[]:xe].filter(t),i=e.includes(\`focus\`);return r.map(e=>e.name===\`whole\`&&i?{...e,label:\`Whole account\`}:e)}function L(e,t){return B({scale:R(e,t),x:0,y:0},e,t)}function R(e,t){let n=Math.min(t.width/e.width,t.height/e.height,1);return n>0?n:1}function Ce(e,t,n){return e.scale<=R(t,n)*1.001}function we(e,{factor:t,at:n},r,i){let a=R(r,i),o=Math.min(Math.max(e.scale*t,a),Math.max(8,a)),s=o/e.scale;return B({scale:o,x:n.x-(n.x-e.x)*s,y:n.y-(n.y-e.y)*s},r,i)}function Te(e,t,n,r){return B({...e,x:e.x+t.x,y:e.y+t.y},n,r)}function z(e,t,n,r){let i=Math.max(t.width,t.height,1),a=Math.min(36/i,2),o=Math.min(r.width*.8/i,r.height*.8/i),s=R(n,r),c=Math.max(s,Math.min(Math.max(e.scale,a),Math.max(o,s))),l=t.x*e.scale+e.x,u=t.y*e.scale+e.y;return c===e.scale&&l>=0&&u>=0&&l+t.width*c<=r.width&&u+t.height*c<=r.height?e:B({scale:c,x:r.width/2-(t.x+t.width/2)*c,y:r.height/2-(t.y+t.height/2)*c},n,r)}function B({scale:e,x:t,y:n},r,i){let a=(e,t,n)=>t<=n?(n-t)/2:Math.min(0,Math.max(n-t,e));return{scale:e,x:a(t,r.width*e,i.width),y:a(n,r.height*e,i.height)}}function Ee(e){if(e.length===0)return;let t=Math.min(...e.map(e=>e.x)),n=Math.min(...e.map(e=>e.y)),r=Math.max(...e.map(e=>e.x+e.width)),i=Math.max(...e.map(e=>e.y+e.height));return{x:t,y:n,width:r-t,height:i-n}}function De(e,t){let{fits:n,size:r}=ne(e),i=e.map((e,t)=>({layer:e,fit:n[t]??e.fit})),a,o=!0,s=()=>{let t=e.find(e=>e.port.clientWidth>0)?.port;return{width:t?.clientWidth??0,height:t?.clientHeight??0}},c=e=>{let n=s();if(n.width!==0&&n.height!==0){a=e(a??L(r,n),n),o=Ce(a,r,n);for(let{layer:e,fit:t}of i){let n=a.scale*t.scale,[r,i]=[a.x+t.x*a.scale,a.y+t.y*a.scale];e.world.style.transform=\`translate(\${r}px, \${i}px) scale(\${n})\`,e.scaled(n)}t(o)}},l=e=>({x:e.width/2,y:e.height/2});return{layers:e,picture:r,open:()=>c((e,t)=>o?L(r,t):B(e,r,t)),fit:()=>c((e,t)=>L(r,t)),zoom:(e,t)=>c((n,i)=>we(n,{factor:e,at:t??l(i)},r,i)),pan:(e,t)=>c((n,i)=>Te(n,{x:e,y:t},r,i)),show:e=>{let t=i.map(({layer:t,fit:n})=>({layer:t,fit:n,boxes:e===void 0?[]:t.boxesOf(e)}));for(let{layer:e,boxes:n}of t)e.marks.ring(n);let n=Ee(t.flatMap(({boxes:e,fit:t})=>e.map(e=>D(e,t))).slice(0,Oe));return n!==void 0&&c((e,t)=>z(e,n,r,t)),t.filter(({boxes:e})=>e.length>0).map(({layer:e})=>e.name)},reveal:(t,n)=>{for(let{name:r,marks:i}of e)i.ring(n.includes(r)?[t]:[]);let a=i.find(({layer:e})=>n.includes(e.name));c((e,n)=>z(e,a===void 0?t:D(t,a.fit),r,n))},pointAt:(e,t)=>{let{fit:n}=i.find(t=>t.layer===e)??e;return O(O(t,a??{scale:1,x:0,y:0}),n)}}}let Oe=24;function ke(e,t){let n=new Map,r=e.some(({fit:e})=>!te(e)),i=({name:e})=>e===\`focus\`||e===\`whole\`||r&&e===\`diff\`,a=e.filter(e=>!i(e)),o=[...e.filter(i).map(e=>[e]),...a.length>0?[a]:[]];for(let e of o){let r=De(e,e=>t(()=>r,e));for(let{name:t}of e)n.set(t,r)}return n}function Ae(e){let t=e.querySelector(\`[data-places]\`)?.textContent;if(t==null)return[];let{regions:n=[]}=JSON.parse(t),r=0;return n.map(([e,t,n,i,a,o,s])=>{let c={kind:e,layers:t.split(\` \`),x:n,y:i,width:a,height:o,title:s};return e===\`changed\`?{...c,number:++r}:c})}function je({width:e,height:t},n){let r=Math.min(n.width/2/e,n.height/t,1);return Math.min(n.width/e,n.height/2/t,1)>r*1.2?{isStacked:!0,ratio:e/(2*t)}:{isStacked:!1,ratio:2*e/t}}function Me(e,{enter:t,pane:n,views:r,step:a,full:c}){let l=e.map(e=>({mode:e,press:o(e.label,()=>t(e),{title:e.hint})})),u=o(\`Outlines\`,()=>s(u,!r.classList.toggle(\`bare\`)),{"aria-pressed":\`true\`,class:\`outline\`,title:\`Outline changes in the pictures\`}),d=[o(\`‹ Change\`,()=>a(-1),{"aria-label":\`Previous change\`,title:\`Previous change (k)\`,class:\`step\`}),o(\`Change ›\`,()=>a(1),{"aria-label":\`Next change\`,title:\`Next change (j)\`,class:\`step\`}),o(\`−\`,()=>n().zoom(1/1.5),{"aria-label":\`Zoom out\`,title:\`Zoom out\`}),o(\`+\`,()=>n().zoom(1.5),{"aria-label":\`Zoom in\`,title:\`Zoom in (or Ctrl and wheel)\`}),o(\`Fit\`,()=>n().fit(),{title:\`Show the whole picture\`})],f=(e,t,n)=>i(\`div\`,{class:e,role:\`group\`,"aria-label":t},...n);return{ways:f(\`ways\`,\`How to look\`,l.map(({press:e})=>e)),zooms:f(\`zooms\`,\`View\`,[u,...d,c]),press:e=>{for(let t of l)s(t.press,t.mode===e)}}}function V(e){let t=e.target?.closest(\`.port\`)?.getBoundingClientRect();return t&&{port:t,at:H(t,e)}}function H(e,{clientX:t,clientY:n}){return{x:t-e.x,y:n-e.y}}function Ne(e,t){let n={fingers:new Map,drag:void 0,dragged:!1};e.addEventListener(\`dragstart\`,e=>e.preventDefault()),e.addEventListener(\`pointerdown\`,e=>Pe(n,e,t)),e.addEventListener(\`pointermove\`,r=>{n.fingers.has(r.pointerId)?Ie(n,r,t)&&e.setPointerCapture(r.pointerId):Fe(r,t)});for(let t of[\`pointerup\`,\`pointercancel\`])e.addEventListener(t,e=>{n.fingers.delete(e.pointerId),n.fingers.size===0&&(n.drag=void 0)});e.addEventListener(\`click\`,e=>{let r=V(e);r!==void 0&&!n.dragged&&t.press(e.target,r.at),n.dragged=!1})}function Pe(e,t,{grab:n}){let r=V(t);if(r===void 0||t.button!==0)return;let{at:i,port:a}=r;e.fingers.set(t.pointerId,i),e.dragged=e.fingers.size>1,e.drag={port:a,start:i,last:i,moved:!1,grabbed:e.dragged?void 0:n(i,a)}}function Fe(e,t){let n=e.pointerType===\`mouse\`?V(e):void 0;n!==void 0&&t.hover(e.target,n.at)}function Ie(e,t,n){let{drag:r,fingers:i}=e;if(r===void 0)return!1;let a=H(r.port,t),o=i.size>1,s=!o&&!r.moved&&U(a,r.start)>5;if(s&&(r.moved=!0),o)Re(i,t.pointerId,a,n);else if(r.moved)Le(a,e,r,n);else return!1;return r.last=a,i.set(t.pointerId,a),s}function Le(e,t,n,r){t.dragged=!0,n.grabbed===void 0?r.pan(e.x-n.last.x,e.y-n.last.y):n.grabbed(e)}function Re(e,t,n,{zoom:r,pan:i}){let a=e.get(t),o=[...e].find(([e])=>e!==t)?.[1];if(a===void 0||o===void 0)return;let s={x:(n.x+o.x)/2,y:(n.y+o.y)/2};r(U(n,o)/Math.max(1,U(a,o)),s),i((n.x-a.x)/2,(n.y-a.y)/2)}function U(e,t){return Math.hypot(e.x-t.x,e.y-t.y)}function ze(e,t){Ve(e,t),Ne(e,t),e.addEventListener(\`dblclick\`,e=>{let n=V(e);n!==void 0&&t.zoom(2,n.at)}),e.addEventListener(\`keydown\`,n=>{if(n.ctrlKey||n.metaKey||n.altKey||n.target!==e)return;let r=Be[n.key];r!==void 0&&(r(t),n.preventDefault(),n.stopPropagation())})}let Be={ArrowLeft:({pan:e})=>e(48,0),ArrowRight:({pan:e})=>e(-48,0),ArrowUp:({pan:e})=>e(0,48),ArrowDown:({pan:e})=>e(0,-48),"+":({zoom:e})=>e(1.5),"=":({zoom:e})=>e(1.5),"-":({zoom:e})=>e(1/1.5),0:e=>e.fit()};function Ve(e,{zoom:t}){e.addEventListener(\`wheel\`,n=>{let r=V(n),i=n.ctrlKey||n.metaKey||e===document.activeElement;if(r===void 0||!i)return;n.preventDefault();let a=n.deltaMode===0?n.deltaY:n.deltaY*30;t(Math.exp(-Math.max(-240,Math.min(240,a))*(n.ctrlKey?.008:.002)),r.at)},{passive:!1})}function He(e,{layers:t,pane:n,mix:r,onPick:i}){let a=e=>t.find(({figure:t})=>t.contains(e)),o=(e,t)=>{let r=a(e);return r?.pick(e,n().pointAt(r,t))},s=(n,r)=>{let i=n&&a(n);for(let e of t)e.marks.hover(e===i?r?.box:void 0);e.classList.toggle(\`pickable\`,r!==void 0)};e.tabIndex=0,e.setAttribute(\`role\`,\`group\`),e.setAttribute(\`aria-label\`,\`Pictures: arrow keys move, plus and minus zoom, 0 shows all\`),e.addEventListener(\`pointerleave\`,()=>s(void 0,void 0)),ze(e,{pan:(e,t)=>n().pan(e,t),zoom:(e,t)=>n().zoom(e,t),fit:()=>n().fit(),grab:(e,t)=>r.grab(e,t),press:(e,t)=>{let n=o(e,t);n!==void 0&&i(n.row)},hover:(e,t)=>s(e,o(e,t))})}function Ue(e,t){let n=e.filter(({number:e})=>e!==void 0),r=-1,a=i(\`output\`,{class:\`place\`},W(void 0,n.length)),s=e=>{r=(e+n.length)%n.length;let i=n[r];i!==void 0&&(a.textContent=W(i,n.length),t(i))},c=i(\`div\`,{class:\`steps\`,role:\`group\`,"aria-label":\`Places that look different\`},o(\`‹ Place\`,()=>s(r<0?n.length-1:r-1),{"aria-label":\`Previous place\`,title:\`Previous place\`}),o(\`Place ›\`,()=>s(r+1),{"aria-label":\`Next place\`,title:\`Next place\`}),a);return c.hidden=!0,{element:c,show:e=>s(n.findIndex(t=>t.number===e)),enter:e=>{c.hidden=!e||n.length===0},leave:()=>{r=-1,a.textContent=W(void 0,n.length)}}}function W(e,t){return e===void 0?t===1?\`1 difference\`:\`\${t} differences\`:\`\${e.number} of \${t}: \${e.title}\`}function We(e,{layers:t}){if(e.length===0)return\`Not drawn in this picture.\`;let[n]=e;return t.length===2&&e.length===1?\`Drawn \${n} only.\`:\`\`}function Ge(e,t,n){let r=e.querySelector(\`[data-stage]\`),i=r?.querySelector(\`.views\`);if(!r||!i)return;let a=Ae(r),o=_e(r,{rows:t,places:fe(e,t),regions:a}),s=Se(o.map(({name:e})=>e)),[c]=s;if(c!==void 0)return r.classList.toggle(\`no-steps\`,t.before.size+t.after.size===0),Ke({element:r,views:i,layers:o,modes:s,regions:a},c,n)}function Ke({element:e,views:t,layers:n,modes:r,regions:a},o,s){let c=o,l,u=ke(n,(e,n)=>{e()===d()&&t.classList.toggle(\`zoomed\`,!n)}),d=()=>u.get(c.layers[0]??\`\`),f=i(\`p\`,{class:\`note\`,role:\`status\`}),m=N(t),h=Ue(a,e=>{let t=G(e.layers,c);m.favour(t),d().reveal(e,t)}),g=e=>{l=e,h.leave();let t=G(d().show(e),c);f.textContent=e===void 0?\`\`:We(t,c),e!==void 0&&m.favour(t)},_=()=>qe(t,c,d()),v=r=>{c=r,t.dataset.mode=r.name,e.classList.toggle(\`rendered\`,I(r));for(let{name:e,figure:t}of n)t.toggleAttribute(\`data-shown\`,r.layers.includes(e));y.press(r),m.enter(r.name),h.enter(I(r)),_(),l!==void 0&&g(l)},y=Me(r,{enter:v,pane:d,views:t,step:s.step,full:p(e)});He(t,{layers:n,pane:d,mix:m,onPick:s.pick}),r.length>1&&e.prepend(y.ways),t.after(y.zooms,m.element,h.element,f),new ResizeObserver(_).observe(t),Ye(e,e=>{let t=r.find(e=>I(e));!I(c)&&t!==void 0&&v(t),h.show(e)}),v(o);let b=()=>r[(r.indexOf(c)+1)%r.length]??o;return{show:g,turn:()=>v(b()),focus:()=>t.focus()}}function G(e,{layers:t}){return e.filter(e=>t.includes(e))}function qe(e,{name:t},n){let{picture:r}=n;e.style.removeProperty(\`--natural\`);let i=t===\`side\`?je(r,Je(e)):void 0,a=i?.ratio??r.width/r.height;e.toggleAttribute(\`data-stacked\`,i?.isStacked===!0);let o=r.height*(i?.isStacked===!0?2:1);e.style.setProperty(\`--natural\`,\`\${Math.ceil(o)+24}px\`);let s=String(Math.round(a*1e3)/1e3);e.style.aspectRatio!==s&&(e.style.aspectRatio=s),n.open()}function Je(e){let t=Number.parseFloat(getComputedStyle(e).maxHeight);return{width:e.clientWidth||1,height:Number.isFinite(t)?t:e.clientHeight||innerHeight}}function Ye(e,t){for(let n of e.querySelectorAll(\`.crop[data-number]\`)){let e=o(\`Show\`,()=>t(Number(n.dataset.number)),{class:\`show-place\`});n.querySelector(\`figcaption\`)?.append(\` \`,e)}}function Xe(e,t){let n=Map.groupBy(e,({section:e})=>e),r=new Map,i=e=>{if(!r.has(e)){let i=n.get(e)??[];r.set(e,Ge(e,{before:C(i,\`before\`),after:C(i,\`after\`)},t))}return r.get(e)},a=new IntersectionObserver(e=>{for(let{target:t,isIntersecting:n}of e)n&&i(t)},{rootMargin:\`400px\`});for(let e of document.querySelectorAll(\`section.target\`))a.observe(e);return{of:i}}let K={kinds:new Set,tags:new Set,type:\`\`,words:\`\`};function q(e){return/^(membership|connection|moved)/.test(e)?\`relation\`:e}function Ze(e,{kinds:t,tags:n,type:r,words:i}){if(t.size>0&&!t.has(q(e.kind))||n.size>0&&!e.tags.some(e=>n.has(e))||r!==\`\`&&e.type!==r)return!1;let a=i.toLowerCase().split(/\\s+/).filter(e=>e!==\`\`);return a.length===0||a.every(t=>e.text().includes(t))}function J({kinds:e,tags:t,type:n,words:r}){return e.size+t.size===0&&n===\`\`&&r.trim()===\`\`}function Y(e){let t=new Map;for(let n of e)t.set(n,(t.get(n)??0)+1);return[...t].sort(([e,t],[n,r])=>r-t||(e<n?-1:1))}function Qe(e,t){let n=J(t),r=new Set,i=e.filter(e=>{let n=Ze(e,t);return w(e)?e.element.classList.toggle(\`dim\`,!n):e.element.hidden===n&&(e.element.hidden=!n),n});for(let{element:e,section:t}of i){r.add(t);let i=e.closest(\`.group\`);i!==null&&r.add(i),n||i?.querySelector(\`:scope > details\`)?.setAttribute(\`open\`,\`\`)}for(let e of document.querySelectorAll(\`section.group, section.target\`))e.hidden=!n&&!r.has(e);return i.length}function $e(e,t,n){let r=K,a=i(\`input\`,{type:\`search\`,placeholder:\`Search\`,"aria-label":\`Search changes\`}),s=at(t),c=rt(t,(e,t)=>p({...r,[e]:it(r[e],t)})),l=i(\`output\`,{class:\`count\`,"aria-live":\`polite\`}),u=o(\`Show all\`,()=>m(),{class:\`reset\`}),d=o(\`?\`,n,{"aria-label":\`Keys\`,title:\`Keys\`,class:\`keys\`}),f=i(\`div\`,{class:\`unseen\`,role:\`status\`}),p=e=>{r=e;let n=Qe(t,r);u.hidden=J(r),l.textContent=u.hidden?Q(t.length):\`\${n} of \${Q(t.length)}\`,g.show(n===0?r:void 0),c.press(r)},m=()=>!J(r)&&(a.value=s.value=\`\`,p(K),!0);a.addEventListener(\`input\`,()=>p({...r,words:a.value})),s.addEventListener(\`change\`,()=>p({...r,type:s.value}));let h=i(\`div\`,{class:\`tools\`,role:\`search\`,"aria-label":\`Changes\`});h.append(a,s,c.element,l,u,d,f);let g=et(()=>m());return e.append(h),e.after(g.element),new ResizeObserver(()=>document.documentElement.style.setProperty(\`--tools\`,\`\${h.offsetHeight}px\`)).observe(h),p(K),{search:a,clear:m,say:e=>{f.textContent=e}}}function et(e){let t=i(\`span\`,{}),n=i(\`p\`,{class:\`no-match\`,role:\`status\`},t,\` \`,o(\`List all changes\`,e));return n.hidden=!0,{element:n,show:e=>{n.hidden=e===void 0;let r=e?.words.trim()??\`\`;t.textContent=r===\`\`?\`No change matches these filters.\`:\`No change matches “\${r}”.\`}}}let X={relation:\`relations\`,rollout:\`rollouts\`,exposure:\`newly open\`,"capacity-lowered":\`capacity lowered\`,unsettled:\`still changing\`},tt=[\`destructive\`,\`exposure\`,\`unconfirmed\`,\`capacity-lowered\`,\`unsettled\`,\`background\`],nt=[\`removed\`,\`replaced\`,\`changed\`,\`added\`,\`rollout\`,\`relation\`];function Z(e,t){return t.toSorted(([t],[n])=>e.indexOf(t)-e.indexOf(n))}function rt(e,t){let n=e=>([n,r])=>{let a=o(\`\${X[n]??n} \`,()=>t(e,n),{class:\`chip \${n}\`});return a.append(i(\`span\`,{class:\`many\`},String(r))),{list:e,value:n,press:a}},r=[...Z(tt,Y(e.flatMap(({tags:e})=>e))).map(n(\`tags\`)),...Z(nt,Y(e.map(({kind:e})=>q(e)))).map(n(\`kinds\`))];return{element:i(\`div\`,{class:\`chips\`,role:\`group\`,"aria-label":\`Show only\`},...r.map(({press:e})=>e)),press:e=>{for(let{list:t,value:n,press:i}of r)s(i,e[t].has(n))}}}function it(e,t){let n=new Set(e);return n.delete(t)||n.add(t),n}function Q(e){return e===1?\`1 change\`:\`\${e.toLocaleString(\`en\`)} changes\`}function at(e){let t=i(\`select\`,{"aria-label":\`Type\`});t.append(new Option(\`All types\`,\`\`));for(let[n,r]of Y(e.map(({type:e})=>e)))t.append(new Option(\`\${n} (\${r})\`,n));return t}document.documentElement.classList.add(\`live\`),document.addEventListener(\`DOMContentLoaded\`,ot);function ot(){let t=b(),r=Xe(t,{pick:e=>d(e),step:e=>$(t,a,e)}),i=o(\`Show in the pictures\`,()=>f()?.focus(),{class:\`to-pictures\`}),a=e((e,t)=>{e!==void 0&&r.of(e.section)&&e.details.querySelector(\`.more\`)?.append(i),t!==void 0&&t.section!==e?.section&&r.of(t.section)?.show(void 0);let n=(e??t)?.section;n!==void 0&&r.of(n)?.show(e)}),s=_(),l=document.getElementById(\`tools\`),u=l===null||t.length===0?void 0:$e(l,t,s.open),d=(e,t=\`pick\`)=>{(e.element.hidden||e.element.classList.contains(\`dim\`))&&u?.clear(),a.choose(e,t),e.details.open=!0,n(e),u?.say(e.summary.textContent??\`\`)},f=()=>{let e=(a.chosen()??t.find(T))?.section??document.querySelector(\`section.target\`);return e===null?void 0:r.of(e)},p={next:()=>$(t,a,1),previous:()=>$(t,a,-1),search:()=>u?.search.focus(),help:s.open,turn:()=>f()?.turn(),pictures:()=>f()?.focus(),clear:()=>h()||(a.chosen()===void 0?u?.clear():a.choose(void 0,\`pick\`))};y(e=>p[e]()),st(t,a);for(let e of t)e.details.addEventListener(\`toggle\`,()=>c(e),{once:!0});let m=()=>ct(t,e=>d(e,\`followed\`))||a.choose(void 0,\`followed\`);addEventListener(\`popstate\`,m),addEventListener(\`hashchange\`,m),m()}function $(e,t,r){let i=e.filter(T),a=t.chosen(),o=a===void 0?-1:i.indexOf(a),s=o>=0?i[o+r]:r===1?i[0]:i.at(-1);s!==void 0&&(t.choose(s,\`step\`),s.summary.focus({preventScroll:!0}),n(s))}function st(e,t){let n=new Map(e.map(e=>[e.summary,e]));document.addEventListener(\`click\`,e=>{let r=n.get(e.target.closest(\`summary\`));r!==void 0&&(r.details.open?t.chosen()===r&&t.choose(void 0,\`pick\`):t.choose(r,\`pick\`))})}function ct(e,t){let n=location.hash.slice(1),i=n===\`\`?null:document.getElementById(n),a=e.find(e=>e.element===i);if(a!==void 0)t(a);else if(i?.matches(\`section.target\`)){let e=i.querySelector(\`:scope > details\`);e!==null&&r(e)}return a!==void 0}})();`;
// src/report/page/style.ts
/**
* The style of the review page. Generated from src/report/page/browser by `node .github/scripts/build-page.ts`: edit those files, never this
* one. 16262 bytes.
*/
const STYLE = `:root{color-scheme:light dark;--text:#1c2128;--soft:#57606a;--line:#d5dbe1;--page:#ffffff;--card:#f5f7f9;--added:#14692c;--removed:#b3261e;--changed:#7d4a00;--replaced:#0a4fa8;--focus:#0a5fd0;--code:#eceff2;--stage:#ffffff;--mark-added:#0a8754;--mark-removed:#c9302c;--mark-changed:#b26a00;--mark-replaced:#6247c7;}@media (prefers-color-scheme:dark){:root{--text:#e4e9ee;--soft:#9aa4af;--line:#39414a;--page:#0f1318;--card:#171d24;--added:#6cd58a;--removed:#ff9a90;--changed:#eab355;--replaced:#85b9ff;--focus:#6caeff;--code:#252d36;--stage:#181d26;--mark-added:#3ecf8e;--mark-removed:#ff7b72;--mark-changed:#f0b429;--mark-replaced:#a99bff;}}*{box-sizing:border-box;}[hidden]{display:none !important;}html{scroll-padding-top:calc(var(--tools, 0px) + 8px);}body{font:15px / 1.45 system-ui, -apple-system, "Segoe UI", sans-serif;color:var(--text);background:var(--page);max-width:1720px;margin:0 auto;padding:0 24px 40px;overflow-wrap:break-word;}h1, h2, h3, p, ul, figure{margin:0;}ul{padding:0;list-style:none;}a{color:var(--replaced);}code, .was, .is, td code, .more th, .headlines .what, .what, h1, h2{overflow-wrap:anywhere;}code, kbd{font:0.9em / 1.3 ui-monospace, "SF Mono", Menlo, Consolas, monospace;background:var(--code);padding:0.08em 0.32em;border-radius:4px;}:focus-visible{outline:2px solid var(--focus);outline-offset:1px;}button, input, select{font:inherit;color:inherit;}button, select{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:3px 10px;cursor:pointer;}button:hover{background:var(--card);}button[aria-pressed="true"]{background:var(--text);border-color:var(--text);color:var(--page);}table{border-collapse:collapse;font-size:0.92em;}th, td{text-align:left;vertical-align:top;padding:3px 14px 3px 0;font-weight:400;}thead th{color:var(--soft);}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);}.times, .also, .seen, .note, footer{color:var(--soft);font-size:0.9rem;}.level{font-weight:600;}.level.loss{color:var(--removed);}.level.doubt{color:var(--changed);}.level.changed{color:var(--replaced);}.level.quiet{color:var(--added);}footer{border-top:1px solid var(--line);margin-top:28px;padding-top:12px;}summary{cursor:pointer;}
header.verdict{padding:14px 0 14px;border-top:5px solid var(--line);}header.loss{border-color:var(--removed);}header.doubt{border-color:var(--changed);}header.changed{border-color:var(--replaced);}header.quiet{border-color:var(--added);}header .where, header .times, h1.counts{font-size:0.95rem;font-weight:400;line-height:1.45;color:var(--soft);margin:0;max-width:none;letter-spacing:0;}header .where b{font-weight:600;color:var(--text);}header .level{font-size:1rem;margin-top:8px;}header .level::first-letter{text-transform:uppercase;}h1{font-size:1.5rem;font-weight:620;line-height:1.25;letter-spacing:-0.01em;max-width:50em;margin:4px 0 6px;text-wrap:pretty;}header .headlines{margin:6px 0;}.headlines .change{border-top:0;contain-intrinsic-size:auto 44px;}.headlines .change > details > summary{font-size:1.4rem;font-weight:600;line-height:1.3;letter-spacing:-0.01em;padding:4px 8px 4px 0;}.headlines .where{font-weight:400;font-size:0.75em;color:var(--soft);}.headlines .tag{font-size:0.6em;letter-spacing:0;vertical-align:0.25em;}.headlines code{font-weight:600;}.headlines .more{padding-left:44px;}.more-first{margin-bottom:8px;}.whole{white-space:nowrap;}
.cost .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;}.cost th, .cost td{padding:4px 18px 4px 0;}.cost tbody tr{border-top:1px solid var(--line);}.cost tbody th{font-weight:400;}
.overview{border-top:1px solid var(--line);padding:14px 0 18px;}.overview .wide{overflow-x:auto;}.overview th, .overview td{padding:4px 18px 4px 0;}.overview th[scope="row"]{min-width:12em;}.overview .number{text-align:right;font-variant-numeric:tabular-nums;}.overview thead th:nth-child(n + 3){text-align:right;}.overview tbody tr{border-top:1px solid var(--line);}.zero{color:var(--soft);}.overview details{margin-top:10px;color:var(--soft);}.target{border-top:1px solid var(--line);padding:16px 0 22px;}.target h2{font-size:1.18rem;font-weight:620;display:inline;margin-right:8px;}.target > details:not([open]){margin:-8px 0 -14px;}.warnings{margin:8px 0;}.warnings li{border-left:4px solid var(--changed);background:var(--card);padding:7px 12px;margin:5px 0;}.nothing{margin:12px 0 6px;}.panes{margin-top:10px;}.group{margin-bottom:16px;}.group h3{font-size:0.95rem;font-weight:620;padding:6px 0 5px;}.group > details > summary{cursor:pointer;}.group > details > summary h3{display:inline-block;}.group.first h3{color:var(--removed);}.count{color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums;}.change{display:block;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 33px;}.change summary{display:flex;gap:9px;align-items:baseline;padding:5px 8px 5px 4px;list-style:none;border-left:3px solid transparent;}.change summary::-webkit-details-marker{display:none;}.change summary:hover{background:var(--card);}.change summary:focus-visible{outline-offset:-2px;}.change.chosen, .change:target{background:var(--card);}.change.chosen summary{border-left-color:var(--focus);}.sign{flex:none;width:1.3em;text-align:center;font-weight:700;color:var(--soft);}.added .sign, .chip.added{color:var(--added);}.removed .sign, .chip.removed{color:var(--removed);}.changed .sign, .chip.changed{color:var(--changed);}.replaced .sign, .rollout .sign, .chip.replaced, .chip.rollout{color:var(--replaced);}.tag{font-size:0.82em;font-weight:600;color:var(--changed);border:1px solid currentColor;border-radius:999px;padding:0 7px;white-space:nowrap;}.tag.destructive, .tag.high, .tag.exposure{color:var(--removed);}.more{padding:2px 8px 10px 34px;font-size:0.95em;}.more > * + *{margin-top:6px;}.more tbody tr{border-top:1px solid var(--line);}.more thead th{white-space:nowrap;}.more th[scope="row"]{color:var(--soft);min-width:7em;max-width:16em;}.was, .is{max-width:28em;}.was{color:var(--removed);}.is{color:var(--added);}.none{color:var(--soft);}.keys code{background:none;color:var(--soft);padding:0;}.rest{font-weight:600;padding:8px 0;}
.view, .elsewhere{margin:14px 0;}figcaption{font-size:0.9rem;font-weight:600;margin-bottom:4px;}.view img, .view .world > svg:not(.marks){display:block;max-width:100%;height:auto;}.view img{background:#fff;}.port{border:1px solid var(--line);border-radius:8px;overflow:hidden;}.marks, .line{display:none;}.legend{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:0.9rem;padding:2px 0 8px;}.legend .dense{flex-basis:100%;color:var(--soft);}.swatch{display:inline-block;min-width:1.5em;margin-right:6px;border:1.5px solid currentColor;border-radius:4px;text-align:center;font-weight:700;line-height:1.25;color:var(--soft);background:var(--card);}.swatch.unchanged{height:1.25em;vertical-align:-0.3em;border-width:1px;}.swatch.added{color:var(--mark-added);}.swatch.removed{color:var(--mark-removed);}.swatch.changed, .swatch.doubtful{color:var(--mark-changed);}.swatch.replaced{color:var(--mark-replaced);}.swatch.wire, .swatch.dot{border:0;background:none;}.seen{margin:6px 0;}.crops{margin-top:4px;}.crops > summary{font-size:0.9rem;font-weight:600;padding:6px 0;}.crops .row{display:flex;flex-wrap:wrap;gap:14px;}.crop{max-width:100%;}.crop figcaption{font-weight:400;max-width:320px;}.cut{position:relative;width:fit-content;max-width:100%;border:1px solid var(--line);border-radius:6px;overflow:hidden;}.crop img{display:block;max-width:min(100%, 320px);height:auto;background:#fff;}
@media screen{.live .marks{display:block;}.marks path{fill:none;vector-effect:non-scaling-stroke;stroke-width:2;stroke:#7d4a00;}.bare .outlines, [data-mode="focus"] .outlines, [data-mode="whole"] .outlines{display:none;}.marks .added{stroke:#14692c;}.marks .removed{stroke:#b3261e;stroke-dasharray:5 3;}.marks .replaced, .marks .rollout{stroke:#0a4fa8;}.marks .frame.changed{stroke:#c2255c;stroke-width:2.5;}.marks .frame.under{stroke:#fff;stroke-width:5;}.marks .frame.moved, .marks .frame.revealed{stroke:#57606a;stroke-width:1;stroke-dasharray:2 3;}.marks .number{font:700 calc(14px * var(--z, 1)) / 1 system-ui, sans-serif;fill:#c2255c;stroke:#fff;stroke-width:calc(4px * var(--z, 1));paint-order:stroke;transform:translate(0, calc(-5px * var(--z, 1)));}.marks .hover{stroke:#1c2128;stroke-width:2;}.marks .ring{stroke:#ff5a1f;stroke-width:3;}.marks .ring.under{stroke:#fff;stroke-width:7;}.rendered .legend{display:none;}.zooms{display:flex;flex-wrap:wrap;padding:8px 0 0 1px;}.mix, .steps{display:flex;flex-wrap:wrap;gap:8px;align-items:center;font-size:0.9rem;padding-top:6px;color:var(--soft);}.mix input{flex:1;min-width:0;accent-color:var(--replaced);}.stage:not(.rendered) .zooms .outline, .stage.no-steps .step, .stage.rendered:has(.steps:not([hidden])) .zooms .step, .stage.rendered:has(.steps:not([hidden])) .seen{display:none;}.ways{display:flex;flex-wrap:wrap;padding:0 0 8px 1px;}.ways button, .zooms button{border-radius:0;margin-left:-1px;font-size:0.9rem;}.ways button:first-child{border-radius:6px 0 0 6px;}.ways button:last-child{border-radius:0 6px 6px 0;}.zooms button{border-radius:6px;margin:0 4px 0 0;}.note:empty{display:none;}.live .crops .row{flex-wrap:nowrap;align-items:flex-end;overflow-x:auto;padding:0 48px 8px 2px;mask-image:linear-gradient(to right, #000 calc(100% - 48px), transparent);}.live .crop{flex:none;}.live .crop img{height:130px;max-width:none;width:auto;}.live .crop figcaption{width:min-content;min-width:100%;}}
@media screen{.live .stage .views{position:relative;aspect-ratio:4 / 3;max-height:min(var(--natural, 9999px), 560px);min-height:200px;width:100%;overflow:hidden;border:1px solid var(--line);border-radius:8px;background:var(--stage);touch-action:pan-y;user-select:none;}.live .stage.rendered .views{background:#fff;}.live .views.zoomed{touch-action:none;cursor:grab;}.live .views.pickable{cursor:pointer;}.live .view{position:absolute;inset:0;margin:0;visibility:hidden;}.live .view[data-shown]{visibility:visible;}.live .view:not([data-shown]){display:none;}.live .port{position:absolute;inset:0;border:0;border-radius:0;}.live .world{position:absolute;transform-origin:0 0;}.live .world img, .live .view .world > svg{max-width:none;display:block;}.live .n{transform:scale(var(--k, 1));transform-box:fill-box;transform-origin:center;}.live .l.off{display:none;}.live .view .world > svg.marks{position:absolute;inset:0;pointer-events:none;overflow:visible;background:none;}.live .views figcaption{position:absolute;z-index:2;top:8px;left:8px;margin:0;padding:1px 8px;border-radius:5px;font-size:0.8rem;color:#1c2128;background:#ffffffd9;pointer-events:none;}.live .view.focus figcaption, .live .view.whole figcaption{display:none;}[data-mode="slider"] .view.after .port, [data-mode="blink"] .view.after .port{background:var(--stage);}[data-mode="slider"] .view.after{clip-path:inset(0 0 0 var(--split));}[data-mode="slider"] .view.after figcaption{left:auto;right:8px;}[data-mode="slider"] .line{display:block;position:absolute;z-index:3;top:0;bottom:0;left:var(--split);width:3px;margin-left:-1.5px;background:#1c2128;box-shadow:0 0 0 1px #fff;pointer-events:none;}[data-mode="overlay"] .view.after{opacity:var(--over);}[data-mode="overlay"] figcaption, [data-mode="blink"] .view.before figcaption{visibility:hidden;}[data-mode="blink"].turned .view.after{visibility:hidden;}[data-mode="blink"].turned .view.before figcaption{visibility:visible;}[data-mode="blink"].playing .view.after{animation:blink 1.6s steps(1) infinite;}[data-mode="side"] .view{width:50%;}[data-mode="side"] .view.after{left:50%;border-left:1px solid #d5dbe1;}[data-mode="side"][data-stacked] .view{width:100%;height:50%;}[data-mode="side"][data-stacked] .view.after{left:0;top:50%;border-left:0;border-top:1px solid #d5dbe1;}.filled body{overflow:hidden;}.live .pictured .stage.full, .live .stage.full{position:fixed;z-index:30;inset:0;display:flex;flex-direction:column;padding:10px 14px;background:var(--page);overflow:auto;}.live .stage.full .views{flex:1 1 auto;max-height:none;aspect-ratio:auto !important;}.live .stage.full .crops, .live .stage.full .seen{display:none;}@keyframes blink{0%{visibility:visible;}50%{visibility:hidden;}}}
@media screen{#tools{position:sticky;z-index:10;top:0;background:var(--page);}.tools{display:flex;gap:8px;align-items:center;padding:8px 0;border-top:1px solid var(--line);}.tools input{flex:1 4 200px;max-width:240px;min-width:110px;padding:3px 10px;border:1px solid var(--line);border-radius:6px;background:var(--page);}.tools select{flex:0 1 150px;min-width:90px;}.chips{display:flex;gap:6px;flex:0 0.05 auto;min-width:0;overflow-x:auto;scrollbar-width:none;}.chip{flex:none;border-radius:999px;padding:2px 10px;font-size:0.9rem;white-space:nowrap;}.chip.destructive, .chip.exposure{color:var(--removed);font-weight:600;}.chip[aria-pressed="true"]{color:var(--page);}.many{opacity:0.85;font-variant-numeric:tabular-nums;}.tools .count{margin-left:auto;font-size:0.9rem;white-space:nowrap;}.tools .reset[hidden]{display:inline-block !important;visibility:hidden;}.tools .reset{white-space:nowrap;}.headlines .change.dim > details > summary, .headlines .change.dim code{font-weight:400;}.no-match{padding:16px 0;}.copy, .show-place{font-size:0.85em;color:var(--soft);padding:0 8px;}.copy.copied{animation:said 1.5s;}@keyframes said{from, to{opacity:1;}}.links{display:flex;gap:8px;}dialog{color:inherit;background:var(--page);border:1px solid var(--line);border-radius:10px;padding:18px 22px;}dialog::backdrop{background:#0006;}dialog h2{font-size:1.1rem;margin-bottom:8px;}dialog form{margin-top:12px;}}
@media screen{.live .pictured{display:flex;flex-direction:column;gap:16px;}.live .pictured .stage{min-width:0;}}@media print, screen and (min-width:1080px){.to-pictures, .jump{display:none;}}@media screen and (min-width:1080px){.live .pictured{display:grid;grid-template-columns:minmax(340px, 5fr) minmax(0, 8fr);gap:28px;align-items:start;}.live .pictured.unlisted{grid-template-columns:minmax(0, 1fr);gap:8px;}.live .pictured .stage{position:sticky;top:calc(var(--tools, 0px) + 8px);}.live .pictured.unlisted .stage{position:static;order:-1;}.live .stage .views{max-height:min(var(--natural, 9999px), max(320px, calc(100vh - var(--tools, 0px) - 190px)));}}@media (max-width:560px){body{padding:0 14px 32px;}h1{font-size:1.2rem;}.headlines .change > details > summary{font-size:1.12rem;gap:6px;}.headlines .tag{font-size:0.72em;vertical-align:0.1em;}.headlines .sign{width:1em;}.headlines .more, .more{padding-left:12px;}}@media screen and (max-width:700px){.overview thead{display:none;}.overview tr, .overview table, .overview tbody{display:block;}.overview th[scope="row"]{display:block;padding:8px 0 0;}.overview td{display:inline-block;padding:0 14px 4px 0;}.overview td.number:has(.zero){display:none;}.overview td.number::after{content:" " attr(data-head);color:var(--soft);}}@media screen and (max-width:900px){.tools{flex-wrap:wrap;}.chips{order:5;width:100%;}}@media screen and (max-width:560px){#tools{position:static;}html{scroll-padding-top:8px;}.chips{mask-image:linear-gradient(to right, #000 calc(100% - 32px), transparent);padding-right:32px;}.tools .count{order:6;margin-left:0;}.tools .count:not(:has(~ .reset:not([hidden]))){display:none;}.tools .reset{order:7;}.tools .reset[hidden]{display:none !important;}.tools .keys{display:none;}}@media screen and (pointer:coarse){button, select, .tools input, .change summary, .crops > summary, .overview summary, .target > details > summary{min-height:40px;}button{min-width:40px;}.change summary{align-items:center;}}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--line:#bbb;--page:#fff;--card:#f4f4f4;--added:#14692c;--removed:#b3261e;--changed:#7d4a00;--replaced:#0a4fa8;--code:#eee;}body{font-size:10pt;max-width:none;padding:0;}#tools, .ways, .zooms, .mixes, .steps, .copy, .show-place, .jump, .more-first, .note, .marks, .line, dialog{display:none !important;}.world{width:auto !important;height:auto !important;transform:none !important;}.change{content-visibility:visible;break-inside:avoid;}details::details-content{content-visibility:visible;display:block;height:auto;}.overview .wide{overflow:visible;}.view{break-inside:avoid;}}`;
// src/report/page/page.ts
/** The maximum number of changes in the page; report.json has all of them. */
const MAX_CHANGES = 5e3;
/**
* The report as one HTML file that requests nothing: pictures and drawings are inside. It is complete without its script, which adds
* selection, search and zoom. Targets that need a person come first.
* @param files the pictures and drawings that the report names, by file name; what is missing, too large or not drawn by us is linked
* @param origin the title, commit and run that the page shows
*/
function renderReview(report, files, origin = {}) {
	const sections = withHeadlines(withRoom(sectionsOf(report)));
	const fitting = fittingFiles(sections.map(({ target }) => target), files);
	const palette = createPalette();
	const embedding = {
		files: fitting,
		palette
	};
	const main = sections.map((section) => sectionHtml(section, embedding, sections.length === 1)).join("\n");
	const style = STYLE + palette.css();
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, SCRIPT)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${kindOfReport(report)}: ${report.verdict.text}`)}</title>
<style>${style}</style>
<script>${SCRIPT}<\/script>
</head>
<body>
${headerHtml(report, sections, origin)}
<div id="tools"></div>
<main id="main">
${overviewHtml(sections)}${rollbackHtml(report)}${planSectionHtml(report)}${costSectionHtml(report)}
${main}${driftSectionHtml(report)}
</main>
<footer>${footerHtml(report, origin)}</footer>
</body>
</html>
`;
}
function sectionsOf({ targets }) {
	return targets.map((target, at) => {
		return {
			id: `t${at + 1}`,
			target,
			...standingOf(target),
			groups: groupsOf(target.changes),
			room: 0,
			leading: 0
		};
	}).toSorted((one, other) => byLevel(one.level, other.level));
}
/** Changes to look at first, and removals, get their room in every target before any others do. */
function withRoom(sections) {
	let left = MAX_CHANGES;
	const grant = (wanted) => {
		const granted = Math.min(wanted, left);
		left -= granted;
		return granted;
	};
	const first = sections.map(({ groups }) => grant(countOf(groups.filter(({ name }) => name === "first" || name === "removed"))));
	return sections.map((section, at) => {
		const granted = first[at] ?? 0;
		return {
			...section,
			room: granted + grant(countOf(section.groups) - granted)
		};
	});
}
function countOf(groups) {
	return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}
export { escapeHtml, exactAttribute, policyFor, renderReview, toneOf };
