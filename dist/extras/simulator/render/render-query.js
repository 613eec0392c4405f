import { readFlag, readNumber, readOptionalChoice } from "../http/query.js";
import { refuse } from "../reply.js";
// src/extras/simulator/render/render-query.ts
/** The sizes that the API documents; the first is the default of a pdf. */
const PAPER_SIZES = [
	"Letter",
	"Legal",
	"Tabloid",
	"Ledger",
	"A0",
	"A1",
	"A2",
	"A3",
	"A4",
	"A5"
];
/** The list in the service's own error text. */
const FORMATS = [
	"json",
	"svg",
	"png",
	"webp",
	"pdf",
	"mxGraph"
];
/** A picture of 8192 x 8192 already takes 256 MB. */
const MAX_PIXELS = 8192;
const MAX_SCALE = 16;
/** The last part of the path. @throws Refusal 400 */
function readFormat(text) {
	const found = FORMATS.find((format) => format === text);
	if (found) return found;
	throw refuse(400, "invalid_parameter", `Invalid parameter: fileFormat. Must be one of: ${FORMATS.join(", ")}`);
}
/** @throws Refusal 400 */
function readRenderQuery(query) {
	const width = readNumber(query, "width", 1, MAX_PIXELS);
	const height = readNumber(query, "height", 1, MAX_PIXELS);
	const scale = readNumber(query, "scale", 0, MAX_SCALE);
	const paperSize = readOptionalChoice(query, "paperSize", PAPER_SIZES);
	return {
		...width !== void 0 && { width },
		...height !== void 0 && { height },
		...scale !== void 0 && { scale },
		...paperSize !== void 0 && { paperSize },
		grid: readFlag(query, "grid", false),
		transparent: readFlag(query, "transparent", false),
		landscape: readFlag(query, "landscape", false)
	};
}
export { readFormat, readRenderQuery };
