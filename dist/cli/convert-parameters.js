import { ExpectedError } from "../errors.js";
import { isArray, isObject, own, ownText } from "../json.js";
import { readLimited } from "../snapshot.js";
// src/cli/convert-parameters.ts
/**
* Reads `--parameter NAME=VALUE` and the files of `--parameters`, as accepted by AWS's tools; the command line takes precedence.
* @throws ExpectedError CONVERT_PARAMETER, CONVERT_NO_FILE
*/
function readParameters(pairs, files) {
	const byHand = pairs.map(pairOf);
	const inFiles = files.flatMap((file) => parametersIn(file));
	return {
		parameters: new Map([...inFiles, ...byHand]),
		required: byHand.map(([name]) => name)
	};
}
function pairOf(text) {
	const sign = text.indexOf("=");
	if (sign > 0) return [text.slice(0, sign), text.slice(sign + 1)];
	const what = `--parameter "${text.slice(0, 100)}" has no value`;
	throw new ExpectedError("CONVERT_PARAMETER", what, "Write --parameter NAME=VALUE");
}
function parametersIn(file) {
	const bytes = readLimited(file);
	if (bytes === void 0) throw new ExpectedError("CONVERT_NO_FILE", `${file} does not exist`, "Give a file with parameters");
	const pairs = pairsOf(parse(new TextDecoder().decode(bytes)));
	if (pairs !== void 0) return pairs;
	throw new ExpectedError("CONVERT_PARAMETER", `${file} is not a file with parameters`, "Give [{\"ParameterKey\": \"Env\", \"ParameterValue\": \"prod\"}] or {\"Parameters\": {\"Env\": \"prod\"}}");
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** `create-stack` takes a list of keys with values, `deploy` also a list of `NAME=VALUE`, pipelines an object. */
function pairsOf(root) {
	if (root === void 0) return void 0;
	if (isArray(root)) return allOf(root.map(itemOf));
	const parameters = isObject(root) ? own(root, "Parameters") : void 0;
	if (parameters === void 0 || !isObject(parameters)) return void 0;
	return allOf(Object.entries(parameters).map(([name, value]) => pair(name, value)));
}
function itemOf(item) {
	if (typeof item === "string") return item.includes("=") ? pairOf(item) : void 0;
	const name = isObject(item) ? ownText(item, "ParameterKey") : void 0;
	return name === void 0 || !isObject(item) ? void 0 : pair(name, own(item, "ParameterValue") ?? null);
}
/** Without a value there is `UsePreviousValue`: then it is unknown. */
function pair(name, value) {
	if (isArray(value)) return [name, value.join(",")];
	return isObject(value) ? void 0 : [name, value === null ? "" : String(value)];
}
function allOf(items) {
	const known = items.filter((item) => item !== void 0);
	return known.length === items.length ? known : void 0;
}
export { readParameters };
