import { slug } from "../snapshot.js";
import { TOOL_NAME, reportText, sha256 } from "./facts.js";
// src/report/statement.ts
/** The file in the folder of a report. */
const EVIDENCE_FILE = "evidence.json";
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = `https://github.com/${TOOL_NAME}/${TOOL_NAME}/evidence/v1`;
/**
* evidence.json: an in-toto statement (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md) about report.json and the
* inventories that it compares. Signing it asserts: this is what the deployment changed.
* @param named whether accounts may be named; without names the digests still identify the inventories
*/
function evidenceText(report, named = true) {
	const { tool, deployment, verdict, counts, evidence, targets } = report;
	const statement = {
		_type: STATEMENT_TYPE,
		subject: [{
			name: "report.json",
			digest: { sha256: sha256(reportText(report)) }
		}, ...targets.flatMap((target, at) => inventoriesOf(target, at + 1, named))],
		predicateType: PREDICATE_TYPE,
		predicate: {
			tool,
			...deployment !== void 0 && { deployment },
			...evidence?.run && { run: evidence.run },
			...windowOf(targets),
			verdict,
			counts,
			targets: targets.map(({ target, status }) => named ? {
				...target,
				status
			} : { status })
		}
	};
	return `${JSON.stringify(statement, null, 2)}\n`;
}
function inventoriesOf(target, number, named) {
	const folder = named ? `${number}-${slug(target.target)}` : `${number}`;
	return ["before", "after"].flatMap((side) => {
		const digest = target[side]?.sha256;
		return digest === void 0 ? [] : [{
			name: `${side}/${folder}/inventory.json`,
			digest: { sha256: digest }
		}];
	});
}
/** When the first inventory before and the last one after were taken. */
function windowOf(targets) {
	const times = (side) => targets.flatMap((target) => target[side]?.takenAt ?? []).toSorted();
	const [before, after] = [times("before")[0], times("after").at(-1)];
	if (before === void 0 && after === void 0) return {};
	return { window: {
		...before !== void 0 && { before },
		...after !== void 0 && { after }
	} };
}
export { EVIDENCE_FILE, evidenceText };
