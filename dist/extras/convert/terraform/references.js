import { isArray, isObject, own } from "../../../json.js";
import { indexOf } from "./addresses.js";
import { objectsOf } from "./modules.js";
import { childObject, openScopes } from "./scopes.js";
// src/extras/convert/terraform/references.ts
/** Longer chains of variables and outputs are cycles. */
const MAX_HOPS = 30;
/** Limit for followed references per plan, against hostile documents. */
const MAX_STEPS = 2e6;
const MAX_LINKS = 2e3;
const REFERENCE = /^(data\.)?([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([A-Za-z0-9_-]+))?/;
/**
* References between resources from the code of a plan, for values that are unknown until apply. References through `locals` are not
* in a plan's JSON and stay unknown.
*/
function linksByCode(configuration, resources) {
	const rootModule = childObject(configuration, "root_module");
	if (rootModule === void 0) return () => [];
	const scopes = openScopes(rootModule, resources);
	const codeOf = indexCode();
	const budget = { steps: MAX_STEPS };
	return (resource) => {
		const scope = scopes.scopeOf(resource.module);
		const code = scope && codeOf(scope.config, resource);
		if (scope === void 0 || code === void 0) return [];
		const place = {
			scope,
			key: resource.index,
			forEach: own(code, "for_each_expression")
		};
		const links = [];
		collect(own(code, "expressions") ?? {}, [], (path, references) => {
			const found = new Set(follow(references, place, {
				scopes,
				budget,
				hops: 0
			}));
			for (const to of found) if (to !== resource.address && links.length < MAX_LINKS) links.push({
				path,
				to
			});
		});
		return links;
	};
}
/** A module's code by resource; indexed once for all instances of the module. */
function indexCode() {
	const indexes = new Map();
	return (config, { isData, type, name }) => {
		const index = indexes.get(config) ?? indexOfCode(config);
		indexes.set(config, index);
		return index.get(`${isData ? "data" : "managed"} ${type} ${name}`);
	};
}
function indexOfCode(config) {
	const codes = objectsOf(own(config, "resources"));
	return new Map(codes.map((code) => [`${own(code, "mode")} ${own(code, "type")} ${own(code, "name")}`, code]));
}
/** Visits the expressions of a resource's code, in nested blocks as well. */
function collect(node, path, found) {
	if (isArray(node)) for (const [index, item] of node.entries()) collect(item, [...path, String(index)], found);
	else if (isObject(node)) {
		const references = own(node, "references");
		if (references !== void 0 && isArray(references)) found(path, [...references]);
		else for (const [key, item] of Object.entries(node)) collect(item, [...path, key], found);
	}
}
function follow(references, place, search) {
	if (search.hops > MAX_HOPS) return [];
	return mostTelling(references).flatMap((reference) => {
		search.budget.steps -= 1;
		return search.budget.steps < 0 ? [] : followOne(reference, place, {
			...search,
			hops: search.hops + 1
		});
	});
}
/** Terraform lists `a.b[0].id` together with `a.b[0]` and `a.b`; the latter would mean all instances. */
function mostTelling(references) {
	const texts = references.filter((reference) => typeof reference === "string").slice(0, 500);
	return texts.filter((text) => !texts.some((other) => other.startsWith(`${text}.`) || other.startsWith(`${text}[`)));
}
function followOne(reference, place, search) {
	const match = REFERENCE.exec(reference);
	const [, data = "", first = "", second = "", bracket = "", attribute = ""] = match ?? [];
	if (match === null) return [];
	if (first === "var") return followVariable(second, place.scope, search);
	if (first === "each") return sameKey(expression(place.forEach, place, search), place.key);
	if (first === "module") return followOutput({
		name: second,
		bracket,
		output: attribute
	}, place, search);
	return choose(search.scopes.instancesOf(place.scope, `${data}${first}.${second}`), ({ index }) => index, indexOf(bracket), place.key).map(({ address }) => address);
}
function followVariable(name, scope, search) {
	if (scope.parent === void 0) return [];
	const place = {
		scope: scope.parent,
		key: scope.key,
		forEach: own(scope.call, "for_each_expression")
	};
	return expression(childObject(childObject(scope.call, "expressions"), name), place, search);
}
function followOutput({ name, bracket, output }, place, search) {
	return choose(search.scopes.childrenOf(place.scope, name), ({ key }) => key, indexOf(bracket), place.key).flatMap((scope) => {
		return expression(childObject(childObject(childObject(scope.config, "outputs"), output), "expression"), {
			scope,
			key: void 0,
			forEach: void 0
		}, search);
	});
}
function expression(node, place, search) {
	const found = [];
	if (node !== void 0) collect(node, [], (_, references) => found.push(...follow(references, place, search)));
	return found;
}
/** The referenced instance, or else the one with the same key as the referring instance, or else all. */
function choose(items, keyOf, named, here) {
	if (named !== void 0) return items.filter((item) => keyOf(item) === named);
	const same = here === void 0 ? [] : items.filter((item) => keyOf(item) === here);
	return same.length > 0 ? same : items;
}
function sameKey(addresses, key) {
	if (key === void 0) return addresses;
	const ending = `[${typeof key === "number" ? key : JSON.stringify(key)}]`;
	const same = addresses.filter((address) => address.endsWith(ending));
	return same.length > 0 ? same : addresses;
}
export { linksByCode };
