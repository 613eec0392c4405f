import { visibleLine } from "../text.js";
// src/cloudcraft/said.ts
/** As much of an error's text as a message repeats. */
const MAX_LENGTH = 300;
/**
* Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. Removes secrets, in case
* the server echoes the request.
*/
function readSaid(body, secrets) {
	const raw = new TextDecoder().decode(body);
	const clean = (text) => visibleLine(struckOut(text, secrets), MAX_LENGTH);
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
function struckOut(text, secrets) {
	return secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]).filter((secret) => secret !== "").reduce((left, secret) => left.replaceAll(secret, "***"), text);
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
