import { VERSION } from "../version.js";
// src/cli/help.ts
function overallHelp(commands) {
	return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

Usage: cloudcraft-diff <command> [options]

${commandLines(commands).join("\n")}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 failed.
Run cloudcraft-diff <command> --help for details.`;
}
/** `blueprints --help` */
function groupHelp(name, members) {
	return `Usage: cloudcraft-diff ${name} <command> [options]\n\n${commandLines(members).join("\n")}`;
}
/** @param members commands that begin with this one's name: `accounts add` of `accounts` */
function commandHelp(command, summary, members = []) {
	const options = Object.entries(command.options).map(([name, { value, text }]) => [`--${name}${value === void 0 ? "" : ` ${value}`}`, text]);
	const width = Math.max(0, ...options.map(([left]) => left.length));
	const lines = options.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`);
	const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd();
	return [
		[summary],
		[usage],
		lines,
		commandLines(members)
	].filter((part) => part.length > 0).map((part) => part.join("\n")).join("\n\n");
}
function commandLines(commands) {
	const width = Math.max(0, ...commands.map(({ name }) => name.length));
	return commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
}
export { commandHelp, groupHelp, overallHelp };
