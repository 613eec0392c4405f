import { byImportance, levelOf } from "../judgement.js";
import { exposureSuffix } from "./exposure-words.js";
import { nameOf } from "./type-names.js";
import { sentence, sentenceFor } from "./words.js";
// src/report/words/lines.ts
/** Changes as people read them: what left one subnet and joined another has moved. */
function reportLines(changes, quote) {
	const moves = findMoves(changes);
	return changes.flatMap((change) => {
		const move = moves.get(change);
		if (move === void 0) return [lineOf(change, quote)];
		return move.left === change ? [moveLine(move, quote)] : [];
	});
}
function lineOf(change, quote) {
	return {
		kind: change.kind,
		tags: change.tags,
		level: levelOf(change),
		text: sentenceFor(change, quote)
	};
}
/** Moves, by each of the two changes that they consist of. */
function findMoves(changes) {
	const pairs = new Map();
	for (const change of changes) {
		if (!("member" in change)) continue;
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
		moves.set(left, {
			left,
			joined
		});
		moves.set(joined, {
			left,
			joined
		});
	}
	return moves;
}
function moveLine({ left, joined }, quote) {
	const text = `${nameOf(left.member.after, quote)} moved from ${nameOf(left.group.after, quote)} to ${quote(joined.group.after.name)}${exposureSuffix(joined, quote)}`;
	const [first] = [left, joined].sort(byImportance);
	const level = levelOf(first ?? left);
	return {
		kind: "moved",
		tags: [...new Set([...left.tags, ...joined.tags])],
		level,
		text: sentence(text)
	};
}
export { reportLines };
