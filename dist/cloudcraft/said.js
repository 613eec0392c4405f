import { plainText } from "./plain-text.js";
// src/cloudcraft/said.ts
/**
* Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent in its place.
* A server that echoes the request would echo its secrets: they are struck out.
*/
function readSaid(body, secrets) {
	const raw = new TextDecoder().decode(body);
	const clean = (text) => plainText(withoutSecrets(text, secrets));
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
function withoutSecrets(text, secrets) {
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
