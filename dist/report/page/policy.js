import { createHash } from "node:crypto";
// src/report/page/policy.ts
/**
* What the page may do, for a `Content-Security-Policy` meta element: run this one script, wear this one style, show pictures that it
* holds itself. Everything else is refused by the browser, whatever a name in the cloud has smuggled in.
*/
function policyFor(style, script) {
	return [
		"default-src 'none'",
		"img-src data:",
		`style-src ${sourceOf(style)}`,
		`script-src ${sourceOf(script)}`,
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ");
}
function sourceOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
export { policyFor };
