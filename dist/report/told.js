import { ExpectedError } from "../errors.js";
import { readIgnore } from "../inventory.js";
import { buildReport, compareSnapshots, evidenceFacts, findRollback, tryAddDrift, tryComparePlans, withCosts } from "./build.js";
import { filesToLink } from "./files.js";
// src/report/told.ts
/**
* Compares two snapshots and says what changed.
* @param before undefined if there is none: the report then says that it does not know
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH; AggregateError of IGNORE_INVALID
*/
async function tellWhatChanged(before, after, options) {
	const ignore = await readIgnore(options.ignore);
	const { files, failures, ignored, reads, ...compared } = compareSnapshots(before, after, ignore, options.watch !== void 0);
	const { baseline } = options;
	const drifted = baseline === void 0 || before === void 0 ? {
		targets: compared.targets,
		hidden: [],
		failures: []
	} : tryAddDrift(compared.targets, reads, {
		baseline,
		before,
		ignore
	});
	const costs = withCosts(drifted.targets, reads, options.prices);
	const { targets } = costs;
	const planned = tryComparePlans(options.plans ?? [], targets, reads, options.deployment);
	const pictures = new Map(files);
	const pictured = await pictureTargets(targets, pictures, options.rasteriser);
	const isLost = pictured instanceof ExpectedError;
	const rollback = findRollback(targets, options.earlier);
	const report = buildReport(isLost ? targets : pictured, {
		...options,
		...ignored && { ignored: withDrift(ignored, drifted.hidden) },
		...planned.plan && { plan: planned.plan },
		...rollback && { rollback },
		evidence: evidenceFacts(before, after, options)
	});
	return {
		report,
		files: filesToLink(report, pictures, options.origin),
		failures: [...[
			...failures,
			...drifted.failures,
			...planned.failures,
			...costs.failures
		], ...isLost ? [pictured] : []],
		costFailures: costs.failures
	};
}
/** A rule that hides drift is useful, even if it hides nothing of this deployment. */
function withDrift({ hidden, rules }, inDrift) {
	return {
		hidden,
		rules: rules.map((rule, at) => (inDrift[at] ?? 0) > 0 ? {
			...rule,
			state: "used"
		} : rule)
	};
}
/** The rasteriser is WASM and may fail on some machines: then only these pictures are missing, not the report. Most runs need none. */
async function pictureTargets(targets, files, rasteriser) {
	if (rasteriser === void 0 || targets.every(({ diagram }) => diagram === void 0)) return targets;
	try {
		const { pictureDiagrams } = await import("./build/diagram-pictures.js");
		return pictureDiagrams(targets, files, await rasteriser());
	} catch (error) {
		const what = `The drawings could not be turned into pictures: ${String(error).slice(0, 300)}`;
		return new ExpectedError("RASTERISER_FAILED", what, "Open the drawings in the report page");
	}
}
export { tellWhatChanged };
