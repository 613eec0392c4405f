import { reportLines } from "../words/lines.js";
import { quoteHtml } from "./html-text.js";
import { needsPerson } from "./standing.js";
// src/report/page/entries.ts
const TITLES = {
	first: "Look at these first",
	removed: "Removed",
	changed: "Changed and replaced",
	added: "Added",
	rollouts: "Routine rollouts",
	relations: "Connections and memberships"
};
/** Changes in the order in which a person wants them; empty groups are left out. */
function groupsOf(changes) {
	const entries = entriesOf(changes);
	return Object.keys(TITLES).flatMap((name) => {
		const own = entries.filter((entry) => groupOf(entry) === name);
		const sorted = name === "first" ? own.toSorted((one, other) => rank(one) - rank(other)) : own;
		return sorted.length === 0 ? [] : [{
			name,
			title: TITLES[name],
			entries: sorted
		}];
	});
}
const SEVERITIES = [
	"critical",
	"high",
	"medium"
];
function rank({ changes }) {
	const ranks = changes.map(({ severity }) => SEVERITIES.indexOf(severity)).filter((at) => at >= 0);
	return Math.min(SEVERITIES.length, ...ranks);
}
function groupOf({ kind, changes }) {
	if (changes.some(needsPerson)) return "first";
	if (kind === "removed" || kind === "added") return kind;
	if (kind === "changed" || kind === "replaced") return "changed";
	return kind === "rollout" ? "rollouts" : "relations";
}
/** Only memberships of one member in groups of one type can be told together, as a move. */
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
	return {
		kind,
		tags,
		changes: [change],
		text: () => reportLines([change], quoteHtml).map(({ text }) => text).join("; ")
	};
}
function together(bundle) {
	const lines = reportLines(bundle, quoteHtml);
	const [line] = lines;
	if (line === void 0 || lines.length > 1) return bundle.map(single);
	return [{
		kind: line.kind,
		tags: line.tags,
		changes: bundle,
		text: () => line.text
	}];
}
export { groupsOf };
