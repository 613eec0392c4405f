import { ExpectedError } from "../errors.js";
import { nearest } from "../snapshot/nearest.js";
// src/report/gate.ts
/** What a gate trips on. `any`: any change; `unknown`: anything that could not be seen or is in doubt. */
const GATES = [
	"any",
	"added",
	"removed",
	"changed",
	"replaced",
	"destructive",
	"exposure",
	"unknown"
];
/** Reads `removed, exposure`; empty means never. @throws ExpectedError GATE_UNKNOWN */
function parseGates(text) {
	const words = text.split(/[\s,]+/).filter((word) => word !== "");
	const odd = words.find((word) => !GATES.includes(word));
	if (odd === void 0) return [...new Set(words)];
	const close = nearest(odd, GATES);
	const remedy = close === void 0 ? `Choose among ${GATES.join(", ")}` : `Did you mean "${close}"?`;
	throw new ExpectedError("GATE_UNKNOWN", `fail-on: "${odd.slice(0, 100)}" is not a gate`, remedy);
}
/** The gates that the report trips, in the order given. */
function trippedGates(report, gates) {
	return gates.filter((gate) => trips(report, gate));
}
function trips({ verdict, counts, targets }, gate) {
	switch (gate) {
		case "any": return verdict.hasChanges;
		case "unknown": return !verdict.known;
		case "destructive":
		case "exposure": return targets.some(({ changes }) => changes.some(({ tags }) => tags.includes(gate)));
		default: return counts[gate] > 0;
	}
}
export { GATES, parseGates, trippedGates };
