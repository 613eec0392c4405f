import { ExpectedError } from "../errors.js";
import { isOfType } from "./answer.js";
import { SIGNATURES } from "./signatures.js";
// src/cloudcraft/file-formats.ts
const MIB = 2 ** 20;
/** The content type of each format, and the size at which the client stops reading. */
const FILE_FORMATS = {
	json: {
		contentType: "application/json",
		maxBytes: 256 * MIB
	},
	png: {
		contentType: "image/png",
		maxBytes: 64 * MIB
	},
	svg: {
		contentType: "image/svg+xml",
		maxBytes: 64 * MIB
	},
	pdf: {
		contentType: "application/pdf",
		maxBytes: 64 * MIB
	},
	mxGraph: {
		contentType: "application/xml",
		maxBytes: 64 * MIB
	},
	webp: {
		contentType: "image/webp",
		maxBytes: 64 * MIB
	},
	csv: {
		contentType: "text/csv",
		maxBytes: 64 * MIB
	},
	xlsx: {
		contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		maxBytes: 64 * MIB
	}
};
/**
* The body of a 200, once it is in the requested format: a sign-in page must not be saved as render.png.
* @throws ExpectedError INVENTORY_NOT_JSON, RENDER_NOT_PNG, RENDER_TRUNCATED, ANSWER_TRUNCATED, ANSWER_UNEXPECTED
*/
function checkFile(title, format, answer) {
	const { contentType } = FILE_FORMATS[format];
	if (!isOfType(answer, contentType)) throw unfit(format, `${title}: Cloudcraft's answer has ${answer.contentType === "" ? "no content type" : "another content type"} instead of ${contentType}`, answer.contentType);
	const fault = SIGNATURES[format](answer.body);
	if (fault === "foreign") throw unfit(format, `${title}: what Cloudcraft sent as ${contentType} is ${FOREIGN[format]}`);
	if (fault === "truncated") throw truncated(title, format);
	return answer.body;
}
const FOREIGN = {
	json: "not a JSON object",
	png: "not a PNG file",
	svg: "not an SVG document",
	pdf: "not a PDF file",
	mxGraph: "not an XML document",
	webp: "not a WebP file",
	csv: "not a table",
	xlsx: "not a workbook"
};
/** The two formats of a snapshot have codes of their own; all others share one. */
const UNFIT_CODES = {
	json: "INVENTORY_NOT_JSON",
	png: "RENDER_NOT_PNG"
};
function unfit(format, message, said = "") {
	const code = UNFIT_CODES[format] ?? "ANSWER_UNEXPECTED";
	return new ExpectedError(code, message, "Check the API URL and any proxy in between.", said);
}
function truncated(title, format) {
	return format === "png" ? new ExpectedError("RENDER_TRUNCATED", `${title}: the PNG file has no end`, "Take the snapshot again.") : new ExpectedError("ANSWER_TRUNCATED", `${title}: the ${format} file has no end`, "Ask for it again.");
}
export { FILE_FORMATS, checkFile };
