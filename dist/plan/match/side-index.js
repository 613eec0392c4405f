import { shortName } from "../../inventory/read/identity.js";
import { ownText } from "../../json.js";
import { shortAzureType } from "../kinds.js";
// src/plan/match/side-index.ts
function indexSide(inventory) {
	const [byKey, byTail, byName, byStem] = [
		new Map(),
		new Map(),
		new Map(),
		new Map()
	];
	const types = new Set();
	for (const [position, resource] of inventory.resources.entries()) {
		types.add(resource.type);
		if (resource.identity !== "described") {
			put(byKey, bareKey(resource.key), position);
			put(byTail, tailOf(resource), position);
		}
		for (const lookup of lookupsOf(resource)) for (const name of namesOf(resource)) {
			put(byName, `${lookup}\n${name}`, position);
			const stem = stemOf(name);
			if (stem !== void 0) put(byStem, `${lookup}\n${stem}`, position);
		}
	}
	return {
		inventory,
		byKey,
		byTail,
		byName,
		byStem,
		types
	};
}
function put(map, key, position) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [position]);
	else list.push(position);
}
/** Cloudcraft tells components apart that share one Azure id by a suffix, which plans do not know. */
function bareKey(key) {
	const hash = key.startsWith("/") ? key.indexOf("#") : -1;
	return hash < 0 ? key : key.slice(0, hash);
}
function tailOf({ identity, key }) {
	return shortName({
		kind: identity,
		key: bareKey(key)
	});
}
/** Its type; of Azure's also Azure's own: `microsoft.sql/databases`. */
function lookupsOf({ identity, key, type }) {
	if (identity !== "azure-id") return [type];
	const parts = bareKey(key).split("/providers/").at(-1)?.split("/") ?? [];
	const azureType = [parts[0] ?? "", ...parts.slice(1).filter((_, index) => index % 2 === 0)];
	return azureType.length < 2 ? [type] : [type, shortAzureType(azureType)];
}
/** Everything that may be its name in a plan, as names are compared. */
function namesOf(resource) {
	const { identity, label, name, type, properties } = resource;
	const found = [
		label,
		name,
		ownText(properties, "name"),
		identity === "described" ? void 0 : tailOf(resource)
	];
	const names = new Set(found.flatMap((one) => one === void 0 || one === "" ? [] : [nameKey(one, identity === "azure-id")]));
	if (type === "waf") names.add(resource.key.split("/").at(-2) ?? "");
	if (type === "elasticache") for (const one of [...names]) names.add(one.replace(/(-\d{4})?-\d{3}$/, ""));
	return names;
}
/** Azure's names are the same in capitals; names of zones may end in a dot. */
function nameKey(name, isAzure) {
	const bare = name.replace(/\.$/, "");
	return isAzure ? bareName(bare).toLowerCase() : bare;
}
function bareName(name) {
	return name.replace(/#componentType=.*$/i, "");
}
/** `shop-Orders-` of `shop-Orders-1A2B3C`. */
function stemOf(name) {
	const hyphen = name.lastIndexOf("-");
	return hyphen <= 0 ? void 0 : name.slice(0, hyphen + 1).toLowerCase();
}
export { bareKey, indexSide, nameKey };
