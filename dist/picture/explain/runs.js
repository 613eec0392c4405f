import { signedPixels } from "../decode/frame.js";
import { withRoom } from "./room.js";
// src/picture/explain/runs.ts
/** Shorter runs are smoothed edges and letters. */
const SHORTEST_RUN = 3;
/** Finds runs from left to right and from the top, and joins those of one colour that touch in neighbouring rows. */
function joinRuns(frame, background) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const nothing = new Int32Array();
	let [starts, lengths, parents, loose] = [
		nothing,
		nothing,
		nothing,
		nothing
	];
	let [count, row, looseCount] = [
		0,
		0,
		0
	];
	for (let y = 0, at = 0; y < height; y++) {
		let above = row;
		row = count;
		starts = withRoom(starts, count, width);
		lengths = withRoom(lengths, count, width);
		parents = withRoom(parents, count, width);
		loose = withRoom(loose, 2 * looseCount, 2 * width);
		for (const end = at + width; at < end;) {
			const colour = pixels[at];
			const from = at;
			at = endOfRun(pixels, from, end);
			if (colour === background) continue;
			if (at - from < SHORTEST_RUN) {
				looseCount = addLoose(loose, looseCount, from, at);
				continue;
			}
			starts[count] = from;
			lengths[count] = at - from;
			parents[count] = count;
			above = firstTouching(from - width, above, row, starts, lengths);
			for (let other = above; other < row && starts[other] < at - width; other++) joinAlike(pixels, starts, parents, other, count);
			count++;
		}
	}
	for (let run = 0; run < count; run++) parents[run] = rootOf(parents, run);
	return {
		count,
		starts,
		lengths,
		parents,
		loose,
		looseCount
	};
}
/** Behind the last pixel of the colour of the first. */
function endOfRun(pixels, from, end) {
	const colour = pixels[from];
	let at = from + 1;
	while (at < end && pixels[at] === colour) at++;
	return at;
}
/** The first of the runs from `above` up to `row` that does not end before a place. */
function firstTouching(place, above, row, starts, lengths) {
	let run = above;
	while (run < row && starts[run] + lengths[run] <= place) run++;
	return run;
}
/** Adds to the last piece, or as one more; returns how many there are. */
function addLoose(loose, count, from, to) {
	if (count > 0 && loose[2 * count - 1] === from) {
		loose[2 * count - 1] = to;
		return count;
	}
	loose[2 * count] = from;
	loose[2 * count + 1] = to;
	return count + 1;
}
function rootOf(parents, run) {
	let root = run;
	while (parents[root] !== root) {
		const next = parents[root] ?? root;
		root = parents[root] = parents[next] ?? next;
	}
	return root;
}
/** Joins two runs that touch, if they have one colour. */
function joinAlike(pixels, starts, parents, one, other) {
	if (pixels[starts[one]] === pixels[starts[other]]) join(parents, one, other);
}
/** The earlier run stands for both. */
function join(parents, one, other) {
	const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
	if (first < second) parents[second] = first;
	else parents[first] = second;
}
export { joinRuns };
