import { pictureAloneChanged, possibly } from "./judgement.js";
// src/report/tripped-gates.ts
/** The gates that the report trips, in the order given. A change in doubt trips them as if it were true. */
function trippedGates(report, gates) {
	return gates.filter((gate) => trips(report, gate));
}
function trips({ verdict, counts, targets, plan }, gate) {
	switch (gate) {
		case "any": return verdict.hasChanges;
		case "changed": return counts.changed > 0 || targets.some(pictureAloneChanged);
		case "unknown": return !verdict.known;
		case "destructive":
		case "exposure": return targets.some(({ changes }) => changes.some((change) => possibly(change, gate)));
		case "unplanned": return (plan?.counts.unplanned ?? 0) > 0;
		case "unseen": return (plan?.counts.notSeen ?? 0) > 0;
		default: return counts[gate] > 0;
	}
}
export { trippedGates };
