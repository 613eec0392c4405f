import { typeName } from "./type-names.js";
import { sentence, sentenceFor } from "./words.js";
// src/report/words/lines.ts
/** Changes as people read them: what left one subnet and joined another has moved. */
function reportLines(changes, quote) {
	const moves = findMoves(changes);
	return changes.flatMap((change) => {
		const joined = moves.get(change);
		if (joined === void 0) return [{
			kind: change.kind,
			tags: change.tags,
			text: sentenceFor(change, quote)
		}];
		return joined === change ? [] : [moveLine(change, joined, quote)];
	});
}
/** What left, to what it joined; what was joined, to itself. */
function findMoves(changes) {
	const pairs = new Map();
	for (const change of changes) {
		if (change.kind !== "membership-added" && change.kind !== "membership-removed") continue;
		const key = `${change.member.after.id}\n${change.group.after.type}`;
		const pair = pairs.get(key);
		if (pair === void 0) pairs.set(key, [change]);
		else pair.push(change);
	}
	const moves = new Map();
	for (const pair of pairs.values()) {
		const left = pair.find(({ kind }) => kind === "membership-removed");
		const joined = pair.find(({ kind }) => kind === "membership-added");
		if (pair.length !== 2 || left === void 0 || joined === void 0) continue;
		moves.set(left, joined);
		moves.set(joined, joined);
	}
	return moves;
}
function moveLine(left, joined, quote) {
	const { type, name } = left.member.after;
	const text = `${typeName(type)} ${quote(name)} moved from ${typeName(left.group.after.type)} ${quote(left.group.after.name)} to ${quote(joined.group.after.name)}`;
	return {
		kind: "moved",
		tags: [...new Set([...left.tags, ...joined.tags])],
		text: sentence(text)
	};
}
export { reportLines };
