// src/inventory/match/surroundings.ts
/** The surroundings of some resources, in one pass over the inventory. */
function surroundingsOf(inventory, positions) {
	const found = new Map();
	for (const position of positions) found.set(position, {
		groups: [],
		members: inventory.members.get(position) ?? [],
		from: [],
		to: []
	});
	if (found.size === 0) return found;
	for (const [group, members] of inventory.members) for (const member of members) found.get(member)?.groups.push(group);
	for (const { from, to } of inventory.connections) {
		found.get(to)?.from.push(from);
		found.get(from)?.to.push(to);
	}
	return found;
}
/** Both sides' surroundings in one language: partners have one name. What has no partner is left out. */
function sharedNames(pairing, side) {
	if (side === 1) return (positions) => positions.filter((position) => pairing.beforeOf[position] !== -1).map(String);
	return (positions) => positions.flatMap((position) => pairing.afterOf[position] === -1 ? [] : [String(pairing.afterOf[position])]);
}
export { sharedNames, surroundingsOf };
