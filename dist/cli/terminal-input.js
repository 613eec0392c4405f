import { ExpectedError } from "../errors.js";
import { createInterface } from "node:readline/promises";
// src/cli/terminal-input.ts
/** The same limit as for files. */
const MAX_INPUT_BYTES = 256 * 2 ** 20;
/** All of stdin; undefined if it is a terminal. @throws ExpectedError INPUT_TOO_LARGE */
async function readInput(stdin) {
	if (stdin.isTTY) return void 0;
	const chunks = [];
	let size = 0;
	for await (const chunk of stdin) {
		chunks.push(Buffer.from(chunk));
		size += chunk.length;
		if (size > MAX_INPUT_BYTES) throw new ExpectedError("INPUT_TOO_LARGE", `stdin has more than ${MAX_INPUT_BYTES} bytes`, "Pipe in less");
	}
	return Buffer.concat(chunks);
}
/** Only `y` and `yes` agree; undefined without a terminal on both ends. */
async function askPerson(question, stdin, stderr) {
	if (!stdin.isTTY || !stderr.isTTY) return void 0;
	const lines = createInterface({
		input: stdin,
		output: stderr
	});
	const ended = new Promise((resolve) => lines.once("close", () => resolve("")));
	try {
		return /^y(es)?$/i.test((await Promise.race([lines.question(`${question} [y/N] `), ended])).trim());
	} finally {
		lines.close();
	}
}
export { askPerson, readInput };
