import { ExpectedError, distinct } from "../errors.js";
import { openRasteriser } from "../rasteriser.js";
import { checkRequest } from "../report/build.js";
import { GATE_NAMES, parseGates } from "../report/gate.js";
import { checkFolder, takeTargetInventories, takeTargets } from "../snapshot.js";
import { VERSION } from "../version.js";
import { CALM_OPTIONS, readCalm } from "./calm.js";
import { SNAPSHOT_OPTIONS, connectCloud, progressOn, readSnapshotOptions } from "./cloud.js";
import { folder, ignoreFrom, json, screen, tellHere } from "./compare.js";
import { errorLines } from "./error-lines.js";
import { readNeeded } from "./option-values.js";
import { readFolder } from "./sides.js";
import process from "node:process";
// src/cli/watch.ts
const watch = {
	name: "watch",
	usage: "--target \"NAME: REGION, …\" --baseline DIR [--out DIR] [--json] [--fail-on LIST] [options]",
	positionals: 0,
	options: {
		baseline: {
			type: "string",
			value: "DIR",
			text: "the snapshot to compare with, as `snapshot` wrote it after a deployment"
		},
		out: {
			type: "string",
			value: "DIR",
			text: "write report.json, report.html, comment.md and the pictures there"
		},
		json: {
			type: "boolean",
			text: "print report.json on stdout"
		},
		"fail-on": {
			type: "string",
			value: "LIST",
			text: `exit 2 on any of: ${GATE_NAMES.join(", ")}`
		},
		"ignore-file": {
			type: "string",
			value: "F",
			text: "rules for changes to leave out"
		},
		...CALM_OPTIONS,
		...SNAPSHOT_OPTIONS
	},
	operations: [
		"listMyAwsAccounts",
		"listMyAzureAccounts",
		"snapshotAwsAccount",
		"snapshotAzureAccount"
	],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const gates = parseGates(given.text("fail-on") ?? "");
		const dir = readNeeded(given, "watch", "baseline", "DIR");
		const out = given.text("out");
		const ignoreFile = given.text("ignore-file");
		if (out !== void 0) checkFolder(out, "report", { inputs: [dir, ...ignoreFile === void 0 ? [] : [ignoreFile]] });
		const baseline = readBaseline(dir);
		const ignore = ignoreFrom(given);
		const after = await look(given, {
			baseline,
			ignore
		}, terminal);
		const { tellWhatChanged } = await import("../lazy/told.js");
		const told = await tellWhatChanged(baseline, after, {
			toolVersion: VERSION,
			ignore,
			watch: { since: sinceOf(baseline) },
			...out !== void 0 && { rasteriser: openRasteriser }
		});
		const { tripped, report } = await tellHere(told, gates, [
			...out === void 0 ? [] : [folder(out)],
			...given.flag("json") ? [json(terminal)] : [],
			screen(terminal, out, given.flag("json") ? process.stderr : process.stdout)
		]);
		for (const failure of distinct(told.failures)) terminal.complain(errorLines(failure));
		if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(", ")}`);
		if (tripped.length > 0) return 2;
		return report.targets.every(({ status }) => status === "compared") ? 0 : 1;
	}
};
/** @throws ExpectedError SNAPSHOT_*, FILE_*, BASELINE_MISSING */
function readBaseline(dir) {
	const baseline = readFolder(dir);
	if (baseline.targets.some(({ inventory }) => inventory instanceof Uint8Array)) return baseline;
	throw new ExpectedError("BASELINE_MISSING", `The snapshot in ${dir} has no inventory`, "Take it again");
}
/** What changes by itself and what rules hide is not waited for. @throws ExpectedError OPTION_VALUE */
async function patience(given, { baseline, ignore }) {
	const calm = readCalm(given);
	if (calm?.settle === void 0) return calm;
	const [{ mattersAfter }, { readIgnore }] = await Promise.all([import("../lazy/calm-target.js"), import("../lazy/ignore-texts.js")]);
	return {
		...calm,
		settle: {
			...calm.settle,
			matters: mattersAfter(Promise.resolve(baseline), await readIgnore(ignore))
		}
	};
}
/** Pictures only where they are written: drawn as those of the baseline are, to be comparable. @throws ExpectedError BASELINE_DIFFERS */
async function look(given, known, terminal) {
	const { baseline } = known;
	const calm = await patience(given, known);
	const { lines, request: asked } = readSnapshotOptions(given);
	const { filter: _, exclude: __, ...drawn } = baseline.request;
	const { filter, exclude } = asked;
	const request = {
		...drawn,
		...filter !== void 0 && { filter },
		...exclude && { exclude }
	};
	checkRequest(baseline.request, request);
	const ports = {
		cloud: await connectCloud(given, terminal),
		now: () => new Date(),
		progress: progressOn(terminal),
		...calm && { calm }
	};
	return given.text("out") === void 0 ? takeTargetInventories(lines, request, ports) : takeTargets(lines, request, ports);
}
/** A baseline that an artifact held knows the run that left it. */
function sinceOf({ targets, origin }) {
	const [takenAt] = targets.flatMap((target) => target.takenAt ?? []).sort();
	return {
		...takenAt !== void 0 && { takenAt },
		...origin ?? { by: "deployment" }
	};
}
export { watch };
