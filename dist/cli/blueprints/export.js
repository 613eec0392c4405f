import { ExpectedError, at } from "../../errors.js";
import { checkOut, writeWholeFile } from "../../snapshot.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { collectErrors } from "../collect.js";
import { readChoice, readFlag, readNeeded, readSize } from "../option-values.js";
import path from "node:path";
// src/cli/blueprints/export.ts
const FORMATS = [
	"png",
	"svg",
	"pdf",
	"mxGraph",
	"webp",
	"json"
];
const PAPER_SIZES = [
	"Letter",
	"Legal",
	"Tabloid",
	"Ledger",
	"A0",
	"A1",
	"A2",
	"A3",
	"A4",
	"A5"
];
/** mxGraph has no extension of its own; diagrams.net reads both. */
const ENDINGS = new Map([
	...FORMATS.map((format) => [`.${format.toLowerCase()}`, format]),
	[".drawio", "mxGraph"],
	[".xml", "mxGraph"]
]);
const exportBlueprint = {
	name: "blueprints export",
	usage: "ID --out FILE [options]",
	positionals: 1,
	options: {
		out: {
			type: "string",
			value: "FILE",
			text: "the file to write"
		},
		format: {
			type: "string",
			value: "NAME",
			text: `${FORMATS.join(", ")} (default: by the extension of FILE)`
		},
		scale: {
			type: "string",
			value: "N",
			text: "relative to the original size"
		},
		width: {
			type: "string",
			value: "PIXELS",
			text: "of the picture"
		},
		height: {
			type: "string",
			value: "PIXELS",
			text: "of the picture"
		},
		grid: {
			type: "boolean",
			text: "with the grid"
		},
		transparent: {
			type: "boolean",
			text: "without background"
		},
		landscape: {
			type: "boolean",
			text: "pdf: across"
		},
		"paper-size": {
			type: "string",
			value: "NAME",
			text: `pdf: ${PAPER_SIZES.join(", ")}`
		},
		json: {
			type: "boolean",
			text: "what was written, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["exportBlueprintAsImage"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const { out, format, options } = readOrder(given);
		const api = await connectApi(given, terminal);
		const id = at(given.positionals, 0);
		const bytes = await api.blueprints.export(id, format, options);
		writeWholeFile(out, bytes);
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			id,
			format,
			file: out,
			bytes: bytes.length
		}, null, 2)}\n`);
		else terminal.say(`Wrote ${out} (${bytes.length} bytes)`);
		return 0;
	}
};
function readOrder(given) {
	const errors = collectErrors();
	const out = errors.attempt(() => readNeeded(given, "blueprints export", "out", "FILE")) ?? "";
	if (out !== "") errors.attempt(() => checkOut(out));
	const format = errors.attempt(() => readChoice(given, "format", FORMATS) ?? formatOf(out));
	const size = (name) => errors.attempt(() => readSize(given, name));
	const options = {
		scale: size("scale"),
		width: size("width"),
		height: size("height"),
		grid: readFlag(given, "grid"),
		transparent: readFlag(given, "transparent"),
		landscape: readFlag(given, "landscape"),
		paperSize: errors.attempt(() => readChoice(given, "paper-size", PAPER_SIZES))
	};
	return {
		...errors.finishWith({
			out,
			format
		}),
		options
	};
}
function formatOf(out) {
	const format = ENDINGS.get(path.extname(out).toLowerCase());
	if (format !== void 0 || out === "") return format;
	throw new ExpectedError("FORMAT_UNKNOWN", `The extension of ${out} names no format`, "Add --format");
}
export { exportBlueprint };
