import { sameValue } from "../../inventory/values/equality.js";
// src/plan/fields/spelling.ts
const AS_IT_IS = [(text) => text, (text) => text];
/**
* Whether a plan and a diagram mean the same value. Providers and Cloudcraft spell some differently (`Standard_v2`, `Standard V2`;
* `postgres`, `postgresql`), and not every spelling of Cloudcraft's is published: a difference in spelling alone is never told.
*/
function meansTheSame(first, second) {
	if (sameValue(first, second, AS_IT_IS)) return true;
	return typeof first === "string" && typeof second === "string" && folded(first) === folded(second);
}
function folded(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, "").replace("postgresql", "postgres");
}
export { meansTheSame };
