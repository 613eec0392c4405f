import { poolTypeOf } from "../read/type-facts.js";
import { isPartOfSize } from "../values/size.js";
// src/inventory/ignore/ignore.ts
/** Hides what the rules say, the first rule that fits winning. Rules only ever remove. An expired rule hides nothing. */
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
				if (next !== kept) hidden[index] = hidden[index] + 1;
				kept = next;
			}
			return kept === void 0 ? [] : [kept];
		}),
		hidden
	};
}
/** A rule holds to the end of its last day, in UTC. */
function isExpired({ until }, now) {
	return until !== void 0 && now.toISOString().slice(0, 10) > until;
}
const MEMBER_KEYS = new Set([
	"arn",
	"id",
	"name"
]);
/** What is left of a change; the change itself when the rule does not fit. */
function hide(change, { patterns }, aspects) {
	const { field, ...others } = patterns;
	if (!Object.keys(others).every((key) => {
		const texts = aspects[key] ?? [];
		const holds = (text) => patterns[key]?.(text) ?? false;
		return change.kind === "rollout" && MEMBER_KEYS.has(key) ? texts.length > 0 && texts.every(holds) : texts.some(holds);
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
		const { before, after } = subjects(change);
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
			pool: [...pools, ...change.kind === "rollout" ? [change.parent.before, change.parent.after] : []].map(({ name }) => name)
		};
	};
}
/** The resources that a change is about; of a membership the member, its group being an aspect of its own. */
function subjects(change) {
	switch (change.kind) {
		case "added": return {
			before: [],
			after: [change.after]
		};
		case "removed": return {
			before: [change.before],
			after: []
		};
		case "changed":
		case "replaced": return {
			before: [change.before],
			after: [change.after]
		};
		case "rollout": return {
			before: change.removed,
			after: change.added
		};
		case "membership-added":
		case "membership-removed": return {
			before: [change.member.before],
			after: [change.member.after]
		};
		case "connection-added":
		case "connection-removed": return {
			before: [change.from.before, change.to.before],
			after: [change.from.after, change.to.after]
		};
	}
}
function ownGroups(change) {
	if (change.kind === "rollout") return [change.parent.before, change.parent.after];
	return "group" in change ? [change.group.before, change.group.after] : [];
}
function groupsIn(inventory) {
	let groups;
	return ({ id }) => {
		groups ??= byMember(inventory);
		return groups.get(inventory.positions.get(id) ?? -1) ?? [];
	};
}
function byMember({ resources, members }) {
	const groups = new Map();
	for (const [group, list] of members) for (const member of list) {
		const known = groups.get(member);
		if (known === void 0) groups.set(member, [resources[group]]);
		else known.push(resources[group]);
	}
	return groups;
}
export { applyIgnoreRules, isExpired };
