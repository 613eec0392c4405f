import { own, ownText } from "../../../json.js";
import { objectsOf } from "./modules.js";
import { childObject, openScopes } from "./scopes.js";
// src/extras/convert/terraform/provider-region.ts
/** The region of a resource's provider, if a plan has it; a state has no provider configuration. */
function providerRegion(root, configuration) {
	const rootModule = childObject(configuration, "root_module");
	const providers = childObject(configuration, "provider_config");
	if (rootModule === void 0 || providers === void 0) return () => void 0;
	const { scopeOf } = openScopes(rootModule, []);
	const keys = new Map();
	return ({ module, isData, type, name }) => {
		const config = scopeOf(module)?.config;
		if (config === void 0) return void 0;
		const known = keys.get(config) ?? providerKeys(config);
		keys.set(config, known);
		const key = known.get(`${isData ? "data" : "managed"} ${type} ${name}`);
		return key === void 0 ? void 0 : regionIn(childObject(providers, key), root);
	};
}
function providerKeys(config) {
	const codes = objectsOf(own(config, "resources"));
	return new Map(codes.map((code) => [`${own(code, "mode")} ${own(code, "type")} ${own(code, "name")}`, ownText(code, "provider_config_key") ?? ""]));
}
function regionIn(provider, root) {
	const region = childObject(childObject(provider, "expressions"), "region");
	if (region === void 0) return void 0;
	const constant = ownText(region, "constant_value");
	if (constant !== void 0) return constant;
	const references = own(region, "references");
	const name = Array.isArray(references) && references.length === 1 ? variableName(references[0]) : void 0;
	if (name === void 0 || isSecret(name, root)) return void 0;
	const variable = childObject(childObject(root, "variables"), name);
	return variable && ownText(variable, "value");
}
function isSecret(variable, root) {
	const rootModule = childObject(childObject(root, "configuration"), "root_module");
	const code = childObject(childObject(rootModule, "variables"), variable);
	return code !== void 0 && own(code, "sensitive") === true;
}
function variableName(reference) {
	return typeof reference === "string" ? /^var\.([A-Za-z0-9_-]+)$/.exec(reference)?.[1] : void 0;
}
export { providerRegion };
