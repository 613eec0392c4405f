import { explainsRule, seenRule } from "../fields/rules.js";
import { canBeIn } from "../match/eligible.js";
import { claimsOf } from "./told.js";
// src/plan/verdict/orphans.ts
/** Parts whose owner the plan does not name, with the changes that they explain: what nobody else announced and what shows such a part. */
function withOrphans(all, targets) {
	const claims = claimsOf(all, targets);
	const isOrphan = ({ entry: { announcement }, seen }) => seen === void 0 && announcement.owner !== void 0 && isShown(announcement);
	if (!all.some(isOrphan)) return all;
	const left = targets.flatMap((target) => target.changes.flatMap((change, position) => change.kind === "changed" && !claims.changes.has(`${target.number} ${position}`) ? [{
		target,
		change,
		position
	}] : []));
	return all.map((one) => {
		const { announcement } = one.entry;
		if (!isOrphan(one)) return one;
		const fitting = left.filter(({ target, change }) => announcement.types.includes(change.after.type) && canBeIn(announcement, target) && showsPart(announcement, change));
		const [first] = fitting;
		if (first === void 0) return one;
		const target = first.target.number;
		const changes = fitting.filter((other) => other.target === first.target).map(({ position }) => position);
		const because = ["the plan does not name what it belongs to; such a part has changed"];
		const set = {
			changes,
			announced: 1,
			appeared: changes.length
		};
		const verdict = {
			outcome: "happened",
			because: [],
			changes
		};
		return {
			...one,
			seen: {
				target,
				confidence: .5,
				because,
				set
			},
			verdict
		};
	});
}
/** Whether the part would be seen in its owner. */
function isShown({ rules, owner }) {
	return rules !== void 0 || owner !== void 0 && owner.explains.length > 0;
}
/** Whether all that has changed is what the part shows itself in: of rules, only those announced. */
function showsPart({ rules, owner }, change) {
	return change.fields.length > 0 && change.fields.every(({ path, before, after }) => {
		if (path !== "inboundRules" && path !== "outboundRules") return owner?.explains.includes(path) === true;
		const [which, rule] = after === void 0 ? ["removed", before] : ["added", after];
		return rules !== void 0 && explainsRule(rules[which][path], seenRule(rule));
	});
}
export { withOrphans };
