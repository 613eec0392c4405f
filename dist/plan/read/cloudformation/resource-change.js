import { isArray, isObject, own, ownText } from "../../../json.js";
// src/plan/read/cloudformation/resource-change.ts
/** An import takes over what is there, and a synchronisation takes the template to what is there: the cloud does not change. */
function actionOf(change) {
	switch (ownText(change, "Action")) {
		case "Add": return "create";
		case "Remove": return "delete";
		case "Dynamic": return "update";
		case "Modify": return ownText(change, "Replacement") === "True" ? "replace" : "update";
		default: return "none";
	}
}
/** With `--include-property-values` a change holds both templates of the resource, as JSON in a text. */
function contextOf(change, key) {
	const text = ownText(change, key);
	if (text === void 0 || isDeep(text)) return void 0;
	try {
		const context = JSON.parse(text);
		const values = isObject(context) ? own(context, "Properties") : void 0;
		return isObject(values) ? {
			values,
			style: "pascal"
		} : void 0;
	} catch {
		return;
	}
}
/** The brackets of a text within a document are counted by nobody else. */
function isDeep(text) {
	let depth = 0;
	for (const character of text) {
		if (character === "{" || character === "[") depth += 1;
		else if (character === "}" || character === "]") depth -= 1;
		if (depth > 200) return true;
	}
	return false;
}
/** The properties that change: for certain where the template says so, perhaps where a value comes from another resource. */
function changedAttributes(change) {
	const details = own(change, "Details");
	return (details !== void 0 && isArray(details) ? details : []).filter(isObject).flatMap((detail) => {
		const target = own(detail, "Target");
		if (!isObject(target)) return [];
		const attribute = ownText(target, "Attribute");
		const name = attribute === "Properties" ? ownText(target, "Name") : attribute;
		return name === void 0 ? [] : [{
			name,
			certain: ownText(detail, "Evaluation") === "Static"
		}];
	});
}
export { actionOf, changedAttributes, contextOf };
