import { askPerson, readInput } from "./terminal-input.js";
import process from "node:process";
// src/cli/terminal.ts
/** A reader that has gone, such as `head`, does not want the rest; the work and its exit code are as they would be. */
function forgiveClosedPipe(error) {
	if (error.code !== "EPIPE") throw error;
}
function openTerminal() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", forgiveClosedPipe);
	let people = process.stdout;
	let live = false;
	const settle = () => {
		if (live) process.stderr.write("\r\x1B[K");
		live = false;
	};
	return {
		env: process.env,
		say(text) {
			settle();
			people.write(`${text}\n`);
		},
		complain(text) {
			settle();
			process.stderr.write(`${text}\n`);
		},
		document(text) {
			settle();
			process.stdout.write(text);
		},
		progress(text) {
			if (!process.stderr.isTTY) process.stderr.write(`${text}\n`);
			else {
				const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
				process.stderr.write(`\r\u001b[K${text.slice(0, width)}`);
				live = true;
			}
		},
		settle,
		reserveStdout() {
			people = process.stderr;
		},
		input: () => readInput(process.stdin),
		confirm(question) {
			settle();
			return askPerson(question, process.stdin, process.stderr);
		}
	};
}
export { openTerminal };
