import { countPlan } from "../plan.js";
import { buildReport } from "../report/build.js";
import { parseReport, sha256 } from "../report/facts.js";
// src/history/from-file.ts
/**
* A deployment from its report.json, which is untrusted: verdict and counts are recomputed from its targets. @throws ExpectedError
* REPORT_MALFORMED
*/
function additionOf(bytes, { name, title, modified, version }) {
	const { targets, plan, deployment, ignored, evidence } = parseReport(name, bytes);
	const report = buildReport(targets, {
		toolVersion: version,
		...deployment !== void 0 && { deployment },
		...ignored && { ignored },
		...plan && { plan: {
			...plan,
			counts: countPlan(plan)
		} }
	});
	const { commit, runId, runNumber, workflow } = evidence?.run ?? {};
	const time = targets.flatMap(({ after }) => after?.takenAt ?? []).toSorted().at(-1);
	return {
		report,
		origin: {
			id: (evidence?.sha256 ?? sha256(bytes)).slice(0, 16),
			now: modified,
			title,
			named: true,
			of: {
				...time !== void 0 && { time },
				...commit !== void 0 && { commit },
				...runId !== void 0 && { runId },
				...runNumber !== void 0 && { runNumber }
			},
			...workflow !== void 0 && { workflow }
		}
	};
}
export { additionOf };
