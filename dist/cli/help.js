import { VERSION } from "../version.js";
import { EXAMPLES, FIRST_STEPS } from "./examples.js";
import { GLOBAL_OPTIONS } from "./global-options.js";
// src/cli/help.ts
const WEBSITE = "https://github.com/cloudcraft-deployment-diff/cloudcraft-deployment-diff";
function overallHelp(commands) {
	return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

${exampleLines(FIRST_STEPS).join("\n")}

Usage: cloudcraft-diff <command> [options]

${commandLines(commands).join("\n")}

Options of every command:
${optionLines(GLOBAL_OPTIONS).join("\n")}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 failed.
Run cloudcraft-diff <command> --help for examples and options.
Documentation: ${WEBSITE}`;
}
/** `blueprints --help` */
function groupHelp(name, members) {
	return `Usage: cloudcraft-diff ${name} <command> [options]\n\n${commandLines(members).join("\n")}`;
}
/** @param members commands that begin with this one's name: `accounts add` of `accounts` */
function commandHelp(command, summary, members = []) {
	const examples = exampleLines(EXAMPLES[command.name] ?? []);
	const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd();
	return [
		[summary],
		examples,
		[usage],
		optionLines(command.options),
		commandLines(members)
	].filter((part) => part.length > 0).map((part) => part.join("\n")).join("\n\n");
}
function exampleLines(examples) {
	return examples.map((example) => `  cloudcraft-diff ${example}`);
}
function optionLines(options) {
	const lefts = Object.entries(options).map(([name, { short, value, text }]) => {
		return [`${short === void 0 ? `--${name}` : `-${short}, --${name}`}${value === void 0 ? "" : ` ${value}`}`, text];
	});
	const width = Math.max(0, ...lefts.map(([left]) => left.length));
	return lefts.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`);
}
function commandLines(commands) {
	const width = Math.max(0, ...commands.map(({ name }) => name.length));
	return commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
}
export { commandHelp, groupHelp, overallHelp };
