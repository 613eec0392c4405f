import { ExpectedError } from "../errors.js";
import { nearest } from "../snapshot/nearest.js";
import { visibleLine } from "../text.js";
import { VERSION } from "../version.js";
import { readArguments } from "./arguments.js";
import { WORDS, allCommands, commandsOf } from "./commands.js";
import { errorLines } from "./error-lines.js";
import { commandHelp, groupHelp, overallHelp } from "./help.js";
// src/cli/run.ts
/** Runs one command. Never throws: a foreseen failure is a sentence on stderr, anything else a stack. @returns the exit code */
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
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		terminal.say(overallHelp(await allCommands()));
		return name === void 0 ? 1 : 0;
	}
	if (name === "--version" || name === "-v") {
		terminal.say(VERSION);
		return 0;
	}
	const known = await commandsOf(name);
	const command = findCommand(known, words);
	if (command === void 0) return showGroup(known, words, terminal);
	const args = words.slice(command.name.split(" ").length);
	if (args.includes("--help") || args.includes("-h")) {
		const members = known.filter((other) => other !== command && command.name === name);
		terminal.say(commandHelp(command, members));
		return 0;
	}
	return command.run(readArguments(command, args), terminal);
}
/** Of two words before of one: `accounts add` is not `accounts` with an argument. */
function findCommand(known, [first, second]) {
	const pair = known.find(({ name }) => name === `${first} ${second}`);
	const isSlip = second !== void 0 && !second.startsWith("-") && known.length > 1;
	return pair ?? (isSlip ? void 0 : known.find(({ name }) => name === first));
}
/** `blueprints` alone is no command, and a good question. */
function showGroup(known, [name = "", second], terminal) {
	const isAsked = second === "--help" || second === "-h";
	if (known.length === 0) throw unknownCommand(name, WORDS);
	if (second !== void 0 && !isAsked) throw unknownCommand(`${name} ${second}`, known.map((command) => command.name));
	terminal.say(groupHelp(name, known));
	return isAsked ? 0 : 1;
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
