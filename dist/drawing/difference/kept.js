import { lookOf } from "../isometric/palette.js";
import { membersByGroup } from "./union.js";
// src/drawing/difference/kept.ts
/** Neighbours kept per resource: a hub is connected to everything. */
const MAX_NEIGHBOURS = 8;
/** Members kept of a changed group that would otherwise be empty. */
const MIN_MEMBERS = 2;
/** Groups that say where something is; groups of other types overlap each other. */
const LOCATIONS = new Set([
	"vpc",
	"subnet",
	"asg"
]);
/** With more changes than this, the neighbours of changed resources are left out. */
const MANY_CHANGES = 120;
/** Changes beyond this number are not drawn individually. */
const MAX_CHANGES = 1200;
const FIRST = {
	removed: 0,
	replaced: 1,
	changed: 2,
	added: 3,
	unchanged: 4
};
/** What a reader needs to see of the changes: what changed, what it is connected to, and the groups around both. */
function keptOf(union, facts, limit = MAX_CHANGES) {
	const changed = [...union.facts].filter(([, { mark }]) => mark !== "unchanged");
	changed.sort(([, first], [, second]) => FIRST[first.mark] - FIRST[second.mark]);
	const kept = new Set(changed.slice(0, limit).map(([name]) => name));
	if (changed.length <= limit) for (const name of relatedBy(facts, union)) kept.add(name);
	if (changed.length <= MANY_CHANGES) for (const name of neighboursOf(union, kept)) kept.add(name);
	const groups = [...membersByGroup(union.document)];
	const holdsKept = ([, members]) => [...members].some((member) => kept.has(member));
	for (const [, members] of groups.filter((group) => kept.has(group[0]) && !holdsKept(group))) for (const member of [...members].sort().slice(0, MIN_MEMBERS)) kept.add(member);
	const locations = new Set(union.document.groups.filter(isLocation).map(({ id }) => String(id)));
	for (const group of groups) if (locations.has(group[0]) && holdsKept(group)) kept.add(group[0]);
	return kept;
}
/** Resources of which only relations changed: memberships or connections. */
function relatedBy({ memberships, connections }, { names }) {
	const ends = [...connections.keys()].flatMap((ends) => ends.split(">").map(Number));
	return [...memberships.flatMap(({ group, member }) => [group, member]), ...ends].flatMap((position) => names.after[position] ?? []);
}
function isLocation({ type }) {
	return LOCATIONS.has(String(type)) || lookOf(String(type)).shape === "cluster";
}
function neighboursOf({ connections }, kept) {
	const counts = new Map();
	const found = new Set();
	for (const { from, to } of connections) for (const [one, other] of [[from, to], [to, from]]) {
		const count = counts.get(one) ?? 0;
		if (!kept.has(one) || kept.has(other) || count >= MAX_NEIGHBOURS) continue;
		counts.set(one, count + 1);
		found.add(other);
	}
	return found;
}
export { MAX_CHANGES, keptOf };
