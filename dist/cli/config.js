import { __toESM } from "../rolldown-runtime.js";
import { array, boolean, number, optional, pipe, record, safeParse, strictObject, string, transform, union, unknown } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { readRules } from "../snapshot.js";
import { nearest, visibleLine } from "../text.js";
import { existsSync } from "node:fs";
// src/cli/config.ts
/** The file that is read without `--config`. */
const DEFAULT_FILE = "cloudcraft-diff.yml";
/** What a file may set besides targets and rules. Excluded: where the key is sent, and what is overwritten without asking. */
const SETTABLE = [...[
	"control",
	"cost",
	"currency",
	"columns",
	"exclude",
	"fail-on",
	"filter",
	"format",
	"height",
	"ignore-file"
], ...[
	"projection",
	"settle",
	"theme",
	"timeout",
	"width"
]];
const text = pipe(union([
	string(),
	number(),
	boolean()
]), transform(String));
const CONFIG = strictObject({
	targets: optional(union([pipe(string(), transform((lines) => [lines])), array(string())]), []),
	ignore: optional(unknown()),
	never: optional(unknown()),
	defaults: optional(record(string(), union([text, pipe(array(text), transform((words) => words.join(",")))])), {})
});
/** The keys of the file that are not ignore rules. */
const OTHER_KEYS = ["targets", "defaults"];
/** @throws ExpectedError CONFIG_INVALID, CONFIG_NOT_FOUND; AggregateError of CONFIG_INVALID */
async function readConfig(named) {
	const file = named ?? DEFAULT_FILE;
	if (!existsSync(file)) {
		if (named === void 0) return void 0;
		throw new ExpectedError("CONFIG_NOT_FOUND", `The config file ${visibleLine(file)} does not exist`, "Check the path");
	}
	const content = readRules(file);
	const parsed = safeParse(CONFIG, await parsedYaml(file, content) ?? {}, { abortEarly: true });
	if (!parsed.success) throw invalid(file, mistake(parsed.issues[0]));
	const { targets, defaults } = parsed.output;
	const odd = Object.keys(defaults).filter((name) => !SETTABLE.some((settable) => settable === name));
	if (odd.length > 0) throw new AggregateError(odd.map((name) => notSettable(file, name)));
	return {
		file,
		text: content,
		targets,
		defaults
	};
}
const MAX_LENGTH = 1048576;
async function parsedYaml(file, content) {
	if (content.length > MAX_LENGTH) throw invalid(file, "it is longer than 1 MiB");
	const [{ isTooDeep }, { parse }] = await Promise.all([import("../lazy/yaml-depth.js"), import("../lazy/dist.js").then((m) => __toESM(m.default, 1))]);
	if (isTooDeep(content)) throw invalid(file, "it is nested too deeply");
	try {
		return parse(content, {
			maxAliasCount: 0,
			prettyErrors: true
		});
	} catch (error) {
		throw invalid(file, error instanceof Error ? visibleLine(error.message.replace(/:\n[\s\S]*$/, ""), 200) : "it is not YAML");
	}
}
function mistake({ message, path }) {
	const place = (path ?? []).map(({ key }) => String(key)).join(".");
	return visibleLine(`${place === "" ? "" : `${place}: `}${message}`, 300);
}
function invalid(file, why) {
	return new ExpectedError("CONFIG_INVALID", `${visibleLine(file)} cannot be used: ${why}`, "Write `targets`, `ignore`, `never` and `defaults`, each optional");
}
function notSettable(file, name) {
	const close = nearest(name, SETTABLE);
	const remedy = close === void 0 ? `Choose ${SETTABLE.join(", ")}` : `Did you mean ${close}?`;
	return new ExpectedError("CONFIG_INVALID", `${visibleLine(file)} cannot set ${visibleLine(name)}`, remedy);
}
/** The given options, completed with the file's defaults for options of the command. Given options take precedence. */
function completed(given, { options }, config) {
	if (config === void 0) return given;
	const fallback = (option) => {
		if (!Object.hasOwn(options, option)) return [];
		if (option === "target") return config.targets;
		const value = Object.hasOwn(config.defaults, option) ? config.defaults[option] : void 0;
		return value === void 0 || options[option]?.type === "boolean" && value !== "true" ? [] : [value];
	};
	const texts = (option) => {
		const own = given.texts(option);
		return own.length > 0 ? own : fallback(option);
	};
	return {
		positionals: given.positionals,
		text: (option) => texts(option).at(-1),
		texts,
		flag: (option) => given.flag(option) || fallback(option).length > 0,
		config
	};
}
export { OTHER_KEYS, completed, readConfig };
