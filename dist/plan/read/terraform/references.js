import { own, ownText } from "../../../json.js";
import { kindOf } from "../../kinds.js";
import { child, moduleIn, modulePath, referencesOf } from "./configuration.js";
// src/plan/read/terraform/references.ts
/** The most modules through which a reference is followed. */
const MAX_STEPS = 20;
/**
* Finds the resources of the plan that an attribute of another refers to: by the code, and where that does not tell, the only
* resource of the wanted type in the same module.
*/
function referencesFrom(configuration, changes) {
	const byBlock = new Map();
	const byModuleAndType = new Map();
	for (const change of changes) {
		const address = ownText(change, "address") ?? "";
		const path = pathOf(change);
		const block = `${path.join(".")} ${ownText(change, "type")}.${ownText(change, "name")}`;
		put(byBlock, block, address);
		for (const type of kindOf(ownText(change, "type") ?? "")?.types ?? []) {
			const key = `${path.join(".")} ${type}`;
			byModuleAndType.set(key, (byModuleAndType.get(key) ?? new Set()).add(block));
		}
	}
	return (entry, attributes, types) => {
		const path = pathOf(entry);
		const named = blocksOf(configuration, entry, attributes).flatMap((block) => byBlock.get(`${block.path.join(".")} ${block.name}`) ?? []);
		if (named.length > 0) return sameInstance(ownText(entry, "address") ?? "", [...new Set(named)]);
		const only = types.flatMap((type) => [...byModuleAndType.get(`${path.join(".")} ${type}`) ?? []]);
		return only.length === 1 ? sameInstance(ownText(entry, "address") ?? "", byBlock.get(only[0] ?? "") ?? []) : [];
	};
}
function put(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
function pathOf(entry) {
	return modulePath(ownText(entry, "module_address") ?? moduleIn(ownText(entry, "address") ?? ""));
}
/** Of several instances those that stand in the same instance of the module, and have the same index. */
function sameInstance(address, addresses) {
	const [module, index] = [moduleIn(address), /\[[^\]]*\]$/.exec(address)?.[0]];
	const inModule = addresses.filter((other) => moduleIn(other) === module);
	const near = inModule.length > 0 ? inModule : addresses;
	const sameIndex = near.filter((other) => index !== void 0 && other.endsWith(index));
	return sameIndex.length > 0 ? sameIndex : near;
}
function blocksOf(configuration, entry, attributes) {
	const expressions = child(configuration.codeOf(entry), "expressions");
	const names = attributes.flatMap((attribute) => referencesOf(expressions && own(expressions, attribute)));
	return follow(configuration, pathOf(entry), names);
}
/** `aws_sg.x.id` names a block of the same module; `var.x` and `module.x.out` lead to others. */
function follow(configuration, start, names) {
	const found = [];
	let open = names.map((name) => ({
		path: start,
		name
	}));
	for (let steps = 0; steps < MAX_STEPS && open.length > 0 && open.length < 1e3; steps++) {
		const next = [];
		for (const { path, name } of open) {
			const [first = "", second = "", third] = name.replace(/\[[^\]]*\]/g, "").split(".");
			if (first === "var") next.push(...outside(configuration, path, second));
			else if (first === "module") next.push(...inside(configuration, [...path, second], third));
			else if (second !== "") found.push({
				path,
				name: `${first}.${second}`
			});
		}
		open = next;
	}
	return found;
}
function outside({ moduleAt }, path, variable) {
	const expressions = child(moduleAt(path)?.call, "expressions");
	return referencesOf(expressions && own(expressions, variable)).map((name) => ({
		path: path.slice(0, -1),
		name
	}));
}
function inside({ moduleAt }, path, output) {
	if (output === void 0) return [];
	const outputs = child(moduleAt(path)?.config, "outputs");
	return referencesOf(own(child(outputs, output) ?? {}, "expression")).map((name) => ({
		path,
		name
	}));
}
export { referencesFrom };
