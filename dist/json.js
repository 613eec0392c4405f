/** The object's own value under `key`; never something inherited. */
function own(object, key) {
	return Object.hasOwn(object, key) ? object[key] : void 0;
}
/** The object's own value under `key` if it is a non-empty string. */
function ownText(object, key) {
	const value = own(object, key);
	return typeof value === "string" && value !== "" ? value : void 0;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isArray(value) {
	return Array.isArray(value);
}
/** Text with sorted object keys, so that equal values give equal text whatever the order of their keys. */
function canonicalText(value, depth = 0) {
	if (depth > 500 || typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
	if (isArray(value)) return `[${value.map((item) => canonicalText(item, depth + 1)).join(",")}]`;
	const object = value;
	return `{${Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${canonicalText(object[key], depth + 1)}`).join(",")}}`;
}
/**
* How valibot checks foreign data: up to the first mistake, which is all that a message mentions. Otherwise a list of a million wrong
* entries would produce a million issues, each with a copy of its input: four megabytes of JSON would end the process.
*/
const ONE_ISSUE = { abortEarly: true };
export { ONE_ISSUE, canonicalText, isArray, isObject, own, ownText };
