import { ExpectedError } from "../errors.js";
import { nearest, visibleLine } from "../text.js";
// src/cli/option-values.ts
/** A list of up to this many choices is shown whole: that helps more than a guess. */
const SHORT_LIST = 10;
/** One of `choices`; undefined when the option is not given. @throws ExpectedError OPTION_VALUE */
function readChoice(given, name, choices) {
	const text = given.text(name);
	const found = choices.find((choice) => choice === text);
	if (text === void 0 || found !== void 0) return found;
	const close = choices.length > SHORT_LIST ? nearest(text, choices) : void 0;
	throw wrongValue(name, text, close === void 0 ? `Choose ${choices.join(", ")}` : `Did you mean ${close}?`);
}
/** A number above 0; undefined when the option is not given. @throws ExpectedError OPTION_VALUE */
function readSize(given, name) {
	const text = given.text(name);
	if (text === void 0) return void 0;
	if (/^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) > 0) return Number(text);
	throw wrongValue(name, text, "Give a number above 0");
}
/** Seconds, 0 included; undefined when the option is not given. @throws ExpectedError OPTION_VALUE */
function readSeconds(given, name) {
	const text = given.text(name);
	if (text === void 0) return void 0;
	if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return Number(text);
	throw wrongValue(name, text, "Give seconds, 0 or more");
}
/** True or undefined, so that Cloudcraft's own default applies without the flag. */
function readFlag(given, name) {
	return given.flag(name) || void 0;
}
/** Comma-separated words; undefined when the option is not given, empty for `none`. */
function readList(given, name) {
	const text = given.text(name);
	if (text === void 0) return void 0;
	return text === "none" ? [] : text.split(",").flatMap((word) => word.trim() === "" ? [] : [word.trim()]);
}
/** @throws ExpectedError OPTION_MISSING */
function readNeeded(given, command, name, value) {
	const text = given.text(name);
	if (text !== void 0) return text;
	throw new ExpectedError("OPTION_MISSING", `${command} needs --${name}`, `Write --${name} ${value}`);
}
/** Two options of which only one can be meant. */
function conflict(one, other) {
	return new ExpectedError("OPTION_VALUE", `${one} and ${other} exclude each other`, "Leave one of them out");
}
/** A value that an option cannot have. */
function wrongValue(name, text, remedy) {
	return new ExpectedError("OPTION_VALUE", `--${name} is "${visibleLine(text)}"`, remedy);
}
export { conflict, readChoice, readFlag, readList, readNeeded, readSeconds, readSize, wrongValue };
