import { ExpectedError } from "../../../errors.js";
// src/extras/convert/source/json-document.ts
/** Deeper than any declaration, and a bound for every recursion over one. A nested module takes three levels. */
const MAX_LEVELS = 300;
/** Reads JSON. @throws ExpectedError CONVERT_NOT_JSON, CONVERT_TOO_DEEP */
function parseJsonDocument(origin, text) {
	const value = parse(origin, text);
	if (levelsOf(value) > MAX_LEVELS) throw tooDeep(origin);
	return value;
}
function tooDeep(origin) {
	const what = `${origin} is nested deeper than any declaration`;
	return new ExpectedError("CONVERT_TOO_DEEP", what, "Give a Terraform show document or a CloudFormation template");
}
function parse(origin, text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const place = error instanceof SyntaxError ? /\bline \d+ column \d+|\bposition \d+/.exec(error.message)?.[0] : void 0;
		throw new ExpectedError("CONVERT_NOT_JSON", `${origin} starts like JSON but is not valid JSON${place === void 0 ? "" : ` (at ${place})`}`, "Write it again: one complete document and nothing else");
	}
}
/** Level by level: a hostile document would overflow the stack of a recursion. */
function levelsOf(root) {
	let levels = 0;
	let current = [root];
	while (current.length > 0 && levels <= MAX_LEVELS) {
		levels += 1;
		current = current.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
	}
	return levels;
}
export { parseJsonDocument, tooDeep };
