import { at } from "../../errors.js";
import { tightBox } from "../compare/regions.js";
import { CellGrid } from "./cell-grid.js";
// src/picture/explain/places.ts
/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = .5;
const MOST_OF_PICTURE = .12;
/** With so many of the 25 cells around it changed, a cell is part of a thing, and not of a line across the picture. */
const LEAST_AROUND = 12;
/** Shorter ones, in cells, are not told from things. */
const SHORTEST_LINE = 16;
/** A line has hardly more cells than it is long; the letters of a name have several in each column. */
const MOST_CELLS_OF_LINE = 1.4;
/**
* Makes places of changed cells. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one place
* as large as the picture. So what is too large is taken apart into the things in it and the lines between them, and things that are
* still too large are cut where least has changed.
* @param least places with fewer changed pixels are crumbs of smoothed edges and palettes
*/
function placesIn(changed, least) {
	const grid = new CellGrid(changed);
	const limits = {
		columns: grid.columns * MOST_OF_SIDE,
		rows: grid.rows * MOST_OF_SIDE
	};
	const isTooLarge = ({ width, height }) => width > limits.columns || height > limits.rows || width * height > Math.max(grid.columns * grid.rows * MOST_OF_PICTURE, 1);
	return grid.groups(grid.all(), 2).flatMap((group) => {
		if (isLine(grid, group)) return [{
			group,
			isLine: true
		}];
		return isTooLarge(group.extent) ? takenApart(grid, group, isTooLarge) : [{
			group,
			isLine: false
		}];
	}).filter(({ group }) => isDense(changed, grid.fine(group.cells))).map((sorted) => toPlace(changed, grid, sorted, isTooLarge)).filter(({ changedPixels }) => changedPixels >= least).sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x);
}
/** The thinnest line changes so many pixels of each cell that it passes; crumbs along the edges of two palettes, fewer. */
const LEAST_IN_A_CELL = 4;
function isDense({ cells }, some) {
	if (cells.length < 64) return true;
	return some.reduce((sum, cell) => sum + ((cells[cell] ?? 0) & 255), 0) >= some.length * LEAST_IN_A_CELL;
}
/** Whether a group is thin everywhere, and long. */
function isLine(grid, { cells, extent }) {
	if (Math.max(extent.width, extent.height) < SHORTEST_LINE) return false;
	if (cells.length > (extent.width + extent.height) * MOST_CELLS_OF_LINE) return false;
	return cells.reduce((sum, cell) => sum + Number(grid.around(cell) >= LEAST_AROUND), 0) <= cells.length * .1;
}
/** The things in a group, cut where they are too large, and the lines between them. */
function takenApart(grid, { cells }, isTooLarge) {
	const thick = new Set(cells.filter((cell) => grid.around(cell) >= LEAST_AROUND));
	const things = new Set(cells.filter((cell) => thick.has(cell) || grid.besides(cell).some((next) => thick.has(next))));
	const lines = cells.filter((cell) => !things.has(cell));
	return [...grid.groups(things, 1).flatMap((group) => cut(grid, group, isTooLarge)).map((group) => ({
		group,
		isLine: false
	})), ...grid.groups(new Set(lines), 2).map((group) => ({
		group,
		isLine: Math.max(group.extent.width, group.extent.height) >= SHORTEST_LINE / 2
	}))];
}
/** Cuts a group across its longer side, where least has changed, until no part is too large. */
function cut(grid, group, isTooLarge) {
	const { extent, cells } = group;
	if (!isTooLarge(extent) || cells.length < 2) return [group];
	const isWide = extent.width / grid.columns >= extent.height / grid.rows;
	const [first, length] = isWide ? [extent.column, extent.width] : [extent.row, extent.height];
	const placeOf = (cell) => (isWide ? cell % grid.columns : Math.floor(cell / grid.columns)) - first;
	const counts = new Uint32Array(length);
	for (const cell of cells) counts[placeOf(cell)] = (counts[placeOf(cell)] ?? 0) + 1;
	let border = Math.floor(length / 2);
	for (let place = Math.ceil(length / 4); place < length * 3 / 4; place++) if ((counts[place] ?? 0) < (counts[border] ?? 0)) border = place;
	if (border === 0) return [group];
	return [cells.filter((cell) => placeOf(cell) < border), cells.filter((cell) => placeOf(cell) >= border)].filter((part) => part.length > 0).flatMap((part) => cut(grid, {
		cells: part,
		extent: grid.extentOf(part)
	}, isTooLarge));
}
function toPlace(changed, grid, { group, isLine }, isTooLarge) {
	const box = tightBox(changed, grid.fine(group.cells));
	if (!isLine || !isTooLarge(group.extent)) return {
		...box,
		isLine
	};
	const parts = cut(grid, group, isTooLarge).map(({ cells }) => tightBox(changed, grid.fine(cells)));
	return {
		...parts.reduce((a, b) => b.changedPixels > a.changedPixels ? b : a, at(parts, 0)),
		changedPixels: box.changedPixels,
		isLine
	};
}
/** Fewer changed pixels are crumbs: smoothed edges, and shades of two palettes. Measured on real renders of 1280 to 1984 pixels. */
const LEAST_PIXELS = 48;
const MEASURED_PIXELS = 921600;
/** The least size of a place in a picture: crumbs lie along edges, so they grow with its side. */
function leastPixels({ columns, rows }) {
	return LEAST_PIXELS * Math.sqrt(columns * rows * 8 * 8 / MEASURED_PIXELS);
}
export { leastPixels, placesIn };
