import { isArray, isObject, own } from "../../json.js";
import { visibleLine } from "../../text.js";
import { isAmong, isOpenRule, isOptionalRule, seenRule } from "../fields/rules.js";
import { meansTheSame } from "../fields/spelling.js";
// src/plan/verdict/values.ts
/**
* @param changed the fields that a comparison of the inventories has found to differ
*/
function compareWithSeen({ fields, rules, action }, before, after, changed) {
	const moved = new Set(fields.flatMap(({ path, attribute }) => changed.has(path) ? attribute ?? [] : []));
	const checked = [...fields.filter(({ path, attribute }) => changed.has(path) || attribute === void 0 || !moved.has(attribute)).map((field) => checkField(field, before, after, changed)), ...rules === void 0 || action === "delete" ? [] : checkRules(rules, after, changed)];
	const texts = (state) => checked.filter(([one]) => one === state).map(([, text]) => text);
	return {
		agrees: texts("agrees"),
		still: texts("still"),
		differs: texts("differs"),
		open: texts("open").length
	};
}
function checkField(plan, before, after, changed) {
	const { path } = plan;
	if (plan.after === void 0) {
		if (changed.has(path)) return ["agrees", path];
		return plan.certain && before !== void 0 ? ["still", `${path} has not changed`] : ["open", path];
	}
	const actual = seenValue(after, path);
	if (actual === void 0) return ["open", path];
	if (meansTheSame(actual, plan.after)) return ["agrees", path];
	const was = before && seenValue(before, path);
	if (was !== void 0 && meansTheSame(actual, was)) return plan.certain ? ["still", `${path} is still ${told(actual)}`] : ["open", path];
	return ["differs", `${path} is ${told(actual)}, announced was ${told(plan.after)}`];
}
/** Undefined for what the document does not say. */
function seenValue(resource, path) {
	const value = path === "name" ? resource.label ?? own(resource.properties, "name") : own(resource.properties, path);
	return value === null || value === "" || value === "null" ? void 0 : value;
}
function told(value) {
	return visibleLine(typeof value === "string" ? value : JSON.stringify(value), 60);
}
const SIDES = ["inboundRules", "outboundRules"];
function checkRules(rules, after, changed) {
	return SIDES.flatMap((side) => {
		const list = own(after.properties, side);
		if (list === void 0 || !isArray(list)) return [...rules.added[side]].map(() => ["open", side]);
		const seen = seenRules(list);
		return [...[...rules.added[side]].map((rule) => checkAdded(side, rule, seen, changed)), ...[...rules.removed[side]].map((rule) => checkRemoved(side, rule, seen))];
	});
}
function checkAdded(side, rule, seen, changed) {
	if (isOptionalRule(rule)) return [rule === "*" && changed.has(side) ? "agrees" : "open", side];
	return isAmong(rule, seen) ? ["agrees", side] : ["still", `${side} does not have ${visibleLine(rule, 60)}`];
}
function checkRemoved(side, rule, seen) {
	if (isOpenRule(rule)) return ["open", side];
	return seen.has(rule) ? ["still", `${side} still has ${visibleLine(rule, 60)}`] : ["agrees", side];
}
/** Every rule that a resource has, one target each. */
function seenRules(list) {
	const rules = list.flatMap((rule) => {
		const target = isObject(rule) ? own(rule, "target") : void 0;
		if (!isObject(rule) || typeof target !== "string" || !target.includes(",")) return [seenRule(rule)];
		return target.split(",").map((one) => seenRule({
			...rule,
			target: one.trim()
		}));
	});
	return new Set(rules);
}
export { compareWithSeen, seenRules, seenValue, told };
