import { visibleLine } from "../text.js";
import { imageQuery, query } from "./image-query.js";
import { requestFile } from "./request.js";
// src/cloudcraft/blueprint-files.ts
/** Exports a blueprint: the bytes as sent, once their signature matches the format. @throws ExpectedError */
function exportBlueprint(session, blueprintId, format, options = {}) {
	const title = titleOf(blueprintId, format);
	const request = {
		title,
		blueprintId,
		format,
		query: imageQuery(title, options)
	};
	return requestFile(session, "exportBlueprintAsImage", request);
}
/** A blueprint's cost as a table: the bytes as sent, once their signature matches the format. @throws ExpectedError */
function exportBudget(session, blueprintId, format, { currency, period, rate } = {}) {
	const pairs = [
		["currency", currency],
		["period", period],
		["rate", rate]
	];
	const title = `${titleOf(blueprintId, format)} budget`;
	return requestFile(session, "exportBudgetForABlueprint", {
		title,
		blueprintId,
		format,
		query: query(pairs)
	});
}
function titleOf(blueprintId, format) {
	return `blueprint ${visibleLine(String(blueprintId), 60)} ${format}`;
}
export { exportBlueprint, exportBudget };
