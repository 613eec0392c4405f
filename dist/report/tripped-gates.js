import { possibly } from "./judgement.js";
// src/report/tripped-gates.ts
/** The gates that the report trips, in the order given. A change in doubt trips them as if it were true. */
function trippedGates(report, gates) {
	return gates.filter((gate) => trips(report, gate));
}
function trips({ verdict, counts, targets }, gate) {
	switch (gate) {
		case "any": return verdict.hasChanges;
		case "unknown": return !verdict.known;
		case "destructive":
		case "exposure": return targets.some(({ changes }) => changes.some((change) => possibly(change, gate)));
		default: return counts[gate] > 0;
	}
}
export { trippedGates };
