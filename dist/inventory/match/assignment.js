// src/inventory/match/assignment.ts
/** Above this the best assignment costs seconds: pairs are then taken in order, the surest first within a window. */
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
/** Both sides come sorted by name: the k-th goes with the k-th. */
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
	for (let column = 1; column <= columns; column++) if (rowOf[column] !== 0) pairs.push([rowOf[column] - 1, column - 1]);
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
		shift(tableau, path, path.slack[next]);
		column = next;
	} while (rowOf[column] !== 0);
	while (column !== 0) {
		const previous = path.cameFrom[column];
		rowOf[column] = rowOf[previous];
		column = previous;
	}
}
function relax({ u, v, rowOf, columns, costs }, { slack, cameFrom, seen }, column) {
	const row = rowOf[column];
	for (let j = 1; j <= columns; j++) {
		const reduced = costs[row - 1]?.[j - 1] - u[row] - v[j];
		if (seen[j] || reduced >= slack[j]) continue;
		slack[j] = reduced;
		cameFrom[j] = column;
	}
}
function nearestColumn({ slack, seen }) {
	let nearest = 0;
	for (let j = 1; j < slack.length; j++) if (!seen[j] && (nearest === 0 || slack[j] < slack[nearest])) nearest = j;
	return nearest;
}
function shift({ u, v, rowOf }, { slack, seen }, delta) {
	for (let j = 0; j < slack.length; j++) {
		if (!seen[j]) {
			slack[j] = slack[j] - delta;
			continue;
		}
		const row = rowOf[j];
		u[row] = u[row] + delta;
		v[j] = v[j] - delta;
	}
}
export { bestAssignment };
