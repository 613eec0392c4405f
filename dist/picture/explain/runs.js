import { signedPixels } from "../decode/frame.js";
// src/picture/explain/runs.ts
/** Shorter runs are parts of smoothed edges and letters. */
const SHORTEST_RUN = 3;
/** Finds runs row by row, from left to right, and joins those of one colour that touch in adjacent rows. */
function joinRuns(frame, segmentation) {
	const { width, height } = frame;
	const finder = new RunFinder(frame, segmentation);
	for (let y = 0; y < height; y++) finder.takeRow(y * width, segmentation.stretchesOf(y));
	return finder.result();
}
var RunFinder = class {
	#pixels;
	#width;
	#classes;
	#background;
	#rows;
	#table = {
		starts: NOTHING,
		lengths: NOTHING,
		colours: NOTHING,
		parents: NOTHING
	};
	#loose = NOTHING;
	#count = 0;
	#looseCount = 0;
	/** The first run of the row above that may touch the next run, and the first run of this row. */
	#above = 0;
	#row = 0;
	#y = 0;
	constructor(frame, { classes, background }) {
		this.#pixels = signedPixels(frame);
		this.#width = frame.width;
		this.#classes = classes;
		this.#background = background;
		this.#rows = new Int32Array(frame.height + 1);
	}
	takeRow(start, stretches) {
		this.#above = this.#row;
		this.#row = this.#count;
		this.#rows[this.#y++] = this.#count;
		this.#makeRoom();
		for (let i = 0; i < stretches.length; i += 2) this.#takeStretch(start + stretches[i], start + stretches[i + 1]);
	}
	result() {
		this.#rows[this.#y] = this.#count;
		const { parents } = this.#table;
		for (let run = 0; run < this.#count; run++) parents[run] = rootOf(parents, run);
		return {
			...this.#table,
			count: this.#count,
			rows: this.#rows,
			loose: this.#loose,
			looseCount: this.#looseCount
		};
	}
	#takeStretch(first, end) {
		const [pixels, background] = [this.#pixels, this.#background];
		for (let at = first; at < end;) {
			const from = at;
			if (pixels[at] === background) {
				while (at < end && pixels[at] === background) at++;
				continue;
			}
			const colour = this.#classes.of(pixels[at]);
			at = this.#endOfRun(at, end, colour);
			if (at - from < SHORTEST_RUN) this.#addLoose(from, at);
			else this.#addRun(from, at, colour);
		}
	}
	/** The exclusive end of the pixels from `first` on that stand for a colour. */
	#endOfRun(first, end, colour) {
		const [pixels, background] = [this.#pixels, this.#background];
		let known = pixels[first];
		let at = first + 1;
		for (; at < end; at++) {
			const pixel = pixels[at];
			if (pixel === known) continue;
			if (pixel === background || this.#classes.of(pixel) !== colour) break;
			known = pixel;
		}
		return at;
	}
	#addRun(from, to, colour) {
		const [{ starts, lengths, colours, parents }, run, width] = [
			this.#table,
			this.#count++,
			this.#width
		];
		starts[run] = from;
		lengths[run] = to - from;
		colours[run] = colour;
		parents[run] = run;
		let above = this.#above;
		while (above < this.#row && starts[above] + lengths[above] <= from - width) above++;
		this.#above = above;
		for (; above < this.#row && starts[above] < to - width; above++) if (colours[above] === colour) join(parents, above, run);
	}
	/** Extends the last stretch, or adds another one. */
	#addLoose(from, to) {
		const end = 2 * this.#looseCount;
		if (end > 0 && this.#loose[end - 1] === from) {
			this.#loose[end - 1] = to;
			return;
		}
		this.#loose[end] = from;
		this.#loose[end + 1] = to;
		this.#looseCount++;
	}
	/** No row has more than `width` of either, so there is nothing to check inside the row. */
	#makeRoom() {
		const [table, count, more] = [
			this.#table,
			this.#count,
			this.#width
		];
		if (count + more > table.starts.length) {
			table.starts = withRoom(table.starts, count, more);
			table.lengths = withRoom(table.lengths, count, more);
			table.colours = withRoom(table.colours, count, more);
			table.parents = withRoom(table.parents, count, more);
		}
		this.#loose = withRoom(this.#loose, 2 * this.#looseCount, 2 * more);
	}
};
const NOTHING = new Int32Array();
/** The list itself if it has room for `more` numbers after the first `count`, else a copy of these in a larger list. */
function withRoom(list, count, more) {
	if (count + more <= list.length) return list;
	const larger = new Int32Array(Math.ceil(1.5 * count) + more);
	larger.set(list.subarray(0, count));
	return larger;
}
function rootOf(parents, run) {
	let root = run;
	while (parents[root] !== root) {
		const next = parents[root] ?? root;
		root = parents[root] = parents[next] ?? next;
	}
	return root;
}
/** The earlier root becomes the root of both. */
function join(parents, one, other) {
	const [first, second] = [rootOf(parents, one), rootOf(parents, other)];
	if (first < second) parents[second] = first;
	else parents[first] = second;
}
export { joinRuns };
