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
	const { compareSnapshots } = await import("./lazy/compare.js");
	const { buildReport, reportFiles } = await import("./lazy/build.js");
	const { targets, files, failures } = compareSnapshots(before, after);
	const report = buildReport(targets, options);
	return {
		report,
		files: reportFiles(report, files),
		failures
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
export { publish, takeTargetInventories, takeTargets, tellWhatChanged };
