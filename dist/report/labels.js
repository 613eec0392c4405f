import { trippedGates } from "./tripped-gates.js";
// src/report/labels.ts
/** The labels of a pull request, and the gate that would trip on the same: both err on the safe side. */
const LABELS = [
	["cloud-change", "any"],
	["cloud-destructive", "destructive"],
	["cloud-exposure", "exposure"]
];
/** All labels. */
const ALL_LABELS = LABELS.map(([label]) => label);
/** Those that are true of a report. */
function labelsOf(report) {
	return LABELS.filter(([, gate]) => trippedGates(report, [gate]).length > 0).map(([label]) => label);
}
export { ALL_LABELS, labelsOf };
