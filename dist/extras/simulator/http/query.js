import { invalidParameter } from "../reply.js";
// src/extras/simulator/http/query.ts
/** How clients send an option without a value; `undefined` is the official Node client's. */
const NO_VALUE = [
	"",
	"undefined",
	"null",
	"None"
];
/** A parameter's text; undefined where it has no value. */
function readText(query, name) {
	const text = query.get(name)?.trim();
	return text === void 0 || NO_VALUE.includes(text) ? void 0 : text;
}
const FLAGS = {
	true: true,
	"1": true,
	false: false,
	"0": false
};
/** True or false, also as the official Python client writes them: `True`, `False`. @throws Refusal 400 */
function readFlag(query, name, fallback) {
	const text = readText(query, name)?.toLowerCase();
	if (text === void 0) return fallback;
	const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : void 0;
	if (flag === void 0) throw invalidParameter(name);
	return flag;
}
/** A number above zero within bounds. @throws Refusal 400 */
function readNumber(query, name, least, most) {
	const text = readText(query, name);
	if (text === void 0) return void 0;
	const value = Number(text);
	if (!(value >= least && value <= most && value > 0)) throw invalidParameter(name);
	return value;
}
/** One of `choices`, by default the first. @throws Refusal 400 */
function readChoice(query, name, choices) {
	return readOptionalChoice(query, name, choices) ?? choices[0];
}
/** One of `choices`; undefined if not given. @throws Refusal 400 */
function readOptionalChoice(query, name, choices) {
	const text = readText(query, name);
	const found = choices.find((choice) => choice === text);
	if (text !== void 0 && found === void 0) throw invalidParameter(name);
	return found;
}
export { readChoice, readFlag, readNumber, readOptionalChoice, readText };
