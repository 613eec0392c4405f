import { isArray, isObject, own } from "../../../json.js";
// src/extras/convert/cloudformation/intrinsics.ts
/**
* Evaluates the functions in a template's value; undefined where that needs more than the template, such as an attribute of a
* resource. Text is capped, because nested joins could grow without limit.
*/
function resolve(value, surroundings, onLink = () => {}) {
	const visit = (node, path) => {
		if (node === void 0 || node === null) return void 0;
		if (isArray(node)) return node.map((item, index) => visit(item, [...path, String(index)]) ?? null);
		if (!isObject(node)) return node;
		const keys = Object.keys(node);
		const name = keys[0] ?? "";
		if (keys.length === 1 && (name === "Ref" || name === "Condition" || name.startsWith("Fn::"))) return carryOut(name, own(node, name), {
			surroundings,
			path,
			visit: (item) => visit(item, path),
			onLink
		});
		const entries = Object.entries(node).flatMap(([key, item]) => {
			const known = visit(item, [...path, key]);
			return known === void 0 ? [] : [[key, known]];
		});
		return Object.fromEntries(entries);
	};
	return visit(value, []);
}
const MAX_TEXT = 1e5;
function carryOut(name, argument, call) {
	const parts = argument !== void 0 && isArray(argument) ? argument : [];
	if (name === "Ref") return refer(argument, call);
	if (name === "Fn::GetAtt") return refer(typeof argument === "string" ? argument.split(".")[0] : parts[0], call, true);
	if (name === "Fn::Sub") return substitute(argument, call);
	if (name === "Fn::If") return choose(parts, call);
	const known = call.visit(argument);
	if (known === void 0 || !isArray(known)) return void 0;
	if (name === "Fn::Join") return join(known);
	if (name === "Fn::Select") return select(known);
	if (name === "Fn::Split") return split(known);
	if (name === "Fn::FindInMap") return findInMap(known, call.surroundings.mappings);
}
/** A resource's name or attribute is unknown before it exists; the reference itself is recorded. */
function refer(name, { surroundings, path, onLink }, isAttribute = false) {
	if (typeof name !== "string") return void 0;
	if (surroundings.resources.has(name)) onLink(name, path);
	return isAttribute ? void 0 : surroundings.parameters.get(name);
}
function choose([condition, yes, no], { surroundings, visit }) {
	const holds = typeof condition === "string" ? surroundings.conditions?.(condition) : void 0;
	return holds === void 0 ? void 0 : visit(holds ? yes : no);
}
function substitute(argument, call) {
	const [text, given] = argument !== void 0 && isArray(argument) ? argument : [argument, void 0];
	if (typeof text !== "string" || text.length > MAX_TEXT) return void 0;
	const named = given !== void 0 && isObject(given) ? given : {};
	let isKnown = true;
	const filled = text.replace(/\$\{(!?)\s*([A-Za-z0-9:.]+)\s*\}/g, (whole, literal, name) => {
		if (literal === "!") return whole.replace("!", "");
		const value = Object.hasOwn(named, name) ? call.visit(own(named, name)) : referDotted(name, call);
		if (typeof value !== "object" && value !== void 0) return String(value);
		isKnown = false;
		return "";
	});
	return isKnown && filled.length <= MAX_TEXT ? filled : void 0;
}
function referDotted(name, call) {
	const [resource = ""] = name.split(".");
	return refer(resource, call, name.includes("."));
}
function join([delimiter, list]) {
	if (typeof delimiter !== "string" || list === void 0 || !isArray(list)) return void 0;
	if (list.some((item) => typeof item === "object")) return void 0;
	const text = list.join(delimiter);
	return text.length > MAX_TEXT ? void 0 : text;
}
function select([index, list]) {
	return list !== void 0 && isArray(list) ? list[Number(index)] ?? void 0 : void 0;
}
function split([delimiter, text]) {
	return typeof delimiter === "string" && typeof text === "string" && delimiter !== "" ? text.split(delimiter) : void 0;
}
function findInMap([map, first, second], mappings) {
	let found = mappings;
	for (const key of [
		map,
		first,
		second
	]) {
		if (found === void 0 || !isObject(found) || typeof key !== "string" && typeof key !== "number") return void 0;
		found = own(found, String(key));
	}
	return found;
}
export { resolve };
