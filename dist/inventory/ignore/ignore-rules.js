import { require_dist } from "../../vendor/yaml.js";
import { ExpectedError } from "../../errors.js";
import { HARMS, TAGS, isTooDeep, itemsOf, keysOf, nodeAt, textAt, textsOf, wildcard } from "../../inventory.js";
// src/inventory/ignore/ignore-rules.ts
var import_dist = require_dist();
/** What the patterns of a rule may match. Cloudcraft does not export the tags of resources yet, so `tag` never matches. */
const PATTERN_KEYS = [
	"type",
	"arn",
	"id",
	"name",
	"tag",
	"kind",
	"field",
	"group",
	"pool",
	"severity"
];
const NO_RULES = {
	rules: [],
	never: []
};
const KEYS = [
	...PATTERN_KEYS,
	"reason",
	"until",
	"allow-severe"
];
const MAX_LENGTH = 1048576;
const MAX_RULES = 1e3;
/**
* Reads ignore rules: YAML, a list of rules, or a map with `ignore` and `never`.
* @param origin what to call the text in an error
* @param besides keys of the map that are no rules, and somebody else's
* @throws AggregateError with one ExpectedError IGNORE_INVALID per mistake, with line and column
*/
function parseIgnoreRules(origin, text, besides = []) {
	const errors = [];
	const lines = new import_dist.LineCounter();
	const fail = (node, what, remedy) => {
		const offset = typeof node === "number" ? node : node?.range?.[0] ?? 0;
		const { line, col } = lines.linePos(offset);
		errors.push(new ExpectedError("IGNORE_INVALID", `${origin}, line ${Math.max(1, line)}, column ${Math.max(1, col)}: ${what}`, remedy));
	};
	if (text.length > MAX_LENGTH) fail(0, "it is longer than 1 MiB", "Keep the rules short");
	if (errors.length === 0 && isTooDeep(text)) fail(0, "it is nested too deeply", "Write a list of rules");
	const document = (0, import_dist.parseDocument)(errors.length === 0 ? text : "", {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		strict: true
	});
	for (const { pos, message } of document.errors) fail(pos[0], message, "Fix the YAML");
	const rules = errors.length > 0 ? NO_RULES : readRoot(document.contents, {
		lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line,
		besides
	}, fail);
	if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join("\n"));
	return rules;
}
function readRoot(root, { lineOf, besides }, fail) {
	if (root === null) return NO_RULES;
	if ((0, import_dist.isSeq)(root)) return {
		rules: readRules(root, lineOf, fail),
		never: HARMS
	};
	if (!(0, import_dist.isMap)(root)) {
		fail(root, "it is neither a list of rules nor a map with ignore", "Begin with \"ignore:\"");
		return NO_RULES;
	}
	for (const key of keysOf(root)) if (![
		"ignore",
		"never",
		...besides
	].includes(key.name)) fail(key.node, `unknown key "${key.name}"`, "Use ignore and never");
	const never = nodeAt(root, "never");
	const list = nodeAt(root, "ignore");
	return {
		rules: list === void 0 || isNothing(list) ? [] : readRules(list, lineOf, fail),
		never: never === void 0 ? HARMS : readNever(never, fail)
	};
}
function isNothing(node) {
	return (0, import_dist.isScalar)(node) && node.value === null;
}
function readNever(node, fail) {
	return itemsOf(node).flatMap((item) => {
		const tag = (0, import_dist.isScalar)(item) ? item.value : void 0;
		if (isNothing(item)) return [];
		if (isOneOf(TAGS, tag)) return [tag];
		fail(item, `never: "${String(tag).slice(0, 100)}" is not a tag`, `Choose among ${TAGS.join(", ")}`);
		return [];
	});
}
function readRules(list, lineOf, fail) {
	if (!(0, import_dist.isSeq)(list)) {
		fail(list, "ignore is not a list", "Write each rule behind a dash");
		return [];
	}
	if (list.items.length > MAX_RULES) fail(list, `there are ${list.items.length} rules; the limit is ${MAX_RULES}`, "Use patterns");
	return itemsOf(list).flatMap((item) => {
		if ((0, import_dist.isMap)(item)) return [readRule(item, lineOf(item), fail)];
		fail(item, "a rule is a map", "Write it as - { type: ec2, name: \"tmp-*\", reason: previews }");
		return [];
	});
}
function readRule(rule, line, fail) {
	const patterns = {};
	for (const { name, node, value } of keysOf(rule)) if (!isOneOf(KEYS, name)) fail(node, `unknown key "${name}"`, `Use ${KEYS.join(", ")}`);
	else if (isOneOf(PATTERN_KEYS, name)) {
		const texts = textsOf(value);
		if (texts === void 0) fail(value ?? node, `${name} is not a text`, "Give a pattern, or a list of patterns");
		else patterns[name] = anyOf(texts);
	}
	const reason = textAt(rule, "reason");
	if (reason === void 0) fail(rule, "the rule has no reason", "Say why: reason: nightly spot rotation");
	if (Object.keys(patterns).length === 0) fail(rule, "the rule would hide everything", `Give at least one of ${PATTERN_KEYS.join(", ")}`);
	return {
		patterns,
		reason: reason ?? "",
		until: readUntil(rule, fail),
		allowSevere: readAllowSevere(rule, fail),
		line
	};
}
function readUntil(rule, fail) {
	const node = nodeAt(rule, "until");
	if (node === void 0) return void 0;
	const text = textAt(rule, "until") ?? "";
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
	if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
	fail(node, `until is "${text.slice(0, 100)}"`, "Give a day, such as 2026-01-31");
}
function readAllowSevere(rule, fail) {
	const value = rule.get("allow-severe");
	if (value === void 0 || typeof value === "boolean") return value === true;
	fail(nodeAt(rule, "allow-severe"), "allow-severe is neither true nor false", "Write true or false");
	return false;
}
function isOneOf(list, value) {
	return list.some((one) => one === value);
}
function anyOf(patterns) {
	const tests = patterns.map(wildcard);
	return (text) => tests.some((test) => test(text));
}
export { parseIgnoreRules };
