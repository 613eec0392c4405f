import { ExpectedError } from "../errors.js";
import { plainText } from "./plain-text.js";
import { SNAPSHOT_FORMATS } from "./snapshot-format.js";
// src/cloudcraft/answer.ts
/**
* The body of a 200, once it is what was asked for. Throws `INVENTORY_NOT_JSON`, `RENDER_NOT_PNG`, `RENDER_TRUNCATED` or
* `ANSWER_UNEXPECTED`: a sign-in page saved as render.png is found out here and not by the reader of a report.
*/
function checkSnapshot(title, format, answer) {
	const { contentType } = SNAPSHOT_FORMATS[format];
	if (!isOfType(answer, contentType)) throw unfit(format, `${title}: Cloudcraft sent ${plainText(answer.contentType, 100) || "something without a content type"} where ${contentType} was asked for`);
	if (format === "png") checkPng(title, answer.body);
	if (format === "json") parseJsonObject(title, answer);
	return answer.body;
}
/** The JSON object in an answer, or `INVENTORY_NOT_JSON`. */
function parseJsonObject(title, answer) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(answer.body));
	} catch {
		throw unfit("json", `${title}: what Cloudcraft sent cannot be read as JSON`);
	}
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw unfit("json", `${title}: Cloudcraft sent JSON that is not an object`);
}
/** True when the answer announces that type, parameters such as `charset` aside. */
function isOfType(answer, contentType) {
	return answer.contentType.split(";")[0]?.trim().toLowerCase() === contentType;
}
const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Every PNG ends in this chunk: no data, `IEND`, its checksum. */
const PNG_TRAILER = Buffer.from("0000000049454e44ae426082", "hex");
function checkPng(title, body) {
	if (!PNG_SIGNATURE.equals(body.subarray(0, PNG_SIGNATURE.length))) throw unfit("png", `${title}: what Cloudcraft sent as image/png is no PNG file`);
	if (!PNG_TRAILER.equals(body.subarray(-PNG_TRAILER.length))) throw new ExpectedError("RENDER_TRUNCATED", `${title}: the PNG file has no end`, "Take the snapshot again.");
}
function unfit(format, message) {
	return new ExpectedError(format === "json" ? "INVENTORY_NOT_JSON" : format === "png" ? "RENDER_NOT_PNG" : "ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.");
}
export { checkSnapshot, isOfType, parseJsonObject };
