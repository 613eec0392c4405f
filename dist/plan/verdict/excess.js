import { isArray, own } from "../../json.js";
import { visibleLine } from "../../text.js";
import { decidedFields } from "../fields/fields.js";
import { explainsRule, seenRule } from "../fields/rules.js";
import { broughtBy } from "../kinds-bring.js";
import { seenRules, told } from "./values.js";
// src/plan/verdict/excess.ts
/**
* More than was announced on a resource that was announced makes the verdict on it `otherwise`: on its own announcement, or else on
* that of its first part.
*/
function withExcess(all, targets) {
	const result = [...all];
	const loose = all.filter(({ entry, seen }) => entry.announcement.rules !== void 0 && seen === void 0);
	const fieldsBrought = all.flatMap(({ entry }) => broughtBy(entry.announcement.kind));
	for (const members of byResource(all).values()) {
		const first = members.map((position) => all[position]).find((one) => one !== void 0);
		const index = targets[first?.seen?.target ?? -1];
		if (first === void 0 || index === void 0) continue;
		const type = index.after.inventory.resources[first.seen?.after ?? -1]?.type ?? "";
		const others = decidedFields(type).has("inboundRules") ? loose : [];
		const announced = [...members.flatMap((position) => all[position] ?? []), ...others];
		const brought = (type, path) => fieldsBrought.some(({ types, fields }) => types.includes(type) && fields?.includes(path) === true);
		const excess = excessOn(index, first, announced, brought);
		const teller = members.find((position) => all[position]?.entry.announcement.owner === void 0) ?? members[0];
		const one = result[teller ?? -1];
		if (excess.texts.length === 0 || one === void 0 || teller === void 0) continue;
		const because = [...one.verdict.because, ...excess.texts];
		const changes = [...new Set([...one.verdict.changes, ...excess.changes])].sort((a, b) => a - b);
		result[teller] = {
			...one,
			verdict: {
				outcome: "otherwise",
				because,
				changes
			}
		};
	}
	return result;
}
/** Announcements of one resource, by its place. Of a removal, or of one of a set, nothing more can be said. */
function byResource(all) {
	const found = new Map();
	for (const [position, { entry, seen }] of all.entries()) {
		if (seen?.after === void 0 || seen.set !== void 0) continue;
		if (entry.announcement.action === "delete" && entry.announcement.owner === void 0) continue;
		const key = `${seen.target} ${seen.after}`;
		const list = found.get(key);
		if (list === void 0) found.set(key, [position]);
		else list.push(position);
	}
	return found;
}
function excessOn(index, { seen }, announced, brought) {
	const nothing = {
		texts: [],
		changes: []
	};
	const position = seen?.after ?? -1;
	const resource = index.after.inventory.resources[position];
	const fate = index.fateAfter.get(position);
	if (resource === void 0 || fate === void 0 || announced.some(isSilent)) return nothing;
	const rules = rulesOf(announced);
	const change = index.changes[fate.change];
	if (change?.kind === "added") {
		const list = own(resource.properties, "inboundRules");
		return {
			texts: [...list !== void 0 && isArray(list) && decidedFields(resource.type).has("inboundRules") ? seenRules(list) : []].filter((rule) => !explainsRule(rules.added.inboundRules, rule)).map((rule) => gained("inboundRules", rule)),
			changes: [fate.change]
		};
	}
	if (change?.kind !== "changed" && change?.kind !== "replaced") return nothing;
	if (change.kind === "replaced" && announced.some(({ entry }) => entry.announcement.action === "create")) return nothing;
	const paths = new Set(announced.flatMap(({ entry }) => [...entry.announcement.fields.map(({ path }) => path), ...entry.announcement.owner?.explains ?? []]));
	return {
		texts: change.fields.flatMap((field) => {
			const root = field.path.split(".")[0] ?? "";
			if (!decidedFields(resource.type).has(root) || paths.has(root) || brought(resource.type, root)) return [];
			if (isRuleSide(root)) return change.kind === "replaced" ? [] : excessRule(root, field, rules);
			return [`${field.path} changed as well${field.after === void 0 ? "" : `, to ${told(field.after)}`}`];
		}),
		changes: [fate.change]
	};
}
/** A plan that does not say which attributes change explains whatever does. */
function isSilent({ entry }) {
	return entry.announcement.silent;
}
function isRuleSide(path) {
	return path === "inboundRules" || path === "outboundRules";
}
function excessRule(side, { before, after }, rules) {
	if (after !== void 0) return explainsRule(rules.added[side], seenRule(after)) ? [] : [gained(side, seenRule(after))];
	return explainsRule(rules.removed[side], seenRule(before)) ? [] : [`${side} lost ${visibleLine(seenRule(before), 60)} as well`];
}
function gained(side, rule) {
	return `${side} gained ${visibleLine(rule, 60)} as well`;
}
function rulesOf(announced) {
	const union = (which, side) => new Set(announced.flatMap(({ entry }) => [...entry.announcement.rules?.[which][side] ?? []]));
	const both = (which) => ({
		inboundRules: union(which, "inboundRules"),
		outboundRules: union(which, "outboundRules")
	});
	return {
		added: both("added"),
		removed: both("removed")
	};
}
export { withExcess };
