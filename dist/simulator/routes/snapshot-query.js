import { parseFilter } from "../document/filter.js";
import { refuse } from "../http/reply.js";
// src/simulator/routes/snapshot-query.ts
/** More pixels than this are refused: a picture of 8192 x 8192 takes 256 MB already. */
const MAX_PIXELS = 8192;
function readSnapshotQuery(query) {
	const filter = parseFilter(query.get("filter") ?? "");
	if (!filter) throw invalid("filter");
	return {
		filter,
		exclude: new Set(query.getAll("exclude").flatMap((list) => list.split(",")).filter((type) => type !== "")),
		label: readFlag(query, "label", true),
		autoconnect: readFlag(query, "autoconnect", true),
		projection: readChoice(query, "projection", ["isometric", "2d"]),
		theme: readChoice(query, "theme", ["light", "dark"]),
		...readSize(query),
		grid: readFlag(query, "grid", false),
		transparent: readFlag(query, "transparent", false)
	};
}
function readSize(query) {
	const given = [
		["width", readNumber(query, "width", 1, MAX_PIXELS)],
		["height", readNumber(query, "height", 1, MAX_PIXELS)],
		["scale", readNumber(query, "scale", 0, 16)]
	].filter(([, value]) => value !== void 0);
	return given.length === 0 ? {
		width: 1920,
		height: 1080
	} : Object.fromEntries(given);
}
/** The official Python client sends `True` and `False`. */
function readFlag(query, name, otherwise) {
	const text = query.get(name)?.toLowerCase();
	if (text === void 0) return otherwise;
	if (text !== "true" && text !== "false") throw invalid(name);
	return text === "true";
}
function readNumber(query, name, least, most) {
	const text = query.get(name);
	if (text === null) return void 0;
	const value = text.trim() === "" ? NaN : Number(text);
	if (!(value >= least && value <= most && value > 0)) throw invalid(name);
	return value;
}
function readChoice(query, name, choices) {
	const text = query.get(name);
	const found = text === null ? choices[0] : choices.find((choice) => choice === text);
	if (found === void 0) throw invalid(name);
	return found;
}
function invalid(name) {
	return refuse(400, "invalid_parameter", `Invalid parameter: ${name}`);
}
export { readSnapshotQuery };
