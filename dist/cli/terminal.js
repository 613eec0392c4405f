import { askPerson, readInput } from "./terminal-input.js";
import process from "node:process";
// src/cli/terminal.ts
/** A reader such as `head` may close the pipe early; that must not change the work or the exit code. */
function forgiveClosedPipe(error) {
	if (error.code !== "EPIPE") throw error;
}
/** Overwrites the current line; cut so that it does not wrap. */
function liveLine(text) {
	const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
	return `\r\u001b[K${text.slice(0, width)}`;
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
			live = process.stderr.isTTY;
			process.stderr.write(live ? liveLine(text) : `${text}\n`);
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
