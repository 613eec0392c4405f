// src/picture/explain/run-sizes.ts
function measure(runs, width) {
	const { count, starts, lengths, parents } = runs;
	const whole = () => new Int32Array(count);
	const [area, left, right, bottom] = [
		whole(),
		whole().fill(width),
		whole(),
		whole()
	];
	const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)];
	for (let run = 0; run < count; run++) {
		const [root, from, length] = [
			parents[run] ?? 0,
			starts[run] ?? 0,
			lengths[run] ?? 0
		];
		const x = from % width;
		const y = (from - x) / width;
		area[root] = (area[root] ?? 0) + length;
		if (x < (left[root] ?? 0)) left[root] = x;
		if (x + length > (right[root] ?? 0)) right[root] = x + length;
		bottom[root] = y + 1;
		sumX[root] = (sumX[root] ?? 0) + length * (x + length / 2);
		sumY[root] = (sumY[root] ?? 0) + length * (y + .5);
	}
	return {
		area,
		left,
		right,
		bottom,
		sumX,
		sumY,
		shape: shapesOf(runs, left, width)
	};
}
/** A hash of each region's shape: a sum over its runs relative to its upper left corner, so their order does not matter. */
function shapesOf({ count, starts, lengths, parents }, left, width) {
	const shape = new Int32Array(count);
	for (let run = 0; run < count; run++) {
		const [root, from, length] = [
			parents[run] ?? 0,
			starts[run] ?? 0,
			lengths[run] ?? 0
		];
		const x = from % width - (left[root] ?? 0);
		const y = Math.floor(from / width) - Math.floor((starts[root] ?? 0) / width);
		shape[root] = (shape[root] ?? 0) + mixed(x, y, length) | 0;
	}
	return shape;
}
/** Hashes three small numbers to 32 bits; the factors are those of MurmurHash3 and xxHash. */
function mixed(x, y, length) {
	const bits = Math.imul(x + 1, 2654435761) ^ Math.imul(y + 7, 2246822507) ^ Math.imul(length, 3266489909);
	return Math.imul(bits ^ bits >>> 15, 668265263);
}
export { measure };
