import { countChanges } from "../facts/counts.js";
import { TOOL_NAME } from "../facts/report.js";
import { verdictOf } from "../words/verdict.js";
// src/report/build/build.ts
/**
* From snapshots, or from the reports of other jobs, to one report: compare.ts compares two snapshots target by target, merge.ts gathers
* reports, and both end in `buildReport`. Renders are compared and explained here with the help of picture/ and drawing/. How a report is
* written for people is not decided here, except for the captions in drawings.
*/
/** The report of all targets: counts and verdict follow from the changes. */
function buildReport(targets, { toolVersion, deployment, ignored }) {
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
		targets
	};
}
export { buildReport };
