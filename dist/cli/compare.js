import { tell } from "../deployment-diff.js";
import { at } from "../errors.js";
import { openRasteriser } from "../rasteriser.js";
import { GATES, parseGates } from "../report/gate.js";
import { renderComment } from "../report/markdown/comment.js";
import { terminalLines } from "../report/terminal.js";
import { checkFolder, readRules, writeFolder } from "../snapshot/folder.js";
import { VERSION } from "../version.js";
import { explainSides } from "./explain.js";
import { readSides } from "./sides.js";
// src/cli/compare.ts
const compare = {
	name: "compare",
	usage: "BEFORE AFTER [--out DIR] [--json] [--fail-on LIST] [--ignore-file F] [--explain KEY]",
	positionals: 2,
	options: {
		out: {
			type: "string",
			value: "DIR",
			text: "write report.json, report.html, comment.md and the pictures there"
		},
		json: {
			type: "boolean",
			text: "print report.json on stdout"
		},
		"ignore-file": {
			type: "string",
			value: "F",
			text: "rules for changes to leave out"
		},
		explain: {
			type: "string",
			value: "KEY",
			text: "explain what a resource was compared with, and why it is or is not a change"
		},
		"fail-on": {
			type: "string",
			value: "LIST",
			text: `exit 2 on any of: ${GATES.join(", ")}`
		}
	},
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const gates = parseGates(given.text("fail-on") ?? "");
		const out = given.text("out");
		if (out !== void 0) checkFolder(out);
		const sides = readSides(at(given.positionals, 0), at(given.positionals, 1));
		const told = await compareSides(sides, ignoreFrom(given.text("ignore-file")), out !== void 0);
		const json = {
			name: "json",
			publish: async ({ files }) => terminal.document(String(files.get("report.json")))
		};
		const { tripped } = await tellHere(told, gates, [
			...out === void 0 ? [] : [folder(out)],
			...given.flag("json") ? [json] : [],
			screen(terminal, out)
		]);
		const wanted = given.text("explain");
		if (wanted !== void 0) for (const line of explainSides(sides, wanted)) terminal.say(line);
		if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(", ")}`);
		return tripped.length > 0 ? 2 : 0;
	}
};
function ignoreFrom(file) {
	return {
		sources: file === void 0 ? [] : [{
			origin: file,
			text: readRules(file)
		}],
		now: new Date()
	};
}
/** @param drawn whether files are written, pictures included */
async function compareSides({ before, after, strict }, ignore, drawn) {
	const { tellWhatChanged } = await import("../lazy/told.js");
	const told = await tellWhatChanged(before, after, {
		toolVersion: VERSION,
		ignore,
		...drawn && { rasteriser: openRasteriser }
	});
	if (strict && told.failures.length === 1) throw at(told.failures, 0);
	if (strict && told.failures.length > 1) throw new AggregateError(told.failures);
	return told;
}
/** Tells it on this machine: what fails here fails the command. Failures to see something are in the report. */
function tellHere(told, gates, channels) {
	const warn = (failure) => {
		throw failure;
	};
	const write = (report, links, tripped) => renderComment(report, {
		...links,
		tripped
	});
	return tell({
		...told,
		failures: []
	}, {
		gates,
		shelves: [],
		write,
		channels,
		warn
	});
}
/** The folder of `--out`. */
function folder(out) {
	return {
		name: "folder",
		publish: async ({ files }) => writeFolder(out, files)
	};
}
/** The report for a terminal, and where the rest of it is. */
function screen(terminal, out) {
	return {
		name: "terminal",
		async publish({ report }) {
			for (const line of terminalLines(report)) terminal.say(line);
			if (out !== void 0) terminal.say(`Open ${out}/report.html`);
		}
	};
}
export { compare, folder, screen, tellHere };
