import { lineId } from "./connections.js";
import { membershipPieces } from "./memberships.js";
import { subjectOf } from "./union.js";
import { labelOf, replacedLabel } from "./words.js";
// src/drawing/difference/scene.ts
/** What a picture of a whole union shows. */
function sceneOf(subject) {
	const { union, facts, after } = subject;
	const pieces = new Map([...union.facts].map(([name, fact]) => [name, pieceOf(fact, subject)]));
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
		notes: notesOf(facts)
	};
}
function pieceOf(fact, { before, after, words }) {
	const [was, is] = [before.inventory.resources[fact.before], after.inventory.resources[fact.after]];
	const { type, name } = subjectOf(fact, before, after);
	const exchanged = fact.mark === "replaced" ? replacedLabel(was?.name ?? "", is?.name ?? "") : void 0;
	return {
		mark: fact.mark,
		...fact.isDoubtful && { isDoubtful: true },
		type,
		name,
		label: exchanged ?? labelOf(name, type, words),
		...fact.before !== -1 && was !== void 0 && { before: was.id },
		...fact.after !== -1 && is !== void 0 && { after: is.id }
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
	const doubtful = [...after, ...removed.values()].filter(({ isDoubtful }) => isDoubtful);
	const [first] = doubtful;
	return first === void 0 ? [] : [{
		what: "doubt",
		mark: first.mark,
		text: `${doubtful.length} unconfirmed`
	}];
}
/** What is in doubt, and changed relations: `2 connections added, 1 removed`. */
function notesOf(facts) {
	const { connections, memberships } = facts;
	return [
		...doubtOf(facts),
		...relationNote("connection", [...connections.values()]),
		...relationNote("membership", memberships.map(({ mark }) => mark))
	];
}
function relationNote(what, list) {
	const told = ["added", "removed"].map((mark) => ({
		mark,
		count: list.filter((one) => one === mark).length
	})).filter(({ count }) => count > 0);
	const [first] = told;
	if (first === void 0) return [];
	const noun = first.count === 1 ? what : `${what}s`;
	const words = told.map(({ mark, count }, index) => index === 0 ? `${count} ${noun} ${mark}` : `${count} ${mark}`);
	return [{
		what,
		mark: first.mark,
		text: words.join(", ")
	}];
}
export { countsOf, notesOf, sceneOf };
