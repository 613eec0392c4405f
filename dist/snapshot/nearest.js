// src/snapshot/nearest.ts
/** Plenty for a name; more would only cost time. */
const MAX_LENGTH = 100;
/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
function nearest(word, candidates) {
	const best = candidates.map((candidate) => ({
		candidate,
		distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
	})).sort((a, b) => a.distance - b.distance)[0];
	if (best === void 0 || best.candidate === "") return void 0;
	const tolerance = Math.max(1, Math.floor(Math.min(best.candidate.length, MAX_LENGTH) / 3));
	return best.distance > tolerance ? void 0 : best.candidate;
}
/** Insertions, deletions, substitutions. */
function editDistance(a, b) {
	const left = a.slice(0, MAX_LENGTH);
	const right = b.slice(0, MAX_LENGTH);
	let row = Array.from({ length: right.length + 1 }, (_, i) => i);
	for (let i = 1; i <= left.length; i++) {
		const next = [i];
		for (let j = 1; j <= right.length; j++) {
			const substitution = row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, row[j] + 1, next[j - 1] + 1));
		}
		row = next;
	}
	return row[right.length];
}
export { nearest };
