import { require_dist } from "../../../vendor/yaml.js";
import { ExpectedError } from "../../../errors.js";
import { isTooDeep } from "../../../inventory/ignore/yaml-depth.js";
import { tooDeep } from "./json-document.js";
// src/extras/convert/source/yaml-document.ts
var import_dist = require_dist();
/** CloudFormation accepts templates of up to 1 MB. */
const MAX_CHARACTERS = 8388608;
/** Limit for values with aliases expanded, against documents that grow exponentially. */
const MAX_VALUES = 5e5;
/**
* Reads a template in YAML: `!Ref x` becomes `{Ref: x}`, `!GetAtt a.b` becomes `{'Fn::GetAtt': ['a', 'b']}`.
* @throws ExpectedError CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE
*/
function parseYamlDocument(origin, text) {
	if (text.length > MAX_CHARACTERS) throw tooLarge(origin, `${Math.ceil(text.length / 1024 / 1024)} MiB of YAML`);
	if (isTooDeep(text)) throw tooDeep(origin);
	const document = (0, import_dist.parseDocument)(text, {
		logLevel: "silent",
		prettyErrors: false,
		uniqueKeys: false,
		merge: false
	});
	const fault = document.errors[0];
	if (fault !== void 0) {
		const what = `${origin} is not YAML: line ${text.slice(0, fault.pos[0]).split("\n").length}, ${fault.code}`;
		throw new ExpectedError("CONVERT_NOT_YAML", what, "Fix that line, or use JSON");
	}
	return toJson(document.contents, {
		origin,
		left: MAX_VALUES,
		open: new Set(),
		anchors: new Map()
	});
}
function toJson(node, walk) {
	walk.left -= 1;
	if (walk.left < 0) throw tooLarge(walk.origin, `more than ${MAX_VALUES} values`);
	if ((0, import_dist.isAlias)(node)) return toJson(walk.anchors.get(node.source) ?? null, walk);
	if ((0, import_dist.isNode)(node) && "anchor" in node && typeof node.anchor === "string") walk.anchors.set(node.anchor, node);
	if ((0, import_dist.isScalar)(node)) return tagged(node.tag, scalarOf(node.value));
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.open.has(node)) throw tooLarge(walk.origin, "a value that contains itself");
	walk.open.add(node);
	const value = (0, import_dist.isSeq)(node) ? node.items.map((item) => toJson(item, walk)) : Object.fromEntries(node.items.map((pair) => entryOf(pair, walk)));
	walk.open.delete(node);
	return tagged(node.tag, value);
}
function entryOf(pair, walk) {
	return [(0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "", toJson(pair.value, walk)];
}
function scalarOf(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
/** Expands CloudFormation's short forms. */
function tagged(tag, value) {
	if (tag === void 0 || !/^![A-Za-z][A-Za-z0-9:]*$/.test(tag)) return value;
	if (tag === "!Ref" || tag === "!Condition") return { [tag.slice(1)]: value };
	if (tag !== "!GetAtt" || typeof value !== "string") return { [`Fn::${tag.slice(1)}`]: value };
	const dot = value.indexOf(".");
	return { "Fn::GetAtt": dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
}
function tooLarge(origin, what) {
	return new ExpectedError("CONVERT_TOO_LARGE", `${origin} has ${what}`, "Split the template, or give it as JSON");
}
export { parseYamlDocument };
