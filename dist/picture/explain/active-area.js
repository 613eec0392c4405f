// src/picture/explain/active-area.ts
function wholeArea({ width }) {
	const stretches = [0, width];
	return {
		stretchesOf: () => stretches,
		isAll: true
	};
}
/** How much is looked at around what differs, in pixels: the rest of a face, its neighbours. */
const MARGIN = 48;
/** Boxes around what differs, with a margin; rows are given by bands of cells, as differing places are. */
function areaAround(boxes, { width, height }) {
	const bands = Array.from({ length: Math.ceil(height / 8) }, () => []);
	for (const box of boxes) {
		const first = Math.max(0, Math.floor((box.y - MARGIN) / 8));
		const last = Math.min(bands.length - 1, Math.floor((box.y + box.height + MARGIN) / 8));
		const stretch = [Math.max(0, box.x - MARGIN), Math.min(width, box.x + box.width + MARGIN)];
		if (stretch[1] > stretch[0]) for (let band = first; band <= last; band++) bands[band]?.push([stretch[0], stretch[1]]);
	}
	const stretches = bands.map(merged);
	return {
		stretchesOf: (y) => stretches[Math.floor(y / 8)] ?? [],
		isAll: false
	};
}
function merged(stretches) {
	const result = [];
	for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
		const end = result.at(-1);
		if (end !== void 0 && from <= end) result[result.length - 1] = Math.max(end, to);
		else result.push(from, to);
	}
	return result;
}
export { areaAround, wholeArea };
