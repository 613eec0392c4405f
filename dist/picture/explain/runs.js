import { signedPixels } from "../decode/frame.js";
// src/picture/explain/runs.ts
/** Shorter runs are parts of smoothed edges and letters. */
const SHORTEST_RUN = 3;
/** Finds runs row by row, from left to right, and joins those of one colour that touch in adjacent rows. */
function joinRuns(frame, background) {
	const { width, height } = frame;
	const pixels = signedPixels(frame);
	const nothing = new Int32Array();
	const table = {
		starts: nothing,
		lengths: nothing,
		parents: nothing
	};
	let loose = nothing;
	let [count, row, looseCount] = [
		0,
		0,
		0
	];
	for (let y = 0, at = 0; y < height; y++) {
		let above = row;
		row = count;
		makeRoom(table, count, width);
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
			table.starts[count] = from;
			table.lengths[count] = at - from;
			table.parents[count] = count;
			above = firstTouching(table, above, row, from - width);
			for (let other = above; other < row && table.starts[other] < at - width; other++) joinAlike(pixels, table, other, count);
			count++;
		}
	}
	for (let run = 0; run < count; run++) table.parents[run] = rootOf(table.parents, run);
	return {
		...table,
		count,
		loose,
		looseCount
	};
}
function makeRoom(table, count, more) {
	table.starts = withRoom(table.starts, count, more);
	table.lengths = withRoom(table.lengths, count, more);
	table.parents = withRoom(table.parents, count, more);
}
/** The list itself if it has room for `more` numbers after the first `count`, else a copy of these in a list of twice the size. */
function withRoom(list, count, more) {
	if (count + more <= list.length) return list;
	const larger = new Int32Array(2 * (count + more));
	larger.set(list.subarray(0, count));
	return larger;
}
/** The exclusive end of the pixels that have the colour of the first. */
function endOfRun(pixels, from, end) {
	const colour = pixels[from];
	let at = from + 1;
	while (at < end && pixels[at] === colour) at++;
	return at;
}
/** The first of the runs from `first` up to `end` that does not end before a position; `end` if there is none. */
function firstTouching({ starts, lengths }, first, end, position) {
	let run = first;
	while (run < end && starts[run] + lengths[run] <= position) run++;
	return run;
}
/** Extends the last stretch, or adds another one; returns their number. */
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
/** Joins two touching runs if they have the same colour. */
function joinAlike(pixels, { starts, parents }, one, other) {
	if (pixels[starts[one]] === pixels[starts[other]]) join(parents, one, other);
}
/** The earlier root becomes the root of both. */
function join(parents, one, other) {
	const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
	if (first < second) parents[second] = first;
	else parents[first] = second;
}
export { joinRuns };
