import { invalidParameter } from "../http/reply.js";
// src/simulator/routes/query.ts
/** A parameter's text. The official Node client sends the word `undefined` for an option without a value. */
function readText(query, name) {
	const text = query.get(name);
	return text === null || text === "undefined" ? void 0 : text;
}
/** True or false, also as the official Python client writes them: `True`, `False`. @throws Refusal 400 */
function readFlag(query, name, otherwise) {
	const text = readText(query, name)?.toLowerCase();
	if (text === void 0) return otherwise;
	if (text !== "true" && text !== "false") throw invalidParameter(name);
	return text === "true";
}
/** A number above zero within bounds. @throws Refusal 400 */
function readNumber(query, name, least, most) {
	const text = readText(query, name);
	if (text === void 0) return void 0;
	const value = text.trim() === "" ? NaN : Number(text);
	if (!(value >= least && value <= most && value > 0)) throw invalidParameter(name);
	return value;
}
/** One of a few words; the first of them unless given. @throws Refusal 400 */
function readChoice(query, name, choices) {
	return readOptionalChoice(query, name, choices) ?? choices[0];
}
/** One of a few words, or none. @throws Refusal 400 */
function readOptionalChoice(query, name, choices) {
	const text = readText(query, name);
	const found = choices.find((choice) => choice === text);
	if (text !== void 0 && found === void 0) throw invalidParameter(name);
	return found;
}
export { readChoice, readFlag, readNumber, readOptionalChoice, readText };
