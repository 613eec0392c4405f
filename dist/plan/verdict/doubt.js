// src/plan/verdict/doubt.ts
/**
* The additions and removals that may only not have been read, as `target change`. Where a plan announced every one of them, it
* explains them, and none is in doubt.
*/
function doubtfulChanges(entries, seen, targets) {
	const announced = announcedChanges(entries, seen, targets);
	const doubtful = new Set();
	for (const { number, changes } of targets) {
		const unexplained = new Set();
		const isAnnounced = (position) => announced.has(`${number} ${position}`);
		for (const [position, change] of changes.entries()) if (isUnconfirmed(change) && !isAnnounced(position)) unexplained.add(groupOf(change));
		for (const [position, change] of changes.entries()) if (isUnconfirmed(change) && unexplained.has(groupOf(change))) doubtful.add(`${number} ${position}`);
	}
	return doubtful;
}
function announcedChanges(entries, seen, targets) {
	const found = new Set();
	for (const position of entries.keys()) {
		const { target = -1, before = -1, after = -1, set } = seen.get(position) ?? {};
		const index = targets[target];
		const fates = [index?.fateBefore.get(before), index?.fateAfter.get(after)];
		for (const change of [...fates.flatMap((fate) => fate?.change ?? []), ...set?.changes ?? []]) found.add(`${target} ${change}`);
	}
	return found;
}
function isUnconfirmed({ tags }) {
	return tags.includes("unconfirmed");
}
function groupOf(change) {
	if (change.kind === "added") return `added ${change.after.type}`;
	return change.kind === "removed" ? `removed ${change.before.type}` : change.kind;
}
export { doubtfulChanges };
