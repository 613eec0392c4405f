import { VERSION } from "../version.js";
// src/cli/help.ts
function overallHelp(commands) {
	const width = Math.max(...commands.map(({ name }) => name.length));
	return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

Usage: cloudcraft-diff <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 could not be done.
cloudcraft-diff <command> --help says more.`;
}
function commandHelp(command) {
	const options = Object.entries(command.options).map(([name, { value, text }]) => [`--${name}${value === void 0 ? "" : ` ${value}`}`, text]);
	const width = Math.max(0, ...options.map(([left]) => left.length));
	const lines = options.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`);
	const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd();
	return [
		command.summary,
		"",
		usage,
		...lines.length > 0 ? ["", ...lines] : []
	].join("\n");
}
export { commandHelp, overallHelp };
