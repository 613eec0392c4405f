/** Side of a cell in pixels: about a letter of a label. */
const CELL = 8;
/** Changed cells with at most one unchanged cell between them are one region: letters make words, edges make a block. */
const REACH = 2;
/** Gathers changed pixels (`changed`: one byte a pixel, 1 or 0) into regions: connected groups of cells. */
function findRegions(changed, width, height) {
	const columns = Math.ceil(width / CELL);
	const rows = Math.ceil(height / CELL);
	const boxes = cellBoxes(changed, width, columns, rows);
	const regions = [];
	for (const cell of [...boxes.keys()]) {
		const region = takeConnected(cell, boxes, columns, rows);
		if (region) regions.push(region);
	}
	regions.sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
	return {
		regions: regions.slice(0, 100),
		regionsLeftOut: Math.max(regions.length - 100, 0)
	};
}
/** The tight box of each cell that holds a changed pixel, by the cell's number. */
function cellBoxes(changed, width, columns, rows) {
	const boxes = new Map();
	for (let cell = 0; cell < columns * rows; cell++) {
		const column = cell % columns;
		const box = boxOf(changed, width, column * CELL, (cell - column) / columns * CELL);
		if (box) boxes.set(cell, box);
	}
	return boxes;
}
/** No object a pixel: on a picture that moved as a whole there are millions of them. */
function boxOf(changed, width, firstX, firstY) {
	const endX = Math.min(firstX + CELL, width);
	const endY = Math.min(firstY + CELL, changed.length / width);
	let [left, right, top, bottom, changedPixels] = [
		endX,
		-1,
		endY,
		-1,
		0
	];
	for (let y = firstY; y < endY; y++) for (let x = firstX; x < endX; x++) {
		if (changed[y * width + x] !== 1) continue;
		changedPixels++;
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = y;
	}
	return changedPixels > 0 ? {
		left,
		top,
		right,
		bottom,
		changedPixels
	} : void 0;
}
/** Takes a cell and all that connect to it out of the map; nothing when an earlier region has it. */
function takeConnected(first, boxes, columns, rows) {
	const whole = boxes.get(first);
	if (!whole) return void 0;
	boxes.delete(first);
	const open = [first];
	for (let cell = open.pop(); cell !== void 0; cell = open.pop()) for (const neighbour of neighbours(cell, columns, rows)) {
		const box = boxes.get(neighbour);
		if (!box) continue;
		boxes.delete(neighbour);
		include(whole, box);
		open.push(neighbour);
	}
	const { left, top, right, bottom, changedPixels } = whole;
	return {
		x: left,
		y: top,
		width: right - left + 1,
		height: bottom - top + 1,
		changedPixels
	};
}
function* neighbours(cell, columns, rows) {
	const column = cell % columns;
	const row = (cell - column) / columns;
	for (let y = Math.max(row - REACH, 0); y <= Math.min(row + REACH, rows - 1); y++) for (let x = Math.max(column - REACH, 0); x <= Math.min(column + REACH, columns - 1); x++) yield y * columns + x;
}
function include(box, other) {
	box.left = Math.min(box.left, other.left);
	box.top = Math.min(box.top, other.top);
	box.right = Math.max(box.right, other.right);
	box.bottom = Math.max(box.bottom, other.bottom);
	box.changedPixels += other.changedPixels;
}
export { findRegions };
