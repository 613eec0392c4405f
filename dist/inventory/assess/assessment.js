import { baseSeverity } from "../change-kinds.js";
import { hasLessCapacity } from "./capacity.js";
import { exposureIn } from "./exposure.js";
import { lossOf } from "./loss.js";
// src/inventory/assess/assessment.ts
/** Adds tags and a severity to each change. */
function assess(changes, context) {
	const exposureOf = exposureIn(context, changes);
	return changes.map((change) => {
		const tags = new Set(change.tags);
		if (lossOf(change, context.before, context.match).isLoss) tags.add("destructive");
		const exposure = exposureOf(change);
		if (exposure !== void 0) tags.add("exposure");
		if (hasLessCapacity(change)) tags.add("capacity-lowered");
		const tagged = {
			...change,
			tags: [...tags],
			...exposure && { exposure }
		};
		return {
			...tagged,
			severity: severityOf(tagged)
		};
	});
}
/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
function severityOf(change) {
	if (change.tags.includes("destructive")) return "critical";
	if (change.tags.includes("exposure")) return "high";
	if (change.tags.includes("capacity-lowered")) return "medium";
	return baseSeverity(change);
}
export { assess };
