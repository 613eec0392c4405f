import { ExpectedError } from "../errors.js";
import { nearest, visibleLine } from "../text.js";
import { VERSION } from "../version.js";
import { readArguments } from "./arguments.js";
import { COMMANDS, WORDS, commandsOf } from "./commands.js";
import { errorLines } from "./error-lines.js";
import { commandHelp, groupHelp, overallHelp } from "./help.js";
// src/cli/run.ts
/**
* cli/: the command line. main.ts starts run() with a terminal; commands.ts lists the commands, one file each, loaded on use.
* arguments.ts reads options, option-values.ts their values, cloud.ts connects; terminal.ts is stdin, stdout and stderr.
* A command reads its options, calls the story, an adapter or an extra, and prints the result.
* Not here: anything that the Action also needs, and any decision about what a change means.
*/
/** Runs one command. Never throws: an expected error is a sentence on stderr, any other a stack trace. @returns the exit code */
async function run(args, terminal) {
	try {
		return await dispatch(args, terminal);
	} catch (error) {
		terminal.complain(isExpected(error) ? errorLines(error) : bugReport(error));
		return 1;
	}
}
async function dispatch(words, terminal) {
	const [name] = words;
	if (name === "help" && words.length > 1) return dispatch([...words.slice(1), "--help"], terminal);
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		terminal.say(overallHelp(COMMANDS));
		return name === void 0 ? 1 : 0;
	}
	if (name === "--version" || name === "-v" || name === "version") {
		terminal.say(VERSION);
		return 0;
	}
	if (name.startsWith("-")) {
		const what = `${visibleLine(name)} is where the command should be`;
		throw new ExpectedError("COMMAND_UNKNOWN", what, `Write cloudcraft-diff <command> ${visibleLine(name)}`);
	}
	const known = commandsOf(name);
	const listed = findCommand(known, words);
	if (listed === void 0) return showGroup(known, words, terminal);
	const command = await listed.load();
	const args = words.slice(listed.name.split(" ").length);
	if (args.includes("--help") || args.includes("-h")) {
		const members = known.filter((other) => other !== listed && listed.name === name);
		terminal.say(commandHelp(command, listed.summary, members));
		return 0;
	}
	return runWith(command, args, terminal);
}
/** Runs a command with the given options, completed from the config file. */
async function runWith(command, args, terminal) {
	const given = readArguments(command, args);
	if (given.flag("quiet")) terminal.hush();
	const { completed, readConfig } = await import("../lazy/config.js");
	const config = await readConfig(given.text("config"));
	return command.run(completed(given, command, config), terminal);
}
/** Two-word names first: `accounts add` is not `accounts` with an argument. */
function findCommand(known, [first, second]) {
	const pair = known.find(({ name }) => name === `${first} ${second}`);
	const isSlip = second !== void 0 && !second.startsWith("-") && known.length > 1;
	return pair ?? (isSlip ? void 0 : known.find(({ name }) => name === first));
}
/** `blueprints` alone is not a command: lists those that begin with it. */
function showGroup(known, [name = "", second], terminal) {
	const isAsked = second === "--help" || second === "-h";
	if (known.length === 0) throw unknownCommand(name, WORDS);
	if (second !== void 0 && !isAsked) throw unknownMember(name, second, known);
	terminal.say(groupHelp(name, known));
	return isAsked ? 0 : 1;
}
/** Only the second word is compared: the first is common to all. */
function unknownMember(name, second, known) {
	const words = known.flatMap(({ name: full }) => full.split(" ").slice(1));
	const close = nearest(second, words);
	const all = words.map((word) => `${name} ${word}`).join(", ");
	const remedy = close === void 0 ? `Choose among ${all}` : `Did you mean "${name} ${close}"?`;
	return new ExpectedError("COMMAND_UNKNOWN", `There is no command "${visibleLine(`${name} ${second}`)}"`, remedy);
}
function unknownCommand(name, names) {
	const close = nearest(name, names);
	const remedy = close === void 0 ? `Choose among ${names.join(", ")}` : `Did you mean "${close}"?`;
	return new ExpectedError("COMMAND_UNKNOWN", `There is no command "${visibleLine(name)}"`, remedy);
}
function isExpected(error) {
	return error instanceof ExpectedError || error instanceof AggregateError && error.errors.every(isExpected);
}
function bugReport(error) {
	return `error: this is a bug in cloudcraft-diff, please report it with these lines:\n${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}
export { run };
