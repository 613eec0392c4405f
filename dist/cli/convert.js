import { ExpectedError, at } from "../errors.js";
import { convert as convert$1 } from "../extras/convert.js";
import { readLimited, writeWholeFile } from "../snapshot.js";
import { visibleLine } from "../text.js";
import path from "node:path";
import { existsSync } from "node:fs";
// src/cli/convert.ts
const DIALECTS = ["terraform", "cloudformation"];
const convert = {
	name: "convert",
	usage: "FILE|- [--from terraform|cloudformation] [--out FILE] [--name NAME] [--region REGION]",
	positionals: 1,
	options: {
		from: {
			type: "string",
			value: "NAME",
			text: "terraform or cloudformation (default: detected)"
		},
		out: {
			type: "string",
			value: "FILE",
			text: "write the blueprint there (default: print it)"
		},
		name: {
			type: "string",
			value: "NAME",
			text: "the name of the diagram (default: that of the file)"
		},
		region: {
			type: "string",
			value: "REGION",
			text: "the region of resources whose declaration does not name one"
		}
	},
	async run(given, terminal) {
		terminal.reserveStdout();
		const file = at(given.positionals, 0);
		const from = readDialect(given.text("from"));
		const bytes = file === "-" ? await terminal.input() : readLimited(file);
		if (bytes === void 0) throw notThere(file);
		const name = given.text("name") ?? (file === "-" ? "diagram" : path.basename(file, path.extname(file)));
		const conversion = convert$1(file === "-" ? "stdin" : file, bytes, {
			name,
			from,
			region: given.text("region")
		});
		const document = `${JSON.stringify(conversion.blueprint, null, 2)}\n`;
		const out = given.text("out");
		if (out === void 0) terminal.document(document);
		else writeBlueprint(out, document);
		for (const line of conversionLines(conversion)) terminal.say(line);
		if (out !== void 0) terminal.say(`Wrote ${out}`);
		return 0;
	}
};
function notThere(file) {
	const what = file === "-" ? "Nothing is piped in" : `${file} does not exist`;
	return new ExpectedError("CONVERT_NO_FILE", what, "Give a file to convert, or pipe one in and use -");
}
function readDialect(text) {
	const found = DIALECTS.find((dialect) => dialect === text);
	if (text !== void 0 && found === void 0) throw new ExpectedError("OPTION_VALUE", `--from is "${text.slice(0, 100)}"`, `Choose ${DIALECTS.join(" or ")}`);
	return found;
}
/** Replaces an earlier blueprint and no other file. */
function writeBlueprint(out, document) {
	if (existsSync(out) && !isBlueprint(out)) throw new ExpectedError("OUT_NOT_OURS", `${out} exists and is not a blueprint`, "Use another file, or delete this one");
	writeWholeFile(out, document);
}
function isBlueprint(file) {
	const text = Buffer.from(readLimited(file) ?? new Uint8Array()).toString();
	return /^\s*\{\s*"data"\s*:\s*\{\s*"name"/.test(text);
}
const MAX_LINES = 100;
/** A summary for people: how much is drawn, and what is not and why, by kind. */
function conversionLines({ format, drawn, folded, skipped }) {
	const reasons = tally(skipped);
	return [
		`${format}: ${drawn} components drawn, ${folded.length} resources shown as part of others, ${skipped.length} not drawn`,
		...reasons.slice(0, MAX_LINES).map(([text, count]) => `  not drawn: ${count} × ${text}`),
		...reasons.length > MAX_LINES ? [`  … and ${reasons.length - MAX_LINES} more kinds`] : []
	];
}
function tally(skipped) {
	const counts = new Map();
	for (const { kind, reason } of skipped) {
		const text = `${visibleLine(kind)} (${reason})`;
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].sort(([a], [b]) => a < b ? -1 : 1);
}
export { convert };
