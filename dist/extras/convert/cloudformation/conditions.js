import { isArray, isObject, own } from "../../../json.js";
import { resolve } from "./intrinsics.js";
// src/extras/convert/cloudformation/conditions.ts
/** Evaluates a template's conditions. One that depends on itself stays undecided. */
function readConditions(declared, surroundings) {
	const decided = new Map();
	const decide = (name) => {
		if (decided.has(name)) return decided.get(name);
		decided.set(name, void 0);
		const holds = evaluate(own(declared, name));
		decided.set(name, holds);
		return holds;
	};
	const evaluate = (node) => {
		const [operator = "", argument] = node !== void 0 && isObject(node) ? Object.entries(node)[0] ?? [] : [];
		const parts = argument !== void 0 && isArray(argument) ? argument : [];
		switch (operator) {
			case "Condition": return typeof argument === "string" ? decide(argument) : void 0;
			case "Fn::Equals": return equals(parts, {
				...surroundings,
				conditions: decide
			});
			case "Fn::Not": return negated(evaluate(parts[0]));
			case "Fn::And": return all(parts.map(evaluate));
			case "Fn::Or": return negated(all(parts.map((part) => negated(evaluate(part)))));
			default: return;
		}
	};
	return decide;
}
function equals([first, second], surroundings) {
	const left = resolve(first, surroundings);
	const right = resolve(second, surroundings);
	if (left === void 0 || right === void 0 || typeof left === "object" || typeof right === "object") return void 0;
	return String(left) === String(right);
}
function negated(value) {
	return value === void 0 ? void 0 : !value;
}
function all(values) {
	if (values.includes(false)) return false;
	return values.includes(void 0) ? void 0 : true;
}
export { readConditions };
