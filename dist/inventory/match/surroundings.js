// src/inventory/match/surroundings.ts
/** The surroundings of some resources, in one pass over the connections. */
function surroundingsOf(inventory, positions) {
	const found = new Map();
	for (const position of positions) {
		const groups = inventory.groups.get(position) ?? [];
		found.set(position, {
			groups,
			members: inventory.members.get(position) ?? [],
			from: [],
			to: []
		});
	}
	if (found.size === 0) return found;
	for (const { from, to } of inventory.connections) {
		found.get(to)?.from.push(from);
		found.get(from)?.to.push(to);
	}
	return found;
}
/** Names that are the same on both sides: that of a resource is its position after. Those without a partner are left out. */
function sharedNames(pairing, side) {
	if (side === 1) return (positions) => positions.filter((position) => pairing.beforeOf[position] !== -1).map(String);
	return (positions) => positions.flatMap((position) => pairing.afterOf[position] === -1 ? [] : [String(pairing.afterOf[position])]);
}
export { sharedNames, surroundingsOf };
