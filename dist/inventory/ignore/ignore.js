import { at } from "../../errors.js";
import { changedIn, groupOf } from "../change-kinds.js";
import { poolTypeOf } from "../read/component-types/component-types.js";
import { isPartOfSize } from "../values/size.js";
// src/inventory/ignore/ignore.ts
/**
* `ignore` hides the changes that the user's rules name: `ignore-rules.ts` reads the rules, this file applies them. Rules look at
* changes that are found and assessed; they have no influence on how the inventories are compared.
*/
/** Hides what the rules name; the first matching rule counts. Rules never add anything. An expired rule hides nothing. */
function applyIgnoreRules(changes, { rules, never }, context) {
	const hidden = rules.map(() => 0);
	const live = rules.map((rule, index) => ({
		rule,
		index
	})).filter(({ rule }) => !isExpired(rule, context.now));
	const aspects = aspectsOf(context);
	return {
		changes: changes.flatMap((change) => {
			let kept = change;
			for (const { rule, index } of live) {
				if (kept === void 0 || !rule.allowSevere && kept.tags.some((tag) => never.includes(tag))) continue;
				const next = hide(kept, rule, aspects(kept));
				if (next !== kept) hidden[index] = at(hidden, index) + 1;
				kept = next;
			}
			return kept === void 0 ? [] : [kept];
		}),
		hidden
	};
}
/** A rule is valid until the end of its last day, in UTC. */
function isExpired({ until }, now) {
	return until !== void 0 && now.toISOString().slice(0, 10) > until;
}
const MEMBER_KEYS = new Set([
	"arn",
	"id",
	"name"
]);
/** What is left of a change; the change itself when the rule does not match. */
function hide(change, { patterns }, aspects) {
	const { field, ...others } = patterns;
	if (!Object.keys(others).every((key) => {
		const texts = aspects[key] ?? [];
		const holds = (text) => patterns[key]?.(text) ?? false;
		return change.kind === "rollout" && MEMBER_KEYS.has(key) ? texts.every(holds) : texts.some(holds);
	})) return change;
	if (field === void 0) return void 0;
	if (change.kind !== "changed") return change;
	const fields = change.fields.filter(({ path }) => !field(path));
	if (fields.length === change.fields.length) return change;
	if (fields.length === 0) return void 0;
	const { size, ...rest } = change;
	const isSizeHidden = change.fields.some((one) => isPartOfSize(one) && !fields.includes(one));
	return {
		...rest,
		fields,
		...size && !isSizeHidden && { size }
	};
}
function aspectsOf(context) {
	const groups = {
		before: groupsIn(context.before),
		after: groupsIn(context.after)
	};
	return (change) => {
		const { before, after } = changedIn(change);
		const all = [...before, ...after];
		const containers = [...before.flatMap(groups.before), ...after.flatMap(groups.after)];
		const pools = containers.filter(({ type }) => all.some((subject) => poolTypeOf(subject.type) === type));
		return {
			type: change.kind === "rollout" ? [change.memberType] : all.map(({ type }) => type),
			arn: all.map(({ key }) => key),
			id: all.map(({ key }) => key.slice(Math.max(key.lastIndexOf("/"), key.lastIndexOf(":")) + 1)),
			name: all.map(({ name }) => name),
			kind: [change.kind],
			severity: change.severity === void 0 ? [] : [change.severity],
			group: [...containers, ...ownGroups(change)].map(({ name }) => name),
			pool: [...pools, ...change.kind === "rollout" ? ownGroups(change) : []].map(({ name }) => name)
		};
	};
}
function ownGroups(change) {
	const group = groupOf(change);
	return group === void 0 ? [] : [group.before, group.after];
}
function groupsIn(inventory) {
	return ({ id }) => {
		return (inventory.groups.get(inventory.positions.get(id) ?? -1) ?? []).map((group) => at(inventory.resources, group));
	};
}
export { applyIgnoreRules, isExpired };
