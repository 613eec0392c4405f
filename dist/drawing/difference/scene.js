import { lineId } from "./connections.js";
import { membershipPieces } from "./memberships.js";
import { subjectOf } from "./union.js";
// src/drawing/difference/scene.ts
/** What a picture of a whole union shows. */
function sceneOf(union, facts, before, after) {
	const pieces = new Map([...union.facts].map(([name, fact]) => [name, pieceOf(fact, before, after)]));
	const lines = new Map(union.connections.map((connection) => {
		const [from, to] = [pieces.get(connection.from), pieces.get(connection.to)];
		const name = `${from?.name ?? ""} → ${to?.name ?? ""}`;
		return [lineId(connection), {
			mark: connection.mark,
			type: "connection",
			name
		}];
	}));
	return {
		drawing: union.drawing,
		pieces,
		pieceOfLine: ({ id }) => lines.get(id) ?? {
			mark: "unchanged",
			type: "connection",
			name: ""
		},
		memberships: membershipPieces(facts, (position) => union.names.after[position] ?? "", (position) => after.inventory.resources[position]?.name ?? ""),
		named: new Set(),
		namedFromAfar: new Set(),
		counts: countsOf(facts),
		notes: [...doubtOf(facts), ...notesOf(facts)]
	};
}
function pieceOf(fact, before, after) {
	const [was, is] = [before.inventory.resources[fact.before]?.id, after.inventory.resources[fact.after]?.id];
	return {
		mark: fact.mark,
		...fact.isDoubtful && { isDoubtful: true },
		...subjectOf(fact, before, after),
		...fact.before !== -1 && was !== void 0 && { before: was },
		...fact.after !== -1 && is !== void 0 && { after: is }
	};
}
function countsOf({ after, removed }) {
	const counts = {
		added: 0,
		removed: removed.size,
		changed: 0,
		replaced: 0,
		unchanged: 0
	};
	for (const { mark } of after) counts[mark] += 1;
	return counts;
}
/** Unconfirmed changes are marked as added or removed like all others; the key says how many of them are unconfirmed. */
function doubtOf({ after, removed }) {
	const count = [...after, ...removed.values()].filter(({ isDoubtful }) => isDoubtful).length;
	return count === 0 ? [] : [`${count} unconfirmed`];
}
/** Changed relations: `2 connections added, 1 removed`. */
function notesOf({ connections, memberships }) {
	const marks = {
		connection: [...connections.values()],
		membership: memberships.map(({ mark }) => mark)
	};
	return Object.entries(marks).flatMap(([what, list]) => {
		const told = ["added", "removed"].map((mark) => ({
			mark,
			count: list.filter((one) => one === mark).length
		})).filter(({ count }) => count > 0);
		if (told.length === 0) return [];
		const noun = told[0]?.count === 1 ? what : `${what}s`;
		return [told.map(({ mark, count }, index) => index === 0 ? `${count} ${noun} ${mark}` : `${count} ${mark}`).join(", ")];
	});
}
export { sceneOf };
