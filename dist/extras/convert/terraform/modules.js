import { isArray, isObject, own, ownText } from "../../../json.js";
import { withoutSecrets } from "./secrets.js";
// src/extras/convert/terraform/modules.ts
/** Collects the resources of a module and of all modules in it; one without address or type has an empty one. */
function resourcesIn(rootModule) {
	const found = [];
	const modules = isObject(rootModule) ? [rootModule] : [];
	for (let module = modules.pop(); module !== void 0; module = modules.pop()) {
		const address = ownText(module, "address") ?? "";
		for (const raw of objectsOf(own(module, "resources"))) found.push(resourceOf(raw, address));
		for (const child of objectsOf(own(module, "child_modules"))) modules.push(child);
	}
	return found;
}
function objectsOf(list) {
	return list !== void 0 && isArray(list) ? list.filter(isObject) : [];
}
function resourceOf(raw, module) {
	const address = ownText(raw, "address") ?? "";
	const index = own(raw, "index");
	const values = withoutSecrets(own(raw, "values"), own(raw, "sensitive_values"));
	return {
		address,
		module,
		isData: own(raw, "mode") === "data",
		type: ownText(raw, "type") ?? "",
		name: ownText(raw, "name") ?? address,
		index: typeof index === "string" || typeof index === "number" ? index : void 0,
		isDeposed: ownText(raw, "deposed_key") !== void 0,
		values: isObject(values) ? values : {}
	};
}
export { objectsOf, resourcesIn };
