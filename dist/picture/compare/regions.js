/** Changed cells with at most one unchanged cell between them are one region: letters form words, edges form a block. */
const REACH = 2;
/** Groups changed cells into connected regions, each with the tight box of its changed pixels; `most` of them. */
function findRegions({ cells, columns, rows }, most = 100) {
	const rest = {
		columns,
		rows,
		cells: cells.slice()
	};
	const regions = [];
	for (let cell = 0; cell < cells.length; cell++) if (rest.cells[cell] !== 0) regions.push(takeConnected(cell, rest));
	regions.sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
	return {
		regions: regions.slice(0, most),
		regionsLeftOut: Math.max(regions.length - most, 0)
	};
}
/** The tight box of the changed pixels of some cells, of which there has to be one. */
function tightBox({ columns, cells }, some) {
	const box = {
		left: Infinity,
		top: Infinity,
		right: -1,
		bottom: -1,
		changedPixels: 0
	};
	for (const cell of some) include(box, cells[cell] ?? 0, cell % columns, Math.floor(cell / columns));
	return toRegion(box);
}
function toRegion({ left: x, top: y, right, bottom, changedPixels }) {
	return {
		x,
		y,
		width: right - x + 1,
		height: bottom - y + 1,
		changedPixels
	};
}
/** Takes a cell and all connected ones out of the rest. */
function takeConnected(first, { columns, rows, cells: left }) {
	const box = {
		left: Infinity,
		top: Infinity,
		right: -1,
		bottom: -1,
		changedPixels: 0
	};
	const open = [first];
	include(box, left[first] ?? 0, first % columns, Math.floor(first / columns));
	left[first] = 0;
	for (let cell = open.pop(); cell !== void 0; cell = open.pop()) {
		const [column, row] = [cell % columns, Math.floor(cell / columns)];
		const lastColumn = Math.min(column + REACH, columns - 1);
		const lastRow = Math.min(row + REACH, rows - 1);
		for (let y = Math.max(row - REACH, 0); y <= lastRow; y++) for (let x = Math.max(column - REACH, 0); x <= lastColumn; x++) {
			const neighbour = left[y * columns + x];
			if (!neighbour) continue;
			left[y * columns + x] = 0;
			include(box, neighbour, x, y);
			open.push(y * columns + x);
		}
	}
	return toRegion(box);
}
/** Widens the box by the changed columns and rows of a cell. */
function include(box, cell, column, row) {
	const [columns, rows] = [cell >> 8 & 255, cell >> 16 & 255];
	box.left = Math.min(box.left, column * 8 + lowestBit(columns));
	box.right = Math.max(box.right, column * 8 + 31 - Math.clz32(columns));
	box.top = Math.min(box.top, row * 8 + lowestBit(rows));
	box.bottom = Math.max(box.bottom, row * 8 + 31 - Math.clz32(rows));
	box.changedPixels += cell & 255;
}
function lowestBit(bits) {
	return 31 - Math.clz32(bits & -bits);
}
export { findRegions, tightBox };
