import { plainText } from "./plain-text.js";
// src/cloudcraft/said.ts
/**
* Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent in its place.
* A server that echoes the request would echo the key: it is struck out.
*/
function readSaid(body, apiKey) {
	const raw = new TextDecoder().decode(body);
	const clean = (text) => plainText(text.replaceAll(apiKey, "***"));
	const fields = parseObject(raw);
	if (!fields) return {
		text: clean(raw),
		reason: ""
	};
	return {
		text: clean(ownString(fields, "error")),
		reason: clean(ownString(fields, "reason"))
	};
}
function parseObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function ownString(from, name) {
	const value = Object.getOwnPropertyDescriptor(from, name)?.value;
	return typeof value === "string" ? value : "";
}
export { readSaid };
