import { withoutSecrets } from "../secrecy.js";
import { visibleLine } from "../text.js";
import { isOfType } from "./answer.js";
// src/cloudcraft/said.ts
/** As much of a server's text as a log repeats. */
const MAX_LENGTH = 300;
/**
* A server's words as one short line without secrets, in case it repeats the request. Struck out twice: making a text plain leaves out
* what may have split a secret.
*/
function harmless(text, secrets, maxLength = MAX_LENGTH) {
	const read = withoutSecrets(text.slice(0, maxLength * 4), secrets);
	return withoutSecrets(visibleLine(read, maxLength), secrets);
}
/** Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. */
function readSaid(body, secrets) {
	const raw = new TextDecoder().decode(body);
	const fields = parseObject(raw);
	if (!fields) return {
		text: harmless(raw, secrets),
		reason: ""
	};
	return {
		text: harmless(ownString(fields, "error"), secrets),
		reason: harmless(ownString(fields, "reason"), secrets)
	};
}
/** What a server that answers with a status alone sends along: Node's `http.STATUS_CODES`. */
const PHRASES = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found"
};
/**
* Whether a refusal can be Cloudcraft's own: an error body, the status in words, or nothing. A page, or any other text, is that of a
* proxy, a firewall or a captive portal, which knows neither keys nor accounts.
*/
function isOwnRefusal(answer) {
	if (answer.body.length === 0) return true;
	if (isOfType(answer, "application/json")) return parseObject(new TextDecoder().decode(answer.body)) !== void 0;
	return (answer.contentType === "" || isOfType(answer, "text/plain")) && new TextDecoder().decode(answer.body).trim() === PHRASES[answer.status];
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
export { harmless, isOwnRefusal, readSaid };
