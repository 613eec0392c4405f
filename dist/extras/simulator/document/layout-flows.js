import { cellWidth } from "./labels.js";
// src/extras/simulator/document/layout-flows.ts
const ROW = 2.75;
/** Unconnected resources per row. */
const SINGLES_PER_ROW = 4;
/**
* Places what is in no network: every flow is a tree from the first column, its first branch in the same row and each other branch in a
* row of its own. Unconnected resources follow in rows.
*/
function placeFlows(resources, placement, [left, top]) {
	const cells = assignCells(resources);
	const columns = columnStarts(resources, cells, left);
	for (const [handle, [column, row]] of cells) placement.at.set(handle, [columns[column] ?? left, top + row * ROW]);
}
function assignCells(resources) {
	const byHandle = new Map(resources.map((resource) => [resource.handle, resource]));
	const targets = new Set(resources.flatMap((resource) => resource.connects));
	const next = (resource) => resource.connects.flatMap((handle) => byHandle.get(handle) ?? []);
	const isSingle = (resource) => !targets.has(resource.handle) && next(resource).length === 0;
	const flowing = resources.filter((resource) => !isSingle(resource));
	const cells = new Map();
	let row = 0;
	const follow = (resource, column) => {
		cells.set(resource.handle, [column, row]);
		for (const [i, target] of next(resource).filter(({ handle }) => !cells.has(handle)).entries()) {
			if (cells.has(target.handle)) continue;
			if (i > 0) row++;
			follow(target, column + 1);
		}
	};
	for (const root of [...flowing.filter(({ handle }) => !targets.has(handle)), ...flowing]) {
		if (cells.has(root.handle)) continue;
		follow(root, 0);
		row++;
	}
	for (const [i, single] of resources.filter(isSingle).entries()) cells.set(single.handle, [i % SINGLES_PER_ROW, row + Math.floor(i / SINGLES_PER_ROW)]);
	return cells;
}
/** Every column is as wide as its widest label. */
function columnStarts(resources, cells, left) {
	const widths = [];
	for (const resource of resources) {
		const column = cells.get(resource.handle)?.[0] ?? 0;
		widths[column] = Math.max(widths[column] ?? 0, cellWidth(resource));
	}
	let x = left;
	return Array.from(widths, (width) => {
		const start = x;
		x += width ?? 0;
		return start;
	});
}
export { placeFlows };
