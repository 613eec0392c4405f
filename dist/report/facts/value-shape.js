import { any, check, pipe } from "../../vendor/valibot.js";
// src/report/facts/value-shape.ts
/** Deeper values would overflow the stack of whatever shows them. */
const MAX_DEPTH = 100;
/** Any JSON value, as far as it can be shown. */
const ValueShape = pipe(any(), check((value) => isShallow(value, MAX_DEPTH), "is nested too deeply"));
function isShallow(value, depth) {
	if (typeof value !== "object" || value === null) return true;
	return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
export { ValueShape };
