function noCells(width, height) {
	const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)];
	return {
		columns,
		rows,
		cells: new Uint32Array(columns * rows)
	};
}
/** Adds one changed pixel and returns its cell. */
function noteChanged({ cells, columns }, x, y) {
	const cell = (y >> 3) * columns + (x >> 3);
	cells[cell] = (cells[cell] ?? 0) + 1 | 256 << (x & 7) | 65536 << (y & 7);
	return cell;
}
/** Collects changed pixels into cells. `changed` has one byte per pixel, 1 or 0, in rows of `width`. */
function cellsOf(changed, width, height) {
	const grid = noCells(width, height);
	for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) if (changed[i] === 1) noteChanged(grid, x, y);
	return grid;
}
export { cellsOf, noCells, noteChanged };
