import { isArray, isObject, own, ownText } from "../../../json.js";
// src/extras/convert/terraform/modules.ts
/** Collects the resources of a module and its child modules. A missing address or type is empty. */
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
	const values = withoutSensitive(own(raw, "values"), own(raw, "sensitive_values"));
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
/**
* A resource's values without those that Terraform marks as sensitive, and without null.
* @param mask `sensitive_values`: the same shape, with `true` where a value is secret.
*/
function withoutSensitive(value, mask) {
	if (value === void 0 || value === null || mask === true) return void 0;
	if (isArray(value)) {
		const masks = mask !== void 0 && isArray(mask) ? mask : [];
		return value.map((item, index) => withoutSensitive(item, masks[index]) ?? null);
	}
	if (!isObject(value)) return value;
	const masks = isObject(mask) ? mask : {};
	const kept = Object.entries(value).flatMap(([key, item]) => {
		const clean = withoutSensitive(item, own(masks, key));
		return clean === void 0 ? [] : [[key, clean]];
	});
	return Object.fromEntries(kept);
}
export { objectsOf, resourcesIn };
