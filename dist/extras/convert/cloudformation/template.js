import { ExpectedError } from "../../../errors.js";
import { isObject, own, ownText } from "../../../json.js";
import { byText } from "../declared.js";
import { readConditions } from "./conditions.js";
import { resolve } from "./intrinsics.js";
import { readParameters } from "./parameters.js";
// src/extras/convert/cloudformation/template.ts
/**
* convert/cloudformation/: templates, with parameters, conditions and intrinsic functions evaluated.
* Not here: nested stacks, macros, and what a resource becomes (components/).
*/
/**
* Reads a template: parameters take their defaults, conditions are evaluated as far as those allow, references to resources become
* links. Nested stacks are not followed.
* @throws AggregateError with one ExpectedError CONVERT_RESOURCE_MALFORMED per resource without a type
*/
function readTemplate(origin, root, region) {
	const all = objectAt(root, "Resources");
	const names = Object.keys(all).sort(byText);
	const faults = names.flatMap((name) => faultOf(origin, name, own(all, name)));
	if (faults.length === 1) throw faults[0];
	if (faults.length > 1) throw new AggregateError(faults);
	const parameters = readParameters(objectAt(root, "Parameters"), region);
	const surroundings = {
		resources: new Set(names.filter((name) => !isLoop(name))),
		parameters,
		mappings: objectAt(root, "Mappings"),
		conditions: void 0
	};
	const conditions = readConditions(objectAt(root, "Conditions"), surroundings);
	return {
		format: "cloudformation",
		...readResources(all, names, {
			surroundings: {
				...surroundings,
				conditions
			},
			conditions,
			region
		})
	};
}
function readResources(all, names, reading) {
	const resources = [];
	const skipped = [];
	for (const name of names) {
		const raw = objectAt(all, name);
		const kind = ownText(raw, "Type") ?? name;
		const reason = isLoop(name) ? "Fn::ForEach is not supported" : absence(ownText(raw, "Condition"), reading.conditions);
		if (reason !== void 0) skipped.push({
			address: name,
			kind,
			reason
		});
		else resources.push(declare(name, kind, raw, reading));
	}
	return {
		resources,
		skipped
	};
}
function declare(name, kind, raw, { surroundings, region }) {
	const links = [];
	const link = (to, path) => {
		if (to !== name) links.push({
			path,
			to
		});
	};
	const values = resolve(own(raw, "Properties") ?? {}, surroundings, link);
	return {
		address: name,
		localName: name,
		kind,
		values: isObject(values) ? withTags(values) : {},
		links,
		...region === void 0 ? {} : { region }
	};
}
/** Tags as an object, like Terraform's. Templates have `[{Key, Value}]`, serverless ones `{Key: Value}`. */
function withTags(values) {
	const list = own(values, "Tags");
	if (!Array.isArray(list)) return list === void 0 ? values : {
		...values,
		tags: list
	};
	const pairs = list.flatMap((tag) => {
		const key = isObject(tag) ? ownText(tag, "Key") : void 0;
		const value = isObject(tag) ? ownText(tag, "Value") : void 0;
		return key === void 0 || value === void 0 ? [] : [[key, value]];
	});
	return {
		...values,
		tags: Object.fromEntries(pairs)
	};
}
function absence(condition, conditions) {
	if (condition === void 0) return void 0;
	const holds = conditions(condition);
	if (holds === void 0) return "its condition depends on values outside the template";
	return holds ? void 0 : "its condition does not hold";
}
function faultOf(origin, name, raw) {
	if (isLoop(name) || isObject(raw) && ownText(raw, "Type") !== void 0) return [];
	const what = `${origin}: the resource ${name.slice(0, 100)} has no Type`;
	return [new ExpectedError("CONVERT_RESOURCE_MALFORMED", what, "Give it a Type, or take it out")];
}
function isLoop(name) {
	return name.startsWith("Fn::ForEach");
}
function objectAt(object, key) {
	const value = own(object, key);
	return value !== void 0 && isObject(value) ? value : {};
}
export { readTemplate };
