import { findAt } from "./attributes.js";
// src/plan/fields/rule.ts
const asText = (value) => typeof value === "string" && value !== "" ? value : void 0;
const asNumber = (value) => {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
};
const asFlag = (value) => {
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : void 0;
};
function text(path, from) {
	return {
		path,
		from: from.split(" "),
		read: asText
	};
}
function number(path, from, times = 1) {
	return {
		path,
		from: from.split(" "),
		read: (value) => scaled(asNumber(value), times)
	};
}
function scaled(value, times) {
	return value === void 0 ? void 0 : value * times;
}
function flag(path, from) {
	return {
		path,
		from: from.split(" "),
		read: asFlag
	};
}
/** A text, by what Cloudcraft calls it. */
function word(path, from, says) {
	return {
		path,
		from: from.split(" "),
		read: (value) => typeof value === "string" ? says(value) : void 0
	};
}
function oneOf(path, from, table) {
	return word(path, from, (value) => Object.hasOwn(table, value) ? table[value] : void 0);
}
/** `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`: Cloudcraft keeps family and size apart. */
function size(from) {
	return [word("instanceType", from, (name) => parts(name)?.[0]), word("instanceSize", from, (name) => parts(name)?.[1])];
}
function parts(name) {
	const [family, size, ...rest] = name.replace(/^(db|cache)\./, "").replace(/\.(search|elasticsearch)$/, "").split(".");
	return family && size && rest.length === 0 && family !== "serverless" ? [family, size] : void 0;
}
/** What a rule finds: a value, or that there is one which is not known. */
function readField(rule, attributes) {
	const found = findAt(attributes, ...rule.from);
	if (found === void 0 || found === "withheld") return found;
	const value = rule.read(found.value);
	return value === void 0 ? void 0 : { value };
}
export { flag, number, oneOf, readField, size, text, word };
