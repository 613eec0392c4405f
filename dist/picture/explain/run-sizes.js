// src/picture/explain/run-sizes.ts
function measure(runs, width) {
	const { count, starts, lengths, parents } = runs;
	const { rootOf, roots } = numbered(runs);
	const whole = () => new Int32Array(roots);
	const [area, left, right, bottom] = [
		whole(),
		whole().fill(width),
		whole(),
		whole()
	];
	const [sumX, sumY] = [new Float64Array(roots), new Float64Array(roots)];
	for (let run = 0; run < count; run++) {
		const root = rootOf[parents[run]];
		const [from, length] = [starts[run], lengths[run]];
		const x = from % width;
		const y = (from - x) / width;
		area[root] = area[root] + length;
		if (x < left[root]) left[root] = x;
		if (x + length > right[root]) right[root] = x + length;
		bottom[root] = y + 1;
		sumX[root] = sumX[root] + length * (x + length / 2);
		sumY[root] = sumY[root] + length * (y + .5);
	}
	return {
		rootOf,
		area,
		left,
		right,
		bottom,
		sumX,
		sumY,
		shape: shapesOf(runs, rootOf, left, width)
	};
}
function numbered({ count, parents }) {
	const rootOf = new Int32Array(count);
	let roots = 0;
	for (let run = 0; run < count; run++) if (parents[run] === run) rootOf[run] = roots++;
	return {
		rootOf,
		roots
	};
}
/** A hash of each region's shape: a sum over its runs relative to its upper left corner, so their order does not matter. */
function shapesOf({ count, starts, lengths, parents }, rootOf, left, width) {
	const shape = new Int32Array(left.length);
	for (let run = 0; run < count; run++) {
		const first = parents[run];
		const [root, from] = [rootOf[first], starts[run]];
		const x = from % width - left[root];
		const y = Math.floor(from / width) - Math.floor(starts[first] / width);
		shape[root] = shape[root] + mixed(x, y, lengths[run]) | 0;
	}
	return shape;
}
/** Hashes three small numbers to 32 bits; the factors are those of MurmurHash3 and xxHash. */
function mixed(x, y, length) {
	const bits = Math.imul(x + 1, 2654435761) ^ Math.imul(y + 7, 2246822507) ^ Math.imul(length, 3266489909);
	return Math.imul(bits ^ bits >>> 15, 668265263);
}
export { measure };
