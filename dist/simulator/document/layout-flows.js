import { cellWidth } from "./labels.js";
// src/simulator/document/layout-flows.ts
const ROW = 3;
/** Columns from where a request comes in to where data ends up; a type that is not listed stands in the last. */
const COLUMNS = [
	[
		"apigateway",
		"snstopic",
		"azureloadbalancer"
	],
	[
		"sqs",
		"azurevmss",
		"eventbus"
	],
	[
		"lambda",
		"azurefunctionapp",
		"azurevm"
	],
	["dynamodb", "azurecosmosdb"],
	["s3"],
	["ecr"]
];
/** Places what belongs to no network: a column a kind, and what is connected in one row where there is room. */
function placeFlows(resources, placement, [left, top]) {
	const columnOf = (resource) => {
		const found = COLUMNS.findIndex((types) => types.includes(resource.type));
		return found < 0 ? COLUMNS.length : found;
	};
	const taken = new Set();
	const rows = new Map();
	let x = left;
	for (let column = 0; column <= COLUMNS.length; column++) {
		const inColumn = resources.filter((resource) => columnOf(resource) === column);
		for (const resource of inColumn) {
			const row = freeRow(taken, column, neighbourRow(resource, resources, rows));
			rows.set(resource.handle, row);
			placement.at.set(resource.handle, [x, top + row * ROW]);
		}
		if (inColumn.length > 0) x += Math.max(...inColumn.map(cellWidth));
	}
}
/** The row of something it is connected to that stands already. */
function neighbourRow(resource, all, rows) {
	return [...all.filter((other) => other.connects.includes(resource.handle)).map((other) => other.handle), ...resource.connects].map((handle) => rows.get(handle)).find((row) => row !== void 0) ?? 0;
}
function freeRow(taken, column, wanted) {
	let row = wanted;
	while (taken.has(`${column}/${row}`)) row++;
	taken.add(`${column}/${row}`);
	return row;
}
export { placeFlows };
