import { ExpectedError } from "../errors.js";
import { isNestedTooDeeply } from "./nesting.js";
// src/cloudcraft/answer.ts
/** The JSON in an answer. @throws ExpectedError ANSWER_UNEXPECTED */
function parseJson(title, { body }) {
	const remedy = "Check the API URL and any proxy in between.";
	if (isNestedTooDeeply(body)) throw new ExpectedError("ANSWER_UNEXPECTED", `${title}: Cloudcraft's answer is nested too deeply`, remedy);
	try {
		return JSON.parse(decode(body));
	} catch {
		throw new ExpectedError("ANSWER_UNEXPECTED", `${title}: Cloudcraft's answer is not JSON`, remedy);
	}
}
/** The JSON object in some bytes; undefined for anything else. */
function parseObject(bytes) {
	try {
		const value = JSON.parse(decode(bytes));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
/** Whether the answer has this content type, ignoring parameters such as `charset`. */
function isOfType(answer, contentType) {
	return answer.contentType.split(";")[0]?.trim().toLowerCase() === contentType;
}
/** Strict: throws on bytes that are not valid UTF-8. Without a byte order mark, which some proxies and gateways add. */
function decode(bytes) {
	return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
export { isOfType, parseJson, parseObject };
