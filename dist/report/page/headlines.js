import { targetTitle } from "../../snapshot/target.js";
import { byImportance } from "../judgement.js";
import { entryHtml } from "./change-list.js";
import { quoteHtml } from "./html-text.js";
// src/report/page/headlines.ts
/** With more facts than this in large words, none is large. */
const MOST = 4;
/**
* The sections with the facts that lead the page taken from their lists: the most important changes that need a person, whichever target
* they are of. Each is a whole line of the list, in large words, and stands nowhere else.
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
/** The leading facts as lines of the list; empty where nobody needs to look. */
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
/** How many more need a person: they lead the lists of their targets. */
function moreHtml(sections) {
	const left = sections.filter(({ groups, leading }) => firstOf(groups).length > leading);
	const [first] = left;
	if (first === void 0) return "";
	const count = left.reduce((sum, { groups, leading }) => sum + firstOf(groups).length - leading, 0);
	return `<p class="more-first"><a href="#${first.id}">${count} more to look at</a></p>`;
}
export { headlinesHtml, withHeadlines };
