import { isObject, own } from "../../../json.js";
import { indexOf, moduleSteps } from "./addresses.js";
// src/extras/convert/terraform/scopes.ts
/** The modules of a plan, to resolve references between them. */
function openScopes(rootModule, resources) {
	const scopes = new Map();
	const root = {
		address: "",
		config: rootModule,
		parent: void 0,
		call: {},
		key: void 0
	};
	scopes.set("", root);
	const open = (module) => {
		let scope = root;
		for (const [name, bracket] of moduleSteps(module)) scope = scope && enter(scopes, scope, name, bracket);
		return scope;
	};
	const instances = new Map();
	for (const resource of resources) {
		open(resource.module);
		add(instances, instanceKey(resource.module, nameOf(resource)), resource);
	}
	const children = new Map();
	for (const scope of scopes.values()) {
		const name = moduleSteps(scope?.address ?? "").at(-1)?.[0];
		if (scope?.parent !== void 0 && name !== void 0) add(children, instanceKey(scope.parent.address, name), scope);
	}
	return {
		scopeOf: open,
		childrenOf: (scope, name) => children.get(instanceKey(scope.address, name)) ?? [],
		instancesOf: (scope, name) => instances.get(instanceKey(scope.address, name)) ?? []
	};
}
function enter(scopes, parent, name, bracket) {
	const address = `${parent.address === "" ? "" : `${parent.address}.`}module.${name}${bracket}`;
	const known = scopes.get(address);
	if (known !== void 0) return known;
	const call = childObject(childObject(parent.config, "module_calls"), name);
	const config = childObject(call, "module");
	const scope = call && config && {
		address,
		config,
		parent,
		call,
		key: indexOf(bracket)
	};
	scopes.set(address, scope);
	return scope;
}
function childObject(object, key) {
	const child = object && own(object, key);
	return child !== void 0 && isObject(child) ? child : void 0;
}
function nameOf({ isData, type, name }) {
	return `${isData ? "data." : ""}${type}.${name}`;
}
function instanceKey(module, name) {
	return `${module}\n${name}`;
}
function add(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
export { childObject, openScopes };
