import { createHash } from "node:crypto";
// src/report/page/policy.ts
/**
* The value of the page's `Content-Security-Policy` meta element: this one script, this one style, and embedded pictures. The browser
* refuses everything else, whatever a resource name may have smuggled in.
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
