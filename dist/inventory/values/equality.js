import { ExpectedError } from "../../errors.js";
import { isArray, isObject, own } from "../../json.js";
// src/inventory/values/equality.ts
/**
* `values` decides when two values mean the same: numbers and their spellings, lists in any order, references to components that
* have new ids (`equality.ts`), security rules that permit the same (`rules.ts`), and which fields count at all
* (`field-classes.ts`). It knows fields and types, but neither pairs of resources nor changes as a whole.
*/
/** Layout and cost arithmetic leaves dust such as 12.940000000000001. */
const TOLERANCE = 1e-9;
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Text that is written as a number would be; `007` is not. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
/**
* Whether two values mean the same. `null` is absence. A number equals its spelling as text, but two different texts stay
* different (`"007"` is not `"7"`). Lists are compared as sets with counts: Cloudcraft gives them in any order.
*/
function sameValue(a, b, resolve, depth = 0) {
	if (a === b) return true;
	if (a === null || a === void 0 || b === null || b === void 0) return (a ?? null) === (b ?? null);
	if (depth > 500) throw tooDeep();
	if (typeof a !== "object" || typeof b !== "object") return sameScalar(a, b, resolve);
	if (isArray(a) || isArray(b)) return isArray(a) && isArray(b) && sameList(a, b, resolve, depth);
	return sameObject(a, b, resolve, depth);
}
function sameScalar(a, b, resolve) {
	if (typeof a === "string" && typeof b === "string") return resolve[0](a) === resolve[1](b);
	if (typeof a === "number" || typeof b === "number") return sameNumber(toNumber(a), toNumber(b));
	if (typeof a === "object" || typeof b === "object") return false;
	return String(a) === String(b);
}
function toNumber(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && NUMERIC.test(value) ? Number(value) : NaN;
}
function sameNumber(a, b) {
	return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
function sameObject(a, b, resolve, depth) {
	for (const key of Object.keys(a)) if (!sameValue(a[key], own(b, key), resolve, depth + 1)) return false;
	for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && b[key] !== null) return false;
	return true;
}
function sameList(a, b, resolve, depth) {
	if (a.length !== b.length) return false;
	if (a.every((item, i) => sameValue(item, b[i], resolve, depth + 1))) return true;
	const texts = b.map((item) => comparableText(item, resolve[1], depth + 1)).sort();
	return a.map((item) => comparableText(item, resolve[0], depth + 1)).sort().every((text, i) => text === texts[i]);
}
/** Equal text for values that mean the same: numbers by value, keys in order, ids as keys, lists sorted, nulls left out. */
function comparableText(value, resolve, depth = 0) {
	if (depth > 500) throw tooDeep();
	if (value === "true" || value === "false") return value;
	if (typeof value === "string") return PLAIN_NUMBER.test(value) ? String(Number(value)) : JSON.stringify(resolve(value));
	if (typeof value === "number") return String(Number(value.toPrecision(12)));
	if (isArray(value)) return `[${value.map((item) => comparableText(item, resolve, depth + 1)).sort().join(",")}]`;
	if (!isObject(value)) return String(value ?? null);
	return `{${Object.keys(value).filter((key) => value[key] !== null).sort().map((key) => `${JSON.stringify(key)}:${comparableText(value[key], resolve, depth + 1)}`)}}`;
}
/** Which of two spellings of a value to show, whatever their order: the shorter one, so 512 rather than "512". */
function betterSpelling(a, b) {
	const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
	if (left.length !== right.length) return left.length < right.length ? a : b;
	return left <= right ? a : b;
}
function tooDeep() {
	return new ExpectedError("INVENTORY_TOO_DEEP", `A component is nested deeper than 500 levels`, "Give an inventory as Cloudcraft sends it");
}
export { betterSpelling, comparableText, sameValue };
