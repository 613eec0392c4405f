import { printable, printableJson } from "../text.js";
import { openLiveLine } from "./live-line.js";
import { askPerson, readInput } from "./terminal-input.js";
import process from "node:process";
// src/cli/terminal.ts
/** A reader such as `head` may close the pipe early; that must not change the work or the exit code. */
function forgiveClosedPipe(error) {
	if (error.code !== "EPIPE") throw error;
}
/** All our JSON documents are objects or lists. */
function isJson(text) {
	return text.startsWith("{") || text.startsWith("[");
}
/** Resolves once everything printed has been handed over: with asynchronous pipes, ending the process would lose it. */
async function writtenOut() {
	for (const stream of [process.stdout, process.stderr]) if (!stream.destroyed) await new Promise((resolve) => stream.write("", () => resolve()));
}
function openTerminal() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", forgiveClosedPipe);
	let people = process.stdout;
	const live = openLiveLine(process.stderr);
	let isHushed = false;
	const settle = () => live.clear();
	return {
		env: process.env,
		say(text) {
			settle();
			people.write(`${printable(text)}\n`);
		},
		complain(text) {
			settle();
			process.stderr.write(`${printable(text)}\n`);
		},
		document(text) {
			settle();
			process.stdout.write(isJson(text) ? printableJson(text) : printable(text));
		},
		progress(text, isWaiting) {
			if (!isHushed) live.show(text, isWaiting);
		},
		hush() {
			isHushed = true;
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
export { openTerminal, writtenOut };
