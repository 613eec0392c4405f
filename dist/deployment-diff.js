import { ExpectedError } from "./errors.js";
import { takeSnapshot } from "./snapshot/take.js";
import { resolveTargets } from "./snapshot/target-list.js";
// src/deployment-diff.ts
/** Takes a snapshot of every target. @throws ExpectedError or AggregateError for a target that names no account, before any is scanned */
async function takeTargets(lines, request, ports) {
	const targets = resolveTargets(lines, await ports.cloud.accounts());
	return takeSnapshot(targets, request, {
		source: ports.cloud,
		now: ports.now,
		...ports.progress && { progress: ports.progress }
	});
}
/** The inventories alone, where nobody will look at a picture. */
async function takeTargetInventories(lines, request, ports) {
	const targets = resolveTargets(lines, await ports.cloud.accounts());
	const { host, inventory } = ports.cloud;
	return takeSnapshot(targets, request, {
		source: {
			host,
			inventory
		},
		now: ports.now,
		...ports.progress && { progress: ports.progress }
	});
}
/**
* Compares two snapshots and says what changed.
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
*/
async function tellWhatChanged(before, after, options) {
	const { compareSnapshots } = await import("./lazy/compare2.js");
	const { buildReport } = await import("./lazy/build.js");
	const { reportFiles } = await import("./lazy/files.js");
	const { targets, files, failures, ignored } = compareSnapshots(before, after, await readIgnore(options.ignore));
	const pictures = new Map(files);
	const pictured = await pictureTargets(targets, pictures, options.rasteriser);
	const report = buildReport(pictured instanceof ExpectedError ? targets : pictured, {
		...options,
		...ignored && { ignored }
	});
	const lost = pictured instanceof ExpectedError ? [pictured] : [];
	return {
		report,
		files: reportFiles(report, pictures),
		failures: [...failures, ...lost]
	};
}
/**
* The rasteriser is started for targets that changed; most runs have none. It is a program of its own, on whatever machine this is:
* what goes wrong in it costs these pictures, not the report.
*/
async function pictureTargets(targets, files, rasteriser) {
	if (rasteriser === void 0 || targets.every(({ diagram }) => diagram === void 0)) return targets;
	try {
		const { pictureDiagrams } = await import("./lazy/diagram-pictures.js");
		return pictureDiagrams(targets, files, await rasteriser());
	} catch (error) {
		const what = `The drawings could not be turned into pictures: ${String(error).slice(0, 300)}`;
		return new ExpectedError("RASTERISER_FAILED", what, "Open the drawings in the report page");
	}
}
/** @throws AggregateError of ExpectedError IGNORE_INVALID, with line and column */
async function readIgnore(texts) {
	if (texts === void 0 || texts.sources.length === 0) return void 0;
	const { parseIgnoreRules } = await import("./lazy/ignore-rules.js");
	const parsed = texts.sources.map(({ origin, text }) => parseIgnoreRules(origin, text));
	return {
		rules: {
			rules: parsed.flatMap((one) => one.rules),
			never: [...new Set(parsed.flatMap(({ never }) => never))]
		},
		now: texts.now
	};
}
/** Publishes to all channels in order; a channel that fails is a warning. */
async function publish(told, channels, onFailure) {
	for (const channel of channels) try {
		await channel.publish(told);
	} catch (error) {
		onFailure(channel.name, error);
	}
}
export { publish, readIgnore, takeTargetInventories, takeTargets, tellWhatChanged };
