import { ExpectedError } from "../errors.js";
// src/cloudcraft/image-query.ts
const NAMES = [
	"scale",
	"width",
	"height",
	"grid",
	"transparent",
	"landscape",
	"paperSize"
];
/** @throws ExpectedError REQUEST_INVALID for an invalid size */
function imageQuery(title, options) {
	for (const name of [
		"scale",
		"width",
		"height"
	]) checkSize(title, name, options[name]);
	return query(NAMES.map((name) => [name, options[name]]));
}
/** Sends `false`; omits `undefined`. */
function query(pairs) {
	return new URLSearchParams(pairs.flatMap(([name, value]) => value === void 0 ? [] : [[name, String(value)]]));
}
function checkSize(title, name, size) {
	if (size === void 0 || Number.isFinite(size) && size > 0) return;
	throw new ExpectedError("REQUEST_INVALID", `${title}: ${name} is ${size}`, "Give a number above 0.");
}
export { imageQuery, query };
