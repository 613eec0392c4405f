import { isArray, isObject, own, ownText } from "../../../json.js";
// src/plan/read/terraform/configuration.ts
/** The deepest nesting of modules that is followed: a hostile plan has no end of them. */
const MAX_NESTING = 50;
function configurationOf(root) {
	const configuration = child(root, "configuration");
	const rootModule = child(configuration, "root_module");
	const modules = new Map();
	const moduleAt = (path) => {
		const key = path.join(".");
		if (!modules.has(key)) modules.set(key, openModule(rootModule, path));
		return modules.get(key);
	};
	const codes = new Map();
	const codeOf = (entry) => {
		const path = modulePath(ownText(entry, "module_address") ?? moduleIn(ownText(entry, "address") ?? ""));
		const key = path.join(".");
		const inModule = codes.get(key) ?? codesIn(moduleAt(path)?.config);
		codes.set(key, inModule);
		return inModule.get(blockName(entry));
	};
	const providers = child(configuration, "provider_config");
	return {
		codeOf,
		moduleAt,
		regionOf: (entry) => regionOf(root, providers, codeOf(entry))
	};
}
function openModule(rootModule, path) {
	if (rootModule === void 0 || path.length > MAX_NESTING) return void 0;
	let [config, call] = [rootModule, void 0];
	for (const name of path) {
		call = child(child(config, "module_calls"), name);
		config = child(call, "module");
	}
	return config === void 0 ? void 0 : {
		config,
		call
	};
}
function codesIn(module) {
	const list = module === void 0 ? void 0 : own(module, "resources");
	if (list === void 0 || !isArray(list)) return new Map();
	return new Map(list.filter(isObject).map((code) => [blockName(code), code]));
}
function blockName(block) {
	return `${ownText(block, "type")}.${ownText(block, "name")}`;
}
function regionOf(root, providers, code) {
	const key = code === void 0 ? void 0 : ownText(code, "provider_config_key");
	const region = child(child(key === void 0 ? void 0 : child(providers, key), "expressions"), "region");
	if (region === void 0) return void 0;
	const name = /^var\.([A-Za-z0-9_-]+)$/.exec(referencesOf(region)[0] ?? "")?.[1];
	const module = child(child(root, "configuration"), "root_module");
	const isSecret = name !== void 0 && own(child(child(module, "variables"), name) ?? {}, "sensitive") === true;
	const variable = name === void 0 || isSecret ? void 0 : child(child(root, "variables"), name);
	const found = ownText(region, "constant_value") ?? (variable && ownText(variable, "value"));
	return found !== void 0 && found.length < 40 ? found : void 0;
}
function referencesOf(expression) {
	const references = isObject(expression) ? own(expression, "references") : void 0;
	return references !== void 0 && isArray(references) ? references.filter((one) => typeof one === "string") : [];
}
/** `module.a["x"].module.b` is `['a', 'b']`. */
function modulePath(address) {
	return [...address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "").matchAll(/(?:^|\.)module\.([A-Za-z0-9_-]+)/g)].map(([, name]) => name ?? "");
}
/** The module part of an address; some versions do not name it apart. */
function moduleIn(address) {
	return /^(?:module\.[A-Za-z0-9_-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*/.exec(address)?.[0].replace(/\.$/, "") ?? "";
}
function child(object, key) {
	const value = object === void 0 ? void 0 : own(object, key);
	return isObject(value) ? value : void 0;
}
export { child, configurationOf, moduleIn, modulePath, referencesOf };
