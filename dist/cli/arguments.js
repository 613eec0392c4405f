import { ExpectedError } from "../errors.js";
import { nearest } from "../text.js";
import { GLOBAL_OPTIONS } from "./global-options.js";
import { parseArgs } from "node:util";
// src/cli/arguments.ts
/** Reads a command's arguments. @throws ExpectedError OPTION_UNKNOWN, OPTION_VALUE, ARGUMENTS_WRONG */
function readArguments(command, args) {
	const known = {
		...GLOBAL_OPTIONS,
		...command.options
	};
	const options = Object.fromEntries(Object.entries(known).map(([name, { type, multiple = false, short }]) => [name, {
		type,
		multiple,
		...short !== void 0 && { short }
	}]));
	const { tokens } = parseArgs({
		args: [...args],
		options,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const given = new Map();
	const positionals = [];
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind === "option") {
			const values = given.get(token.name) ?? [];
			const value = token.inlineValue === false && token.value.startsWith("--") ? void 0 : token.value;
			given.set(token.name, [...values, checkOption({
				command,
				known
			}, token.rawName, token.name, value)]);
		}
	}
	checkPositionals(command, positionals);
	return {
		positionals,
		text: (option) => given.get(option)?.at(-1),
		texts: (option) => given.get(option) ?? [],
		flag: (option) => given.has(option)
	};
}
function checkOption({ command, known }, rawName, name, value) {
	const option = Object.hasOwn(known, name) ? known[name] : void 0;
	if (option === void 0) {
		const close = nearest(name, Object.keys(known));
		const remedy = close === void 0 ? `See cloudcraft-diff ${command.name} --help` : `Did you mean --${close}?`;
		throw new ExpectedError("OPTION_UNKNOWN", `${command.name} has no option ${rawName.slice(0, 100)}`, remedy);
	}
	if (option.type === "boolean" && value !== void 0) throw new ExpectedError("OPTION_VALUE", `--${name} takes no value`, `Write --${name} alone`);
	if (option.type === "string" && (value === void 0 || value === "")) throw new ExpectedError("OPTION_VALUE", `--${name} needs a value`, `Write --${name} ${option.value ?? "VALUE"}`);
	return value ?? "";
}
function checkPositionals(command, positionals) {
	const { length } = positionals;
	if (length === command.positionals || command.takesMore && length > command.positionals) return;
	const usage = `cloudcraft-diff ${command.name} ${command.usage}`.trim();
	const what = `${command.name} takes ${command.takesMore ? "at least " : ""}${command.positionals} argument${command.positionals === 1 ? "" : "s"}, not ${length}`;
	throw new ExpectedError("ARGUMENTS_WRONG", what, `Write ${usage}`);
}
export { readArguments };
