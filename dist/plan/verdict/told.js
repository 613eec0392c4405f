// src/plan/verdict/told.ts
function claimsOf(all, targets) {
	const [changes, before, after] = [
		new Map(),
		new Map(),
		new Map()
	];
	const listed = new Set();
	for (const { entry, seen, verdict } of all) {
		if (seen === void 0) continue;
		const { address } = entry.announcement;
		if (!listed.has(verdict.changes)) for (const change of verdict.changes) claim(changes, seen.target, change, address);
		listed.add(verdict.changes);
		claim(before, seen.target, seen.before, address);
		claim(after, seen.target, seen.after, address);
	}
	for (const { number, fateBefore, fateAfter } of targets) {
		for (const [position, { change }] of fateBefore) claim(before, number, position, changes.get(`${number} ${change}`));
		for (const [position, { change }] of fateAfter) claim(after, number, position, changes.get(`${number} ${change}`));
	}
	return {
		changes,
		before,
		after
	};
}
function claim(map, target, position, address) {
	if (position === void 0 || address === void 0) return;
	const key = `${target} ${position}`;
	if (!map.has(key)) map.set(key, address);
}
export { claimsOf };
