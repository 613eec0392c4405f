import { at } from "../../errors.js";
import { factsOf } from "../facts/change-kinds.js";
import { byImportance, levelOf, needsPerson } from "../judgement.js";
import { reportLines } from "../words/lines.js";
import { quoteHtml } from "./html-text.js";
// src/report/page/entries.ts
/** The groups of a list, in the order in which a person wants them. */
const TITLES = {
	first: "Look at these first",
	removed: "Removed",
	changed: "Changed and replaced",
	added: "Added",
	rollouts: "Routine rollouts",
	relations: "Connections and memberships"
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
	return needsPerson(lead) ? "first" : factsOf(lead).group;
}
/** Only memberships of one member in groups of one type share an entry, as a move. */
function entriesOf(changes) {
	const bundles = new Map();
	for (const change of changes) {
		const key = "member" in change ? `${change.member.after.id}\n${change.group.after.type}` : change;
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
export { groupsOf };
