import { at } from "../../errors.js";
// src/inventory/match/assignment.ts
/** Above this number the best assignment would take seconds; resources are then paired in the order of their names. */
const MAX_EXACT = 300;
/**
* Pairs rows with columns so that the sum of their scores is the greatest (the Hungarian method, O(n³)).
* @param score of row i with column j, 0 to 1
* @returns pairs [i, j], each row and column at most once
*/
function bestAssignment(rows, columns, score) {
	if (rows === 0 || columns === 0) return [];
	if (rows > MAX_EXACT || columns > MAX_EXACT) return inOrder(rows, columns);
	if (rows > columns) return hungarian(columns, rows, (i, j) => 1 - score(j, i)).map(([j, i]) => [i, j]);
	return hungarian(rows, columns, (i, j) => 1 - score(i, j));
}
/** Both sides are sorted by name. */
function inOrder(rows, columns) {
	return Array.from({ length: Math.min(rows, columns) }, (_, i) => [i, i]);
}
/** Needs rows ≤ columns. Potentials `u`, `v` keep every reduced cost at zero or above; each row is added by a shortest path. */
function hungarian(rows, columns, cost) {
	const u = new Float64Array(rows + 1);
	const v = new Float64Array(columns + 1);
	const rowOf = new Int32Array(columns + 1);
	const costs = Array.from({ length: rows }, (_, i) => Float64Array.from({ length: columns }, (_, j) => cost(i, j)));
	for (let row = 1; row <= rows; row++) addRow(row, {
		u,
		v,
		rowOf,
		columns,
		costs
	});
	const pairs = [];
	for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) pairs.push([cell(rowOf, column) - 1, column - 1]);
	return pairs;
}
function addRow(row, tableau) {
	const { rowOf, columns } = tableau;
	const path = {
		slack: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
		cameFrom: new Int32Array(columns + 1),
		seen: new Uint8Array(columns + 1)
	};
	rowOf[0] = row;
	let column = 0;
	do {
		path.seen[column] = 1;
		relax(tableau, path, column);
		const next = nearestColumn(path);
		shift(tableau, path, cell(path.slack, next));
		column = next;
	} while (rowOf[column] !== 0);
	while (column !== 0) {
		const previous = cell(path.cameFrom, column);
		rowOf[column] = cell(rowOf, previous);
		column = previous;
	}
}
function relax({ u, v, rowOf, columns, costs }, { slack, cameFrom, seen }, column) {
	const row = cell(rowOf, column);
	const costsOfRow = at(costs, row - 1);
	for (let j = 1; j <= columns; j++) {
		const reduced = cell(costsOfRow, j - 1) - cell(u, row) - cell(v, j);
		if (seen[j] || reduced >= cell(slack, j)) continue;
		slack[j] = reduced;
		cameFrom[j] = column;
	}
}
function nearestColumn({ slack, seen }) {
	let nearest = 0;
	for (let j = 1; j < slack.length; j++) if (!seen[j] && (nearest === 0 || cell(slack, j) < cell(slack, nearest))) nearest = j;
	return nearest;
}
function shift({ u, v, rowOf }, { slack, seen }, delta) {
	for (let j = 0; j < slack.length; j++) {
		if (!seen[j]) {
			slack[j] = cell(slack, j) - delta;
			continue;
		}
		const row = cell(rowOf, j);
		u[row] = cell(u, row) + delta;
		v[j] = cell(v, j) - delta;
	}
}
/** As `at`, for loops that run millions of times: it stays fast because it only ever sees these two kinds of list. */
function cell(list, position) {
	const number = list[position];
	if (number === void 0) throw new RangeError(`There is no cell ${position} in a list of ${list.length}`);
	return number;
}
export { bestAssignment };
