function noCells(width, height) {
	const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)];
	return {
		columns,
		rows,
		cells: new Uint32Array(columns * rows)
	};
}
/** Gathers changed pixels (`changed`: one byte a pixel, 1 or 0, rows of `width`) into cells. */
function cellsOf(changed, width, height) {
	const grid = noCells(width, height);
	const { cells, columns } = grid;
	for (let y = 0, i = 0; y < height; y++) {
		const band = Math.floor(y / 8) * columns;
		for (let x = 0; x < width; x++, i++) {
			if (changed[i] !== 1) continue;
			const cell = band + (x >> 3);
			cells[cell] = (cells[cell] ?? 0) + 1 | 256 << (x & 7) | 65536 << (y & 7);
		}
	}
	return grid;
}
export { cellsOf, noCells };
