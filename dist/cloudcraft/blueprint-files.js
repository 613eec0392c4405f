import { imageQuery, query } from "./image-query.js";
import { plainText } from "./plain-text.js";
import { requestFile } from "./request.js";
// src/cloudcraft/blueprint-files.ts
/** A blueprint as a picture or document: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
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
/** What a blueprint costs, as a table: the bytes as sent, after a look at whether they are that format. @throws ExpectedError */
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
	return `blueprint ${plainText(String(blueprintId), 60)} ${format}`;
}
export { exportBlueprint, exportBudget };
