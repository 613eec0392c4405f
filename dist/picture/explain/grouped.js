// src/picture/explain/grouped.ts
/** Groups items by a key, keeping their order: `Map.groupBy`, which Node 20 does not have. */
function grouped(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
export { grouped };
