import { ExpectedError } from "../errors.js";
import { openRasteriser } from "../rasteriser.js";
import { readLimited } from "../snapshot.js";
import { visibleLine } from "../text.js";
import { VERSION } from "../version.js";
import { readNeeded } from "./option-values.js";
import { readSides } from "./sides.js";
import path from "node:path";
import { readdirSync, statSync } from "node:fs";
// src/cli/verify.ts
/** 0 true, 2 not true, 1 unknown. */
const EXIT_CODES = {
	true: 0,
	false: 2,
	unknown: 1
};
const verify = {
	name: "verify",
	usage: "REPORT [--before DIR] --after DIR [--plan F]… [--json]",
	positionals: 1,
	options: {
		before: {
			type: "string",
			value: "DIR",
			text: "the before-snapshot, where the report has one"
		},
		after: {
			type: "string",
			value: "DIR",
			text: "the after-snapshot"
		},
		plan: {
			type: "string",
			multiple: true,
			value: "F",
			text: "what the deployment announced, to recompute that part, too"
		},
		json: {
			type: "boolean",
			text: "print the answer as JSON on stdout"
		}
	},
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const verified = await verifyFiles(given);
		if (given.flag("json")) terminal.document(`${JSON.stringify(verified, null, 2)}\n`);
		for (const line of linesOf(verified)) terminal.say(line);
		return EXIT_CODES[verified.answer];
	}
};
/** @throws ExpectedError if a file cannot be read at all */
async function verifyFiles(given) {
	const files = reportFiles(given.positionals[0] ?? "");
	const { before, after } = snapshots(given);
	const patterns = given.texts("plan");
	const { verifyReport } = await import("../report/verify/verify.js");
	const plans = patterns.length === 0 ? void 0 : (await import("../plan-files.js")).readPlans(patterns).plans;
	const more = {
		toolVersion: VERSION,
		rasteriser: openRasteriser,
		...plans && { plans }
	};
	return verifyReport({
		...files,
		before,
		after,
		...more
	});
}
const BESIDE = /^(?:report\.html|\d.*\.(?:png|svg))$/;
/** report.json and, if they are next to it, evidence.json, the page and the pictures. */
function reportFiles(place) {
	const file = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? path.join(place, "report.json") : place;
	const report = readLimited(file);
	if (report === void 0) throw new ExpectedError("FILE_UNREADABLE", `${file} does not exist`, "Name a report.json, or the folder that holds it");
	const folder = path.dirname(file);
	const evidence = readLimited(path.join(folder, "evidence.json"));
	const beside = readdirSync(folder).filter((name) => BESIDE.test(name)).flatMap((name) => {
		const bytes = readLimited(path.join(folder, name));
		return bytes === void 0 ? [] : [[name, bytes]];
	});
	return {
		report,
		beside: new Map(beside),
		...evidence && { evidence }
	};
}
/** A missing snapshot cannot be verified; an incomplete one makes the report false. */
function snapshots(given) {
	const after = readNeeded(given, "verify", "after", "DIR");
	const before = given.text("before");
	if (before !== void 0 && statSync(before, { throwIfNoEntry: false }) === void 0) throw new ExpectedError("SNAPSHOT_NOT_FOUND", `${before} does not exist`, "Name the folder of the before-snapshot");
	const read = (work) => {
		try {
			return work();
		} catch (error) {
			if (error instanceof ExpectedError && ALTERED.has(error.code)) return error;
			throw error;
		}
	};
	const is = read(() => readSides(after, after).after);
	const beside = is instanceof ExpectedError ? before : after;
	return {
		before: before === void 0 ? void 0 : read(() => readSides(before, beside ?? after).before),
		after: is
	};
}
const ALTERED = new Set(["SNAPSHOT_ALTERED", "SNAPSHOT_MALFORMED"]);
const WORDS = {
	true: "True",
	false: "Not true",
	unknown: "Whether this is true cannot be determined"
};
function linesOf({ answer, because, notRecomputed }) {
	const why = because === "" ? "the snapshots produce this report, byte for byte" : visibleLine(because, 1e3);
	return [
		`${WORDS[answer]}: ${why}`,
		...notRecomputed.map((part) => `Not recomputed: ${visibleLine(part, 200)}`),
		...answer === "true" ? ["Who deployed and how it ended is only what the report says: a signature can vouch for that"] : []
	];
}
export { verify };
