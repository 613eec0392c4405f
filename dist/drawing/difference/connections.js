// src/drawing/difference/connections.ts
/** The connections of both sides, each once. One that came or went with one of its ends has that end's mark. */
function connectionsOf(before, after, facts, names) {
	const isAdded = (position) => facts.after[position]?.mark === "added";
	const here = after.connections.map(({ from, to }) => {
		const isNew = isAdded(from) || isAdded(to) || facts.connections.get(`${from}>${to}`) === "added";
		return {
			from: names.after[from] ?? "",
			to: names.after[to] ?? "",
			mark: isNew ? "added" : "unchanged"
		};
	});
	const gone = before.connections.flatMap(({ from, to }) => {
		const ends = [facts.shownAs[from] ?? -1, facts.shownAs[to] ?? -1];
		const isGone = facts.removed.has(from) || facts.removed.has(to) || facts.connections.get(ends.join(">")) === "removed";
		const [start, end] = [names.before[from], names.before[to]];
		return isGone && start !== void 0 && end !== void 0 ? [{
			from: start,
			to: end,
			mark: "removed"
		}] : [];
	});
	return [...new Map([...gone, ...here].map((connection) => [lineId(connection), connection]))].sort(([first], [second]) => first < second ? -1 : 1).map(([, connection]) => connection);
}
/** The id of a connection's line in a drawing. */
function lineId({ from, to, mark }) {
	return JSON.stringify([
		mark === "removed" ? "removed" : "here",
		from,
		to
	]);
}
export { connectionsOf, lineId };
