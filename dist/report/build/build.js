import { countChanges } from "../facts/counts.js";
import { TOOL_NAME } from "../facts/report.js";
import { verdictOf } from "../words/verdict.js";
// src/report/build/build.ts
/** The report of all targets: counts and verdict follow from the changes. */
function buildReport(targets, { toolVersion, deployment, ignored, plan }) {
	const counts = countChanges(targets);
	return {
		schemaVersion: 1,
		tool: {
			name: TOOL_NAME,
			version: toolVersion
		},
		...deployment !== void 0 && { deployment },
		verdict: verdictOf(counts, targets),
		counts,
		...ignored && { ignored },
		...plan && { plan },
		targets
	};
}
export { buildReport };
