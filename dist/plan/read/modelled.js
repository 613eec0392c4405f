import { fieldsDecidedBy, fieldsOf } from "../fields/fields.js";
import { NO_RULES, inlineRules, ruleOf, rulesWithout } from "../fields/rules.js";
import { meansTheSame } from "../fields/spelling.js";
// src/plan/read/modelled.ts
/** What is announced of Cloudcraft's fields: all of them for what is created, those that differ for what is changed. */
function fieldPlans(type, action, { before, after }) {
	if (action === "delete") return [];
	const [was, is] = [fieldsOf(type, before), fieldsOf(type, after)];
	return [...is].flatMap(([path, next]) => {
		const old = was.get(path);
		const known = old === void 0 || old === "withheld" ? {} : { before: old.value };
		if (next === "withheld") return [{
			path,
			...known,
			certain: false
		}];
		if (action !== "create" && old !== void 0 && old !== "withheld" && meansTheSame(old.value, next.value)) return [];
		return [{
			path,
			...known,
			after: next.value,
			certain: old !== "withheld"
		}];
	});
}
/** The same for a plan that names the attributes that change, but not their values. */
function namedFieldPlans(type, changed) {
	const found = new Map();
	for (const { name, certain } of changed) for (const path of fieldsDecidedBy(type, name)) found.set(path, {
		path,
		certain: certain || found.get(path)?.certain === true,
		attribute: name
	});
	return [...found.values()];
}
/** What a plan knows of the resource as it is. */
function knownFields(type, before) {
	const known = [...fieldsOf(type, before)].flatMap(([path, field]) => field === "withheld" ? [] : [[path, field.value]]);
	return new Map(known);
}
/** How Cloudcraft writes the rules of Azure's groups is not published: they are not compared. */
const WITH_RULES = new Set(["sg", "networkacl"]);
/** Rules that come and go with a group's own declaration; undefined for what has none. */
function ruleChanges(type, { before, after }) {
	if (!WITH_RULES.has(type)) return void 0;
	const [was, is] = [inlineRules(before), inlineRules(after)];
	if (after === void 0) return {
		added: NO_RULES,
		removed: was
	};
	return {
		added: rulesWithout(is, was),
		removed: rulesWithout(was, is)
	};
}
/** The same for a rule with a declaration of its own. */
function ruleChangesOf(kind, { before, after }) {
	const [was, is] = [ruleOf(kind, before), ruleOf(kind, after)];
	return {
		added: rulesWithout(is, was),
		removed: rulesWithout(was, is)
	};
}
export { fieldPlans, knownFields, namedFieldPlans, ruleChanges, ruleChangesOf };
