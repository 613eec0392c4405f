import { ExpectedError, at } from "../errors.js";
import { convert as convert$1 } from "../extras/convert.js";
import { readLimited, writeWholeFile } from "../snapshot.js";
import { readParameters } from "./convert-parameters.js";
import { conversionLines } from "./convert-words.js";
import { readChoice } from "./option-values.js";
import path from "node:path";
import { existsSync, statSync } from "node:fs";
// src/cli/convert.ts
const DIALECTS = ["terraform", "cloudformation"];
const convert = {
	name: "convert",
	usage: "FILE…|- [--from terraform|cloudformation] [--parameter NAME=VALUE]… [--parameters FILE]… [--region REGION] [--name NAME] [--out FILE] [--json]",
	positionals: 1,
	takesMore: true,
	options: {
		from: {
			type: "string",
			value: "NAME",
			text: "terraform or cloudformation (default: detected)"
		},
		parameter: {
			type: "string",
			value: "NAME=VALUE",
			multiple: true,
			text: "a parameter of a template (repeatable)"
		},
		parameters: {
			type: "string",
			value: "FILE",
			multiple: true,
			text: "parameters as JSON, as `aws cloudformation` takes them (repeatable)"
		},
		region: {
			type: "string",
			value: "REGION",
			text: "the region of resources whose declaration does not name one"
		},
		name: {
			type: "string",
			value: "NAME",
			text: "the name of the diagram (default: that of the first file)"
		},
		out: {
			type: "string",
			value: "FILE",
			text: "write the blueprint there (default: print it)"
		},
		json: {
			type: "boolean",
			text: "print what is drawn and what is not as JSON (without --out with the blueprint)"
		}
	},
	async run(given, terminal) {
		terminal.reserveStdout();
		const files = await filesOf(given, terminal);
		const conversion = convert$1(files, {
			name: given.text("name") ?? nameOf(at(given.positionals, 0)),
			from: readChoice(given, "from", DIALECTS),
			region: given.text("region"),
			...readParameters(given.texts("parameter"), given.texts("parameters")),
			open: (from, location) => openNear(files, from, location)
		});
		const document = `${JSON.stringify(conversion.blueprint, null, 2)}\n`;
		const out = given.text("out");
		if (out !== void 0) writeBlueprint(out, document);
		if (given.flag("json")) terminal.document(`${JSON.stringify(reportOf(conversion, out), null, 2)}\n`);
		else if (out === void 0) terminal.document(document);
		for (const line of conversionLines(conversion, given.flag("verbose"))) terminal.say(line);
		if (out !== void 0) terminal.say(`Wrote ${out}`);
		return 0;
	}
};
/** What `--json` prints: everything that the conversion knows; the blueprint only where it is not in a file. */
function reportOf({ blueprint, ...known }, out) {
	return {
		...known,
		...out === void 0 && { blueprint }
	};
}
async function filesOf({ positionals }, terminal) {
	const files = [];
	for (const file of new Set(positionals)) {
		const bytes = file === "-" ? await terminal.input() : readLimited(file);
		if (bytes === void 0) throw notThere(file);
		files.push({
			origin: file === "-" ? "stdin" : file,
			bytes
		});
	}
	return files;
}
function nameOf(file) {
	return file === "-" ? "diagram" : path.basename(file, path.extname(file));
}
/** A nested stack's template, by its path from the template that names it. One that is given keeps its name. */
function openNear(files, from, location) {
	if (path.isAbsolute(location) || location.includes("\0")) return void 0;
	const near = path.join(from === "stdin" ? "." : path.dirname(from), location);
	const given = files.find(({ origin }) => path.resolve(origin) === path.resolve(near));
	const bytes = given === void 0 && isFile(near) ? readLimited(near) : void 0;
	return given ?? (bytes && {
		origin: near,
		bytes
	});
}
function isFile(file) {
	return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
function notThere(file) {
	const what = file === "-" ? "Nothing is piped in" : `${file} does not exist`;
	return new ExpectedError("CONVERT_NO_FILE", what, "Give a file to convert, or pipe one in and use -");
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
export { convert };
