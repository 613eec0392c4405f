// src/drawing/difference/parties.ts
/** Removed resources that move together: a removed group with its members, and connected resources in the same groups. The largest come first. */
function partiesOf(before, facts, names) {
	const groupsOf = containersOf(before);
	const survives = (group) => !facts.removed.has(group) && facts.shownAs[group] !== -1;
	const homesOf = (position) => (groupsOf.get(position) ?? []).filter(survives);
	const leaders = new Map([...facts.removed.keys()].map((position) => [position, position]));
	const join = (first, second) => leaders.set(leaderOf(leaders, first), leaderOf(leaders, second));
	for (const position of facts.removed.keys()) for (const member of before.members.get(position) ?? []) if (leaders.has(member)) join(member, position);
	for (const { from, to } of before.connections) {
		if (!leaders.has(from) || !leaders.has(to)) continue;
		if (homesOf(from).join() === homesOf(to).join()) join(from, to);
	}
	const parties = new Map();
	for (const position of leaders.keys()) {
		const leader = leaderOf(leaders, position);
		parties.set(leader, [...parties.get(leader) ?? [], position]);
	}
	return [...parties.values()].map((positions) => toParty(positions, homesOf, before, names)).sort(bySize);
}
function leaderOf(leaders, position) {
	let leader = position;
	for (let next = leaders.get(leader); next !== void 0 && next !== leader; next = leaders.get(leader)) {
		leaders.set(leader, leaders.get(next) ?? next);
		leader = next;
	}
	return leader;
}
/** The groups that each resource is in, the smallest first. */
function containersOf({ members, resources }) {
	const sizeOf = (group) => members.get(group)?.length ?? 0;
	const keyOf = (group) => resources[group]?.key ?? "";
	const bySizeOfGroup = [...members.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
	const found = new Map();
	for (const group of bySizeOfGroup) for (const member of members.get(group) ?? []) {
		const groups = found.get(member);
		if (groups === void 0) found.set(member, [group]);
		else groups.push(group);
	}
	return found;
}
function toParty(positions, homesOf, before, names) {
	const sizeOf = (group) => before.members.get(group)?.length ?? 0;
	const homes = [...new Set(positions.flatMap(homesOf))].sort((a, b) => sizeOf(a) - sizeOf(b) || nameOrder(names, a, b));
	const named = (list) => list.flatMap((position) => names.before[position] ?? []);
	return {
		ids: named(positions).sort(),
		homes: named(homes)
	};
}
function nameOrder({ before }, first, second) {
	return (before[first] ?? "") < (before[second] ?? "") ? -1 : 1;
}
function bySize(first, second) {
	return second.ids.length - first.ids.length || ((first.ids[0] ?? "") < (second.ids[0] ?? "") ? -1 : 1);
}
export { partiesOf };
