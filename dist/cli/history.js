import { ExpectedError, describeError } from "../errors.js";
import { checkFolder, contentsOf, readLimited, writeFolder } from "../snapshot.js";
import { VERSION } from "../version.js";
import { readNeeded } from "./option-values.js";
import path from "node:path";
import { readdirSync, statSync } from "node:fs";
// src/cli/history.ts
const history = {
	name: "history",
	usage: "DIR… --out DIR [--title NAME] [--json]",
	positionals: 1,
	takesMore: true,
	options: {
		out: {
			type: "string",
			value: "DIR",
			text: "where to write the page, the feed and the lines; existing entries stay"
		},
		title: {
			type: "string",
			value: "NAME",
			text: "what the page is called (default: the name of the first folder)"
		},
		json: {
			type: "boolean",
			text: "what was read and written, as JSON on stdout"
		}
	},
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const out = readNeeded(given, "history", "out", "DIR");
		const places = given.positionals.flatMap(reportFolders);
		checkFolder(out, "history", { inputs: given.positionals });
		const title = given.text("title") ?? path.basename(path.resolve(given.positionals[0] ?? "."));
		const { withDeployments } = await import("../history/history.js");
		const { history: before, texts } = await existing(out);
		const { additions, leftOut } = await readAll(places, terminal);
		const { files, kept } = withDeployments(before, additions, {
			toolVersion: VERSION,
			title
		});
		const staying = kept.map((name) => [name, texts.get(name) ?? ""]);
		writeFolder(out, new Map([...staying, ...files]));
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			folder: out,
			read: additions.length,
			leftOut
		}, null, 2)}\n`);
		terminal.say(`${additions.length} report${additions.length === 1 ? "" : "s"} read, ${out}/index.html written`);
		return 0;
	}
};
/** A folder is a report, or holds folders that are. */
function reportFolders(dir) {
	if (statSync(dir, { throwIfNoEntry: false }) === void 0) throw new ExpectedError("FILE_UNREADABLE", `${dir} does not exist`, "Name folders of reports");
	const isFolder = (place) => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
	const isReport = (place) => statSync(path.join(place, "report.json"), { throwIfNoEntry: false }) !== void 0;
	if (!isFolder(dir)) throw new ExpectedError("FILE_UNREADABLE", `${dir} is not a folder`, "Name folders of reports");
	if (isReport(dir)) return [dir];
	const inside = readdirSync(dir).toSorted().map((name) => path.join(dir, name)).filter((place) => isFolder(place) && isReport(place));
	if (inside.length > 0) return inside;
	throw new ExpectedError("FILE_UNREADABLE", `${dir} holds no report`, "Name folders that `compare --out` has written");
}
/** What an earlier call has written there. @throws ExpectedError HISTORY_FOREIGN */
async function existing(out) {
	const { NO_HISTORY } = await import("../history/history.js");
	if (statSync(out, { throwIfNoEntry: false }) === void 0) return {
		history: NO_HISTORY,
		texts: new Map()
	};
	const { kind, own } = contentsOf(out);
	if (kind !== "history") return {
		history: NO_HISTORY,
		texts: new Map()
	};
	const texts = new Map(own.map((name) => [name, textOf(path.join(out, name))]));
	return {
		history: await parsed(out, texts),
		texts
	};
}
async function parsed(dir, texts) {
	const { parseHistory } = await import("../history/history.js");
	const found = parseHistory(texts, [...texts.keys()]);
	if (!("odd" in found)) return found;
	throw new ExpectedError("HISTORY_FOREIGN", `The history in ${dir} was edited: ${found.odd}`, "Use another folder");
}
function textOf(file) {
	return new TextDecoder().decode(readLimited(file));
}
/** One that cannot be read is said and left out. The earliest first, so that each is held against those before it. */
async function readAll(places, terminal) {
	const { additionOf } = await import("../history/from-file.js");
	const leftOut = [];
	const read = places.flatMap((place) => {
		const file = path.join(place, "report.json");
		try {
			const modified = statSync(file).mtime.toISOString();
			const bytes = readLimited(file) ?? new Uint8Array();
			return [additionOf(bytes, {
				name: file,
				title: path.basename(path.resolve(place)),
				modified,
				version: VERSION
			})];
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
			terminal.complain(`left out: ${describeError(error)}`);
			leftOut.push({
				file,
				code: error.code,
				message: error.message
			});
			return [];
		}
	});
	const time = ({ origin }) => origin.of.time ?? origin.now;
	return {
		additions: read.toSorted((one, other) => Date.parse(time(one)) - Date.parse(time(other))),
		leftOut
	};
}
/** The deployments of a folder that `history` has written, for the rollback check. @throws ExpectedError HISTORY_FOREIGN, FILE_* */
async function readEarlier(dir) {
	const { earlierDeployments, PAST_FILE, parsePast } = await import("../lazy/past.js");
	const file = path.join(dir, PAST_FILE);
	const bytes = readLimited(file);
	const past = bytes && parsePast(new TextDecoder().decode(bytes));
	if (past !== void 0) return earlierDeployments(past);
	const what = bytes === void 0 ? `${file} does not exist` : `${file} is not what this program writes`;
	throw new ExpectedError("HISTORY_FOREIGN", what, "Name a folder that `history` has written");
}
export { history, readEarlier };
