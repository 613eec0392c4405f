// src/extras/convert/layout/group-by.ts
/** Groups items by key; preserves the order of keys and items. */
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
export { groupBy };
