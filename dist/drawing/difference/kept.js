import { lookOf } from "../isometric/palette.js";
import { membersByGroup } from "./union.js";
// src/drawing/difference/kept.ts
/** So many neighbours of one resource are kept: a hub is connected to everything. */
const MAX_NEIGHBOURS = 8;
/** Members that are kept of a changed group of which none is. */
const MIN_MEMBERS = 2;
/** Groups that say where something stands; the others cross each other. */
const PLACES = new Set([
	"vpc",
	"subnet",
	"asg",
	"azurevnet"
]);
/** With more changes than this their surroundings are left out, with more than that the last of them as well. */
const MANY_CHANGES = 120;
const MAX_CHANGES = 1200;
const FIRST = {
	removed: 0,
	replaced: 1,
	changed: 2,
	added: 3,
	unchanged: 4
};
/** What a reader of the changes needs to see: what changed, what it is connected to, and the groups around these. */
function keptOf(union, facts, limit = MAX_CHANGES) {
	const changed = [...union.facts].filter(([, { mark }]) => mark !== "unchanged");
	changed.sort(([, first], [, second]) => FIRST[first.mark] - FIRST[second.mark]);
	const kept = new Set(changed.slice(0, limit).map(([name]) => name));
	if (changed.length <= limit) for (const name of relatedBy(facts, union)) kept.add(name);
	if (changed.length <= MANY_CHANGES) for (const name of neighboursOf(union, kept)) kept.add(name);
	const groups = [...membersByGroup(union.document)];
	const holdsKept = ([, members]) => [...members].some((member) => kept.has(member));
	for (const [, members] of groups.filter((group) => kept.has(group[0]) && !holdsKept(group))) for (const member of [...members].sort().slice(0, MIN_MEMBERS)) kept.add(member);
	const places = new Set(union.document.groups.filter(isPlace).map(({ id }) => String(id)));
	for (const group of groups) if (places.has(group[0]) && holdsKept(group)) kept.add(group[0]);
	return kept;
}
/** Those that only their relations changed: they joined or left a group, or are connected otherwise. */
function relatedBy({ memberships, connections }, { names }) {
	const ends = [...connections.keys()].flatMap((ends) => ends.split(">").map(Number));
	return [...memberships.flatMap(({ group, member }) => [group, member]), ...ends].flatMap((position) => names.after[position] ?? []);
}
function isPlace({ type }) {
	return PLACES.has(String(type)) || lookOf(String(type)).shape === "cluster";
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
