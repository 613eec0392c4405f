import { own, ownText } from "../../json.js";
// src/inventory/read/connections.ts
/** A line through more connectors than this is given up. */
const MAX_BENDS = 1e3;
/** The lines between resources, without duplicates. A line drawn in pieces through connectors is one connection. */
function connectionsOf(document, positions) {
	const width = positions.size + 1;
	const pieces = piecesOf(document);
	const onwards = onwardFromConnectors(document, pieces);
	const found = new Map();
	for (const { from, to, automatic } of pieces) {
		const start = positions.get(from);
		if (start === void 0) continue;
		for (const end of endsOf(to, positions, onwards)) {
			if (end === start) continue;
			const twin = found.get(start * width + end);
			found.set(start * width + end, {
				from: start,
				to: end,
				automatic: automatic && (twin?.automatic ?? true)
			});
		}
	}
	return [...found.values()];
}
function piecesOf(document) {
	return document.edges.flatMap((edge) => {
		const from = ownText(edge, "from");
		const to = ownText(edge, "to");
		return from === void 0 || to === void 0 ? [] : [{
			from,
			to,
			automatic: own(edge, "type") === "autoedge"
		}];
	});
}
/** By id of a connector: where the pieces that begin there lead. */
function onwardFromConnectors(document, pieces) {
	const onwards = new Map();
	for (const connector of document.connectors) {
		const id = ownText(connector, "id");
		if (id !== void 0) onwards.set(id, []);
	}
	for (const { from, to } of pieces) onwards.get(from)?.push(to);
	return onwards;
}
/** The resources that a piece reaches, directly or through connectors. */
function endsOf(start, positions, onwards) {
	const direct = positions.get(start);
	if (direct !== void 0) return [direct];
	const ends = new Set();
	const seen = new Set([start]);
	for (const id of seen) {
		if (seen.size > MAX_BENDS) break;
		const end = positions.get(id);
		if (end !== void 0) ends.add(end);
		else for (const next of onwards.get(id) ?? []) seen.add(next);
	}
	return [...ends];
}
export { connectionsOf };
