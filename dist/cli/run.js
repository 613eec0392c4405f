import { ExpectedError } from "../errors.js";
import { plain } from "../report/plain.js";
import { nearest } from "../snapshot/nearest.js";
import { VERSION } from "../version.js";
import { accounts } from "./accounts.js";
import { readArguments } from "./arguments.js";
import { compare } from "./compare.js";
import { demo } from "./demo.js";
import { errorLines } from "./error-lines.js";
import { commandHelp, overallHelp } from "./help.js";
import { inventory } from "./inventory.js";
import { serve } from "./serve.js";
import { snapshot } from "./snapshot.js";
// src/cli/run.ts
const COMMANDS = [
	demo,
	accounts,
	snapshot,
	compare,
	inventory,
	serve
];
/** Runs one command. Never throws: a foreseen failure is a sentence on stderr, anything else a stack. @returns the exit code */
async function run(args, terminal) {
	try {
		return await dispatch(args, terminal);
	} catch (error) {
		terminal.complain(isExpected(error) ? errorLines(error) : bugReport(error));
		return 1;
	}
}
async function dispatch([name, ...args], terminal) {
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		terminal.say(overallHelp(COMMANDS));
		return name === void 0 ? 1 : 0;
	}
	if (name === "--version" || name === "-v") {
		terminal.say(VERSION);
		return 0;
	}
	const command = COMMANDS.find((known) => known.name === name);
	if (command === void 0) throw unknownCommand(name);
	if (args.includes("--help") || args.includes("-h")) {
		terminal.say(commandHelp(command));
		return 0;
	}
	return command.run(readArguments(command, args), terminal);
}
function unknownCommand(name) {
	const names = COMMANDS.map((command) => command.name);
	const close = nearest(name, names);
	const remedy = close === void 0 ? `Choose among ${names.join(", ")}` : `Did you mean "${close}"?`;
	return new ExpectedError("COMMAND_UNKNOWN", `There is no command "${plain(name)}"`, remedy);
}
function isExpected(error) {
	return error instanceof ExpectedError || error instanceof AggregateError && error.errors.every(isExpected);
}
function bugReport(error) {
	return `error: this is a bug in cloudcraft-diff, please report it with these lines:\n${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}
export { run };
