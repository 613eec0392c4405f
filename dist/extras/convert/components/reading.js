import { isArray, isObject, own } from "../../../json.js";
// src/extras/convert/components/reading.ts
/** Longer than any name or setting in a diagram. */
const MAX_TEXT = 256;
/**
* The value of the first attribute that exists. Terraform's and CloudFormation's names never collide, so both can be listed. Dots
* separate nested blocks; Terraform writes a block as a list of one.
*/
function valueAt({ values }, ...attributes) {
	for (const attribute of attributes) {
		const found = attribute.split(".").reduce(stepInto, values);
		if (found !== void 0 && found !== null) return found;
	}
}
function stepInto(value, key) {
	if (value === void 0 || typeof value !== "object" || value === null) return void 0;
	if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : stepInto(value[0], key);
	return isObject(value) ? own(value, key) : void 0;
}
function textAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" ? value.slice(0, MAX_TEXT) : void 0;
}
/** Templates also write numbers as text. */
function numberAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) && Math.abs(number) < 0xe8d4a51000 ? number : void 0;
}
function flagAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : void 0;
}
function listAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	return value !== void 0 && isArray(value) ? value : [];
}
/** Drops unknown properties, for which Cloudcraft's defaults apply. */
function known(fields) {
	return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
}
/** Splits `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`, `m5.xlarge` into family and size. */
function instanceFields(name) {
	const [instanceType, instanceSize] = (name?.replace(/^(db|cache)\./, "").replace(/\.(search|elasticsearch)$/, ""))?.split(".") ?? [];
	return instanceType && instanceSize ? {
		instanceType,
		instanceSize
	} : {};
}
export { flagAt, instanceFields, known, listAt, numberAt, textAt, valueAt };
