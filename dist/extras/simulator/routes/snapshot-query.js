import { parseFilter } from "../document/filter.js";
import { readChoice, readFlag, readText } from "../http/query.js";
import { readRenderQuery } from "../render/render-query.js";
import { invalidParameter } from "../reply.js";
// src/extras/simulator/routes/snapshot-query.ts
/** @throws Refusal 400 */
function readSnapshotQuery(query) {
	const filter = parseFilter(readText(query, "filter") ?? "");
	if (!filter) throw invalidParameter("filter");
	return {
		...readRenderQuery(query),
		filter,
		exclude: readExclude(query),
		label: readFlag(query, "label", true),
		autoconnect: readFlag(query, "autoconnect", true),
		projection: readChoice(query, "projection", ["isometric", "2d"]),
		theme: readChoice(query, "theme", ["light", "dark"])
	};
}
/**
* One value with commas. The official Python client repeats the parameter for a list; how Cloudcraft handles that is unknown, and here
* every value counts.
*/
function readExclude(query) {
	const types = query.getAll("exclude").flatMap((list) => list.split(","));
	return new Set(types.map((type) => type.trim()).filter((type) => type !== "" && type !== "undefined"));
}
export { readSnapshotQuery };
