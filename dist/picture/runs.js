import { signedPixels } from "./frame.js";
import { growable } from "./growable.js";
// src/picture/runs.ts
/** Shorter runs are smoothed edges and letters. */
const SHORTEST_RUN = 3;
/** Finds runs from left to right and from the top, and joins those of one colour that touch in neighbouring rows. */
function joinRuns(frame, background) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const [starts, lengths, parents] = [
		growable(),
		growable(),
		growable()
	];
	const loose = growable();
	let [count, row, looseCount] = [
		0,
		0,
		0
	];
	/** Joins the last run with those above it; `from` is the first that may touch. Returns the first that may touch the next run. */
	const joinAbove = (from) => {
		const [first, length] = [starts.get(count) - width, lengths.get(count)];
		let above = from;
		while (above < row && starts.get(above) + lengths.get(above) <= first) above++;
		for (let other = above; other < row && starts.get(other) < first + length; other++) if (pixels[starts.get(other)] === pixels[first + width]) join(parents.all, other, count);
		return above;
	};
	const addLoose = (from, to) => {
		if (looseCount > 0 && loose.get(2 * looseCount - 1) === from) {
			loose.all[2 * looseCount - 1] = to;
			return;
		}
		loose.push(from);
		loose.push(to);
		looseCount++;
	};
	for (let y = 0, at = 0; y < height; y++) {
		let above = row;
		row = count;
		for (const end = at + width; at < end;) {
			const colour = pixels[at];
			const from = at++;
			while (at < end && pixels[at] === colour) at++;
			if (colour === background) continue;
			if (at - from < SHORTEST_RUN) {
				addLoose(from, at);
				continue;
			}
			starts.push(from);
			lengths.push(at - from);
			parents.push(count);
			above = joinAbove(above);
			count++;
		}
	}
	for (let run = 0; run < count; run++) parents.all[run] = rootOf(parents.all, run);
	return {
		count,
		starts: starts.all,
		lengths: lengths.all,
		parents: parents.all,
		loose: loose.all,
		looseCount
	};
}
function rootOf(parents, run) {
	let root = run;
	while (parents[root] !== root) {
		const next = parents[root] ?? root;
		root = parents[root] = parents[next] ?? next;
	}
	return root;
}
/** The earlier run stands for both. */
function join(parents, one, other) {
	const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
	if (first < second) parents[second] = first;
	else parents[first] = second;
}
export { joinRuns };
