import { isObject, own, ownText } from "../../../json.js";
import { budgetLines } from "../budget/lines.js";
import { CURRENCIES, PERIODS, RATES } from "../budget/terms.js";
import { readChoice } from "../http/query.js";
import { drawReply } from "../render/formats.js";
import { readFormat, readRenderQuery } from "../render/render-query.js";
import { fileReply, jsonReply, refuse } from "../reply.js";
import { checkId, visibleBlueprint } from "./lookup.js";
// src/extras/simulator/routes/exports.ts
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Exports of a blueprint: pictures and budgets. */
function exportRoutes(office) {
	return [{
		method: "GET",
		path: "/blueprint/:id/:format",
		draws: true,
		answer: (call) => draw(office, call)
	}, {
		method: "GET",
		path: "/blueprint/:id/budget/:format",
		answer: (call) => budget(office, call)
	}];
}
/** With the document's own projection and theme. */
async function draw(office, call) {
	checkId(call, "blueprintId");
	const format = readFormat(call.params["format"]);
	const query = readRenderQuery(call.query);
	const blueprint = visibleBlueprint(office, call);
	if (format === "json") return jsonReply(blueprint);
	return drawReply(blueprint, format, {
		...query,
		...lookOf(blueprint),
		form: office.doubts.renders
	});
}
function lookOf({ data }) {
	const theme = own(data, "theme");
	return {
		projection: own(data, "projection") === "2d" ? "2d" : "isometric",
		theme: isObject(theme) && ownText(theme, "base") === "dark" ? "dark" : "light"
	};
}
async function budget(office, call) {
	checkId(call, "blueprintId");
	const { format } = call.params;
	if (format !== "csv" && format !== "xlsx") throw refuse(400, "invalid_parameter", "Invalid parameter: format. Must be one of: csv, xlsx");
	const terms = {
		currency: readChoice(call.query, "currency", CURRENCIES),
		period: readChoice(call.query, "period", PERIODS),
		rate: readChoice(call.query, "rate", RATES)
	};
	const lines = budgetLines(visibleBlueprint(office, call).data, terms);
	if (format === "csv") return fileReply("text/csv; charset=utf-8", (await import("../../../lazy/csv.js")).writeCsv(lines));
	return fileReply(SHEET, (await import("../../../lazy/xlsx.js")).writeXlsx(lines, terms.currency));
}
export { exportRoutes };
