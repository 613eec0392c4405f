// src/picture/explain/cell-notes.ts
/** Notes one more changed pixel, in the form that ChangedCells tells of; returns its cell. */
function note({ cells, columns }, x, y) {
	const cell = (y >> 3) * columns + (x >> 3);
	cells[cell] = (cells[cell] ?? 0) + 1 | 256 << (x & 7) | 65536 << (y & 7);
	return cell;
}
export { note };
