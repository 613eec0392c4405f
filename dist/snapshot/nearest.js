// src/snapshot/nearest.ts
/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
function nearest(word, candidates) {
	const best = candidates.map((candidate) => ({
		candidate,
		distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
	})).sort((a, b) => a.distance - b.distance)[0];
	if (best === void 0 || best.distance > Math.max(1, Math.floor(best.candidate.length / 3))) return void 0;
	return best.candidate;
}
/** Insertions, deletions, substitutions; of the first 100 characters, which is plenty for a name. */
function editDistance(a, b) {
	const left = a.slice(0, 100);
	const right = b.slice(0, 100);
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
