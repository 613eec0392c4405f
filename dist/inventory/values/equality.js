import { ExpectedError } from "../../errors.js";
import { isArray, isObject, own } from "../../json.js";
import { composed } from "../../text.js";
// src/inventory/values/equality.ts
/**
* `values` decides when two values mean the same: numbers and their spellings, lists in any order, references to components that
* have new ids (`equality.ts`), security rules that permit the same (`rules.ts`), and which fields count at all
* (`field-classes.ts`). It knows fields and types, but neither pairs of resources nor changes as a whole.
*/
/** Arithmetic leaves dust such as 12.940000000000001 in fractions. Whole numbers have none: they are equal or they are not. */
const TOLERANCE = 1e-9;
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Text that is written as a number would be; `007` is not. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
/** Whether a value says nothing: absent, `null`, or an empty text, list or object. */
function isNothing(value, depth = 0) {
	if (value === void 0 || value === null || value === "") return true;
	if (typeof value !== "object") return false;
	if (isArray(value)) return value.length === 0;
	if (depth > 500) throw tooDeep();
	return Object.values(value).every((part) => isNothing(part, depth + 1));
}
/**
* Whether two values mean the same. All spellings of nothing are alike (`isNothing`). A number equals its spelling as text, but two different texts stay
* different (`"007"` is not `"7"`). Lists are compared as sets with counts: Cloudcraft gives them in any order.
*/
function sameValue(a, b, resolve, depth = 0) {
	if (a === b) return true;
	if (depth > 500) throw tooDeep();
	if (!isObject(a) || !isObject(b)) {
		const [noA, noB] = [isNothing(a, depth), isNothing(b, depth)];
		if (noA || noB) return noA && noB;
	}
	if (a === null || a === void 0 || b === null || b === void 0) return false;
	if (typeof a !== "object" || typeof b !== "object") return sameScalar(a, b, resolve);
	if (isArray(a) || isArray(b)) return isArray(a) && isArray(b) && sameList(a, b, resolve, depth);
	return sameObject(a, b, resolve, depth);
}
function sameScalar(a, b, resolve) {
	if (typeof a === "string" && typeof b === "string") return sameText(resolve[0](a), resolve[1](b));
	if (typeof a === "number" || typeof b === "number") return sameNumber(toNumber(a), toNumber(b));
	if (typeof a === "object" || typeof b === "object") return false;
	return String(a) === String(b);
}
function sameText(a, b) {
	return a === b || composed(a) === composed(b);
}
function toNumber(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && NUMERIC.test(value) ? Number(value) : NaN;
}
function sameNumber(a, b) {
	if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
	return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
function sameObject(a, b, resolve, depth) {
	for (const key of Object.keys(a)) if (!sameValue(a[key], own(b, key), resolve, depth + 1)) return false;
	for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && !isNothing(b[key], depth)) return false;
	return true;
}
function sameList(a, b, resolve, depth) {
	if (a.length !== b.length) return false;
	if (a.every((item, i) => sameValue(item, b[i], resolve, depth + 1))) return true;
	const texts = b.map((item) => comparableText(item, resolve[1], depth + 1)).sort();
	return a.map((item) => comparableText(item, resolve[0], depth + 1)).sort().every((text, i) => text === texts[i]);
}
/** Equal text for values that mean the same: numbers by value, keys in order, ids as keys, lists sorted, nothing left out. */
function comparableText(value, resolve, depth = 0) {
	if (depth > 500) throw tooDeep();
	if (value === "true" || value === "false") return value;
	if (typeof value === "string") return PLAIN_NUMBER.test(value) ? String(Number(value)) : JSON.stringify(composed(resolve(value)));
	if (typeof value === "number") return String(Number.isInteger(value) ? value : Number(value.toPrecision(12)));
	if (isArray(value)) return `[${value.map((item) => comparableText(item, resolve, depth + 1)).sort().join(",")}]`;
	if (!isObject(value)) return String(value ?? null);
	return `{${Object.keys(value).filter((key) => !isNothing(value[key], depth)).sort().map((key) => `${JSON.stringify(key)}:${comparableText(value[key], resolve, depth + 1)}`)}}`;
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
export { betterSpelling, comparableText, isNothing, sameValue };
