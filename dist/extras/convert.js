import { ExpectedError } from "../errors.js";
import { coloursOf, groupOf$1 as groupOf, isTooDeep, mayHold, regionGroupId, typesOf } from "../inventory.js";
import { nearest } from "../text.js";
import { canonicalText, isArray, isObject, own, ownText } from "../json.js";
import { readDocuments } from "../plan.js";
import { require_dist } from "../vendor/yaml.js";
import { createHash } from "node:crypto";
// src/extras/convert/components/kinds.ts
/**
* convert/components/: what each declared kind becomes: its type (this file), name, fields, rules and peerings.
* Not here: references between resources (graph/).
*/
/** The kind of a resource implied by another declaration: `implied ec2`. */
const IMPLIED = "implied ";
/** The kind of a Kubernetes workload whose cluster is one of Azure's: `aks kubernetes_deployment`. */
const ON_AKS = "aks ";
/** The kind of a database cluster without instances of its own: `alone aws_rds_cluster`. */
const ALONE = "alone ";
/** Kinds that imply an undeclared component: the autoscaling group of a node group. */
const BROUGHT = new Map([["aws_eks_node_group", "asg"], ["AWS::EKS::Nodegroup", "asg"]]);
/** Clusters whose instances are the components, if there are any. */
const CLUSTERS = new Map([
	["aws_rds_cluster", "rds"],
	["AWS::RDS::DBCluster", "rds"],
	["aws_docdb_cluster", "docdb"],
	["AWS::DocDB::DBCluster", "docdb"],
	["aws_neptune_cluster", "neptune"],
	["AWS::Neptune::DBCluster", "neptune"]
]);
/** Cloudcraft's type for a kind; undefined when there is none. */
function typeOf(kind) {
	if (kind.startsWith("implied ")) return kind.slice(8);
	if (kind.startsWith("alone ")) return CLUSTERS.get(kind.slice(6));
	return kind.startsWith("aks ") ? "azureaksworkload" : typesOf(kind)[0] ?? BROUGHT.get(kind);
}
/** The type of a cluster's instances; undefined for other kinds. */
function instanceTypeOf(clusterKind) {
	return CLUSTERS.get(clusterKind);
}
/** The kind as it is declared. */
function declaredKind(kind) {
	return [ALONE, ON_AKS].reduce((bare, mark) => bare.startsWith(mark) ? bare.slice(mark.length) : bare, kind);
}
/** Types in the section `groups`, which contain others. */
function isGroup(type) {
	return groupOf(type) !== void 0;
}
/** Groups without a position: an outline around their members. */
function isFrame(type) {
	return groupOf(type) === "outline";
}
// src/extras/convert/declared.ts
/** Compares code units: the result must not depend on the locale. */
function byText(first, second) {
	return first < second ? -1 : first > second ? 1 : 0;
}
// src/extras/convert/cloudformation/functions.ts
const MAX_TEXT$2 = 1e5;
function join([delimiter, list]) {
	if (typeof delimiter !== "string" || list === void 0 || !isArray(list)) return void 0;
	if (list.some((item) => typeof item === "object")) return void 0;
	const text = list.join(delimiter);
	return text.length > MAX_TEXT$2 ? void 0 : text;
}
function split([delimiter, text]) {
	return typeof delimiter === "string" && typeof text === "string" && delimiter !== "" ? text.split(delimiter) : void 0;
}
function length(list) {
	return list !== void 0 && isArray(list) ? list.length : void 0;
}
/** An entry of `Mappings`: by map, first and second key. */
function findInMap(keys, mappings) {
	let found = mappings;
	for (const key of keys) {
		if (found === void 0 || !isObject(found) || typeof key !== "string" && typeof key !== "number") return void 0;
		found = own(found, String(key));
	}
	return keys.length === 3 ? found : void 0;
}
/** A resource's name or attribute is unknown before it exists; the reference itself is recorded. */
function refer(argument, walk) {
	const { surroundings, listener, path } = walk;
	const name = typeof argument === "string" ? argument : walk.visit(argument, walk);
	if (typeof name !== "string") return void 0;
	const bound = surroundings.bound?.get(name);
	if (bound !== void 0) return enter$1(bound, walk);
	if (surroundings.resources.has(name)) listener.onLink?.(`${surroundings.prefix ?? ""}${name}`, path);
	const hidden = walk.isDeciding ? surroundings.hidden?.get(name) : void 0;
	const value = surroundings.parameters.get(name) ?? hidden;
	const isAsked = surroundings.parameters.has(name) && (!name.startsWith("AWS::") || walk.isDeciding);
	if (value === void 0 && isAsked && name !== "AWS::NoValue") listener.onUnknown?.(name, path);
	return value;
}
/** Evaluates a value of another template. */
function enter$1({ node, within }, walk) {
	return walk.hops >= 20 ? void 0 : walk.visit(node, {
		...walk,
		surroundings: within,
		hops: walk.hops + 1
	});
}
/** The resource and the attribute of `Fn::GetAtt`. */
function attributeIn(argument, walk) {
	const [name = "", ...rest] = (typeof argument === "string" ? [argument] : argument !== void 0 && isArray(argument) ? argument : []).map((part) => typeof part === "string" ? part : walk.visit(part, walk) ?? "").join(".").split(".");
	return [name, rest.join(".")];
}
function attribute(name, attributeName, walk) {
	const output = outputIn$1(name, attributeName, walk);
	if (output !== void 0) return enter$1(output, walk);
	const { surroundings, listener, path } = walk;
	if (surroundings.resources.has(name)) listener.onLink?.(`${surroundings.prefix ?? ""}${name}`, path);
}
/** The output of a nested stack to which an attribute refers. */
function outputIn$1(name, attributeName, { surroundings }) {
	return attributeName.startsWith("Outputs.") ? surroundings.outputOf?.(name, attributeName.slice(8)) : void 0;
}
/** `NAME` or `NAME.ATTRIBUTE`. */
function referDotted(name, walk) {
	const dot = name.indexOf(".");
	return dot < 0 ? refer(name, walk) : attribute(name.slice(0, dot), name.slice(dot + 1), walk);
}
// src/extras/convert/cloudformation/walk.ts
/** The function that a value calls: `Ref`, `Fn::Sub`. */
function functionIn(node) {
	const keys = isObject(node) ? Object.keys(node) : [];
	const [name = ""] = keys;
	return keys.length === 1 && (name === "Ref" || name === "Condition" || name.startsWith("Fn::")) ? name : void 0;
}
// src/extras/convert/cloudformation/intrinsics.ts
/**
* Evaluates the functions in a template's value; undefined if that needs more than the template, such as an attribute of a resource. Text
* is capped, because nested joins could grow without limit.
*/
function resolve(value, surroundings, listener = {}) {
	return visit(value, {
		surroundings,
		listener,
		path: [],
		hops: 0,
		isDeciding: false,
		budget: { steps: MAX_STEPS$1 },
		visit
	});
}
/** Like `resolve`, for values that decide something: here an unknown region or account also counts as a cause. */
function decide(value, surroundings, listener) {
	return visit(value, {
		surroundings,
		listener,
		path: [],
		hops: 0,
		isDeciding: true,
		budget: { steps: MAX_STEPS$1 },
		visit
	});
}
const MAX_TEXT$1 = 1e5;
/** Outputs that double in each of many nested stacks would take forever. */
const MAX_STEPS$1 = 1e6;
function visit(node, walk) {
	walk.budget.steps -= 1;
	if (node === void 0 || node === null || walk.budget.steps < 0) return void 0;
	if (isArray(node)) return node.map((item, index) => visit(item, at(walk, String(index))) ?? null);
	if (!isObject(node)) return node;
	const name = functionIn(node);
	if (name !== void 0) return FUNCTIONS.get(name)?.(own(node, name), walk);
	const entries = Object.entries(node).flatMap(([key, item]) => {
		const known = visit(item, at(walk, key));
		return known === void 0 ? [] : [[key, known]];
	});
	return Object.fromEntries(entries);
}
function at(walk, key) {
	return {
		...walk,
		path: [...walk.path, key]
	};
}
const FUNCTIONS = new Map([
	["Ref", refer],
	["Fn::GetAtt", (argument, walk) => attribute(...attributeIn(argument, walk), walk)],
	["Fn::Sub", substitute],
	["Fn::If", (argument, walk) => choose$1(argument, walk, visit)],
	["Fn::Join", (argument, walk) => onList(visit(argument, walk), join)],
	["Fn::Split", (argument, walk) => onList(visit(argument, walk), split)],
	["Fn::Length", (argument, walk) => length(visit(argument, walk))],
	["Fn::Select", select],
	["Fn::ImportValue", importValue],
	["Fn::FindInMap", lookUp],
	...[
		"Fn::Base64",
		"Fn::ToJsonString",
		"Fn::Cidr"
	].map((name) => [name, refersOnly])
]);
function onList(value, carryOut) {
	return value !== void 0 && isArray(value) ? carryOut(value) : void 0;
}
function refersOnly(argument, walk) {
	visit(argument, walk);
}
function choose$1(argument, walk, go) {
	const [condition, yes, no] = argument !== void 0 && isArray(argument) ? argument : [];
	const { conditions } = walk.surroundings;
	if (typeof condition !== "string" || conditions === void 0) return void 0;
	const holds = conditions(condition);
	if (holds !== void 0) return go(holds ? yes : no, walk);
	for (const cause of conditions.causesOf?.(condition) ?? []) walk.listener.onUnknown?.(cause, walk.path);
}
/** Names are letters and digits; the keys of a substitution's own map may contain anything that its text may. */
const PLACEHOLDER = /\$\{(!?)\s*([^{}$!]*?)\s*\}/g;
function substitute(argument, walk) {
	const [text, given] = argument !== void 0 && isArray(argument) ? argument : [argument, void 0];
	if (typeof text !== "string" || text.length > MAX_TEXT$1) return void 0;
	const named = given !== void 0 && isObject(given) ? given : {};
	let isKnown = true;
	const filled = text.replace(PLACEHOLDER, (whole, literal, name) => {
		if (literal === "!") return whole.replace("!", "");
		const value = Object.hasOwn(named, name) ? visit(own(named, name), walk) : referDotted(name, walk);
		if (typeof value !== "object" && value !== void 0) return String(value);
		isKnown = false;
		return "";
	});
	return isKnown && filled.length <= MAX_TEXT$1 ? filled : void 0;
}
/** Only the selected item is referred to, not the whole list. */
function select(argument, walk) {
	const [index, list] = argument !== void 0 && isArray(argument) ? argument : [];
	const position = Number(visit(index, walk) ?? NaN);
	const items = itemsOf(list, walk);
	if (items !== void 0 && Number.isInteger(position)) {
		const item = items[position];
		return item === void 0 ? void 0 : visit(item.node, {
			...walk,
			...item.from
		});
	}
	const known = visit(list, walk);
	return known !== void 0 && isArray(known) ? known[position] ?? void 0 : void 0;
}
/** The items of a list before they are evaluated, through parameters, outputs, and text that is joined and split again. */
function itemsOf(node, walk) {
	const { surroundings, hops } = walk;
	if (node === void 0 || hops > 20) return void 0;
	if (isArray(node)) return node.map((item) => ({
		node: item,
		from: {
			surroundings,
			hops
		}
	}));
	const name = functionIn(node);
	const argument = name === void 0 || !isObject(node) ? void 0 : own(node, name);
	if (name === "Fn::If") return choose$1(argument, walk, itemsOf);
	const bound = boundIn(name, argument, walk);
	if (bound !== void 0) return itemsOf(bound.node, {
		...walk,
		surroundings: bound.within,
		hops: hops + 1
	});
	if (name === void 0 || argument === void 0 || !isArray(argument) || argument[0] !== ",") return void 0;
	return name === "Fn::Split" || name === "Fn::Join" ? itemsOf(argument[1], walk) : void 0;
}
function boundIn(name, argument, walk) {
	if (name === "Ref") return typeof argument === "string" ? walk.surroundings.bound?.get(argument) : void 0;
	return name === "Fn::GetAtt" ? outputIn$1(...attributeIn(argument, walk), walk) : void 0;
}
function importValue(argument, walk) {
	const pattern = patternOf(argument, walk.surroundings);
	const bound = walk.surroundings.exported?.(pattern);
	if (bound !== void 0) return enter$1(bound, walk);
	walk.listener.onUnknown?.(`import ${pattern}`, walk.path);
}
/** The name of an export, with `*` for each unknown part. */
function patternOf(node, surroundings) {
	const whole = resolve(node, surroundings);
	if (typeof whole === "string") return whole;
	const text = node !== void 0 && isObject(node) ? own(node, "Fn::Sub") : void 0;
	if (typeof text !== "string" || text.length > MAX_TEXT$1) return "*";
	return text.replace(PLACEHOLDER, (_, _literal, name) => {
		const value = resolve({ "Fn::Sub": `\${${name}}` }, surroundings);
		return typeof value === "string" ? value : "*";
	});
}
function lookUp(argument, walk) {
	const parts = argument !== void 0 && isArray(argument) ? argument : [];
	const found = findInMap(parts.slice(0, 3).map((part) => visit(part, {
		...walk,
		isDeciding: true
	}) ?? null), walk.surroundings.mappings);
	const last = parts[3];
	return found ?? (last !== void 0 && isObject(last) ? visit(own(last, "DefaultValue"), walk) : void 0);
}
// src/extras/convert/cloudformation/conditions.ts
/** Evaluates a template's conditions. One that depends on itself stays undecided. */
function readConditions(declared, surroundings) {
	const decided = new Map();
	const causes = new Map();
	const decide = (name) => {
		if (decided.has(name)) return decided.get(name);
		decided.set(name, void 0);
		const found = new Set();
		causes.set(name, found);
		const holds = evaluate(own(declared, name), {
			decide,
			causes,
			found,
			surroundings: {
				...surroundings,
				conditions
			}
		});
		decided.set(name, holds);
		return holds;
	};
	const conditions = Object.assign(decide, { causesOf: (name) => [...causes.get(name) ?? []] });
	return conditions;
}
function evaluate(node, evaluation) {
	const [operator = "", argument] = node !== void 0 && isObject(node) ? Object.entries(node)[0] ?? [] : [];
	const parts = argument !== void 0 && isArray(argument) ? argument : [];
	const each = () => parts.map((part) => evaluate(part, evaluation));
	switch (operator) {
		case "Condition": return typeof argument === "string" ? other$1(argument, evaluation) : void 0;
		case "Fn::Equals": return equals(parts, evaluation.surroundings, (cause) => evaluation.found.add(cause));
		case "Fn::Not": return negated(evaluate(parts[0], evaluation));
		case "Fn::And": return all(each());
		case "Fn::Or": return negated(all(each().map(negated)));
		default: return;
	}
}
function other$1(name, { decide, causes, found }) {
	const holds = decide(name);
	if (holds === void 0) for (const cause of causes.get(name) ?? []) found.add(cause);
	return holds;
}
function equals([first, second], surroundings, onUnknown) {
	const left = decide(first, surroundings, { onUnknown });
	const right = decide(second, surroundings, { onUnknown });
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
// src/extras/convert/cloudformation/loops.ts
/** More copies than a template may have resources. */
const MAX_COPIES = 2e3;
/**
* Unfolds every `Fn::ForEach::NAME: [identifier, list, {key: body}]`, also nested ones and those in properties. `${identifier}` and
* `&{identifier}` are replaced by an item of the list; the latter with only its letters and digits.
*/
function unfold(object, surroundings) {
	const skipped = [];
	const budget = { copies: MAX_COPIES };
	const go = (entries) => entries.flatMap(([key, value]) => {
		if (!isLoop(key)) return [[key, deeper(value)]];
		const copies = copiesOf(value, surroundings, budget);
		if (copies === void 0) skipped.push({
			address: key,
			kind: "Fn::ForEach",
			reason: `the list of this loop is not known${fromWhere(value)}`
		});
		return copies === void 0 ? [] : go(copies.flatMap((copy) => Object.entries(copy)));
	});
	const deeper = (value) => {
		if (isArray(value)) return value.map(deeper);
		return isObject(value) ? Object.fromEntries(go(Object.entries(value))) : value;
	};
	return {
		object: Object.fromEntries(go(Object.entries(object))),
		skipped
	};
}
function isLoop(name) {
	return name === "Fn::ForEach" || name.startsWith("Fn::ForEach::");
}
function fromWhere(value) {
	const list = isArray(value) ? value[1] : void 0;
	const name = list !== void 0 && isObject(list) ? own(list, "Ref") : void 0;
	return typeof name === "string" ? `: the parameter ${name} has no value` : "";
}
function copiesOf(value, surroundings, budget) {
	const [identifier, list, body] = isArray(value) ? value : [];
	if (typeof identifier !== "string" || body === void 0 || !isObject(body)) return void 0;
	const items = resolve(list, surroundings);
	if (items === void 0 || !isArray(items)) return void 0;
	const texts = items.filter((item) => typeof item === "string" || typeof item === "number").map(String);
	budget.copies -= texts.length;
	if (texts.length < items.length || budget.copies < 0) return void 0;
	return texts.map((text) => filled(body, identifier, text));
}
function filled(node, identifier, text) {
	if (typeof node === "string") return filledText(node, identifier, text);
	if (isArray(node)) return node.map((item) => filled(item, identifier, text));
	if (!isObject(node)) return node;
	const entries = Object.entries(node);
	const [first] = entries;
	if (entries.length === 1 && first !== void 0 && first[0] === "Ref" && first[1] === identifier) return text;
	return Object.fromEntries(entries.map(([key, value]) => [filledText(key, identifier, text), filled(value, identifier, text)]));
}
function filledText(template, identifier, text) {
	return template.replaceAll(`\${${identifier}}`, text).replaceAll(`&{${identifier}}`, text.replace(/[^A-Za-z0-9]/g, ""));
}
// src/extras/convert/cloudformation/parameters.ts
const NONE = new Map();
/**
* The value of `Ref` for parameters and pseudo parameters: the given values, otherwise their defaults. Unknown for secrets (`NoEcho`) and
* for parameters that only name a stored value.
* @throws ExpectedError CONVERT_PARAMETER if a given value is not allowed
*/
function readParameters(declared, region, given = NONE) {
	const values = new Map(PSEUDO.map((name) => [name, given.get(name)]));
	for (const [name, parameter] of Object.entries(declared)) values.set(name, isObject(parameter) ? valueFor(name, parameter, given.get(name)) : void 0);
	if (region !== void 0) values.set("AWS::Region", region);
	return values;
}
const PSEUDO = "AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix".split(" ").map((name) => `AWS::${name}`);
/** Whether a value can be given under this name to any template. */
function isPseudo(name) {
	return PSEUDO.includes(name);
}
/** Anything but a clear no: templates contain a boolean or text, and YAML 1.1 has more words for true. */
function isSecret$1(noEcho) {
	return noEcho !== void 0 && !/^(false|no)$/i.test(String(noEcho));
}
/** Whether the value of a parameter may be read. */
function isReadable(parameter) {
	const type = ownText(parameter, "Type") ?? "String";
	return !isSecret$1(own(parameter, "NoEcho")) && !type.startsWith("AWS::SSM::");
}
function valueFor(name, parameter, given) {
	if (!isReadable(parameter)) return void 0;
	if (given !== void 0) checkAllowed(name, parameter, given);
	const value = given ?? own(parameter, "Default");
	return isList(parameter) && typeof value === "string" ? value.split(",").map((item) => item.trim()) : value;
}
function isList(parameter) {
	const type = ownText(parameter, "Type") ?? "String";
	return type === "CommaDelimitedList" || type.startsWith("List<");
}
function checkAllowed(name, parameter, given) {
	const allowed = own(parameter, "AllowedValues");
	if (allowed === void 0 || !isArray(allowed)) return;
	const texts = allowed.flatMap((value) => typeof value === "object" ? [] : [String(value)]);
	const values = isList(parameter) ? given.split(",").map((item) => item.trim()) : [given];
	if (texts.length === 0 || values.every((value) => texts.includes(value))) return;
	const remedy = `Give one of ${texts.slice(0, 20).join(", ").slice(0, 300)}`;
	throw new ExpectedError("CONVERT_PARAMETER", `The parameter ${name} may not be "${given.slice(0, 100)}"`, remedy);
}
// src/extras/convert/cloudformation/serverless.ts
const PREFIX = "AWS::Serverless::";
/** The API that SAM creates for events without one. */
const IMPLICIT = {
	Api: {
		id: "ServerlessRestApi",
		kind: `${PREFIX}Api`,
		attribute: "RestApiId"
	},
	HttpApi: {
		id: "ServerlessHttpApi",
		kind: `${PREFIX}HttpApi`,
		attribute: "ApiId"
	}
};
/** The resources of a serverless template with its `Globals` in each, and the APIs that its events imply. */
function withServerless(resources, globals) {
	const implied = new Map();
	const entries = Object.entries(resources).map(([name, raw]) => {
		const kind = isObject(raw) ? ownText(raw, "Type") ?? "" : "";
		if (!isObject(raw) || !kind.startsWith(PREFIX)) return [name, raw];
		const shared = own(globals, kind.slice(17));
		const given = own(raw, "Properties");
		const properties = merged(without(shared, own(raw, "IgnoreGlobals")), given) ?? {};
		return [name, {
			...raw,
			Properties: isObject(properties) ? connected(properties, implied) : {}
		}];
	});
	return Object.fromEntries([...[...implied].filter(([id]) => !Object.hasOwn(resources, id)), ...entries]);
}
function without(shared, ignored) {
	if (shared === void 0 || !isObject(shared) || ignored === "*") return void 0;
	const names = ignored !== void 0 && isArray(ignored) ? ignored : [];
	return Object.fromEntries(Object.entries(shared).filter(([key]) => !names.includes(key)));
}
/** Maps are merged, lists joined with the global items first; for anything else the resource's own value counts. */
function merged(shared, given) {
	if (shared === void 0) return given;
	if (given === void 0) return shared;
	if (isArray(shared) && isArray(given)) return [...shared, ...given];
	if (!isObject(shared) || !isObject(given) || isFunction(shared) || isFunction(given)) return given;
	const keys = new Set([...Object.keys(shared), ...Object.keys(given)]);
	return Object.fromEntries([...keys].map((key) => [key, merged(own(shared, key), own(given, key)) ?? null]));
}
function isFunction(value) {
	const keys = Object.keys(value);
	return keys.length === 1 && (keys[0] === "Ref" || keys[0]?.startsWith("Fn::") === true);
}
/** Events without an API belong to the implicit one. */
function connected(properties, implied) {
	const events = own(properties, "Events");
	if (events === void 0 || !isObject(events)) return properties;
	const entries = Object.entries(events).map(([name, event]) => {
		const api = isObject(event) ? IMPLICIT[ownText(event, "Type") ?? ""] : void 0;
		const given = isObject(event) ? own(event, "Properties") : void 0;
		const settings = given !== void 0 && isObject(given) ? given : {};
		if (api === void 0 || !isObject(event) || Object.hasOwn(settings, api.attribute)) return [name, event];
		implied.set(api.id, { Type: api.kind });
		return [name, {
			...event,
			Properties: {
				...settings,
				[api.attribute]: { Ref: api.id }
			}
		}];
	});
	return {
		...properties,
		Events: Object.fromEntries(entries)
	};
}
// src/extras/convert/cloudformation/stacks.ts
/** Limits templates that nest each other many times over. */
const MAX_LEVELS$1 = 8;
const MAX_STACKS = 300;
const TOP = {
	prefix: "",
	bound: new Map(),
	above: []
};
/** Opens a template and the local templates of its nested stacks. */
function openStack(file, options, prefix = "") {
	return openWithin(file, {
		...TOP,
		prefix
	}, {
		...options,
		left: { stacks: MAX_STACKS }
	});
}
function openWithin(file, parent, options) {
	options.left.stacks -= 1;
	const { root } = file;
	const { prefix, bound } = parent;
	const given = parent.above.length === 0 ? options.parameters : new Map();
	const parameters = readParameters(objectAt(root, "Parameters"), options.region, given);
	const mappings = objectAt(root, "Mappings");
	const hidden = new Map([...given].filter(([name]) => !isReadable(objectAt(objectAt(root, "Parameters"), name))));
	const bare = {
		resources: new Set(),
		parameters,
		hidden,
		mappings,
		conditions: void 0,
		prefix,
		bound
	};
	const { object, skipped } = unfold(objectAt(root, "Resources"), bare);
	const resources = withServerless(object, objectAt(root, "Globals"));
	const children = new Map();
	const open = {
		...bare,
		resources: new Set(Object.keys(resources).filter((name) => !isLoop(name))),
		exported: options.exported,
		outputOf: (stack, output) => outputIn(children.get(stack), output)
	};
	const conditions = readConditions(unfold(objectAt(root, "Conditions"), bare).object, open);
	const stack = {
		file,
		resources,
		surroundings: {
			...open,
			conditions
		},
		children,
		skipped
	};
	for (const name of Object.keys(resources).sort(byText)) {
		const child = openChild(stack, name, parent, options);
		if (child !== void 0) children.set(name, child);
	}
	return stack;
}
/** Where a nested stack's template is: its kind and the property that refers to it. */
const NESTED = new Map([["AWS::CloudFormation::Stack", "TemplateURL"], ["AWS::Serverless::Application", "Location"]]);
function isNested(kind) {
	return NESTED.has(kind);
}
function openChild(stack, name, parent, options) {
	const raw = objectAt(stack.resources, name);
	const property = NESTED.get(ownText(raw, "Type") ?? "");
	const above = [...parent.above, stack.file.origin];
	if (property === void 0 || above.length > MAX_LEVELS$1 || options.left.stacks <= 0) return void 0;
	const location = locationOf(raw, property, stack.surroundings);
	const file = location === void 0 ? void 0 : options.open(stack.file.origin, location);
	if (file === void 0 || above.includes(file.origin)) return void 0;
	const bound = bind(objectAt(objectAt(raw, "Properties"), "Parameters"), file.root, stack.surroundings);
	return openWithin(file, {
		prefix: `${parent.prefix}${name}/`,
		bound,
		above
	}, options);
}
/** CDK gives the local file in addition to its future URL in the cloud. */
function locationOf(raw, property, surroundings) {
	const asset = ownText(objectAt(raw, "Metadata"), "aws:asset:path");
	const location = resolve(own(objectAt(raw, "Properties"), property), surroundings);
	return asset ?? (typeof location === "string" && location !== "" ? location : void 0);
}
/** The parameters that a parent sets; never a secret, whose value would otherwise be copied. */
function bind(given, root, within) {
	const declared = objectAt(root, "Parameters");
	const entries = Object.entries(given).flatMap(([name, node]) => {
		const parameter = own(declared, name);
		if (parameter === void 0 || !isObject(parameter) || !isReadable(parameter)) return [];
		return [[name, {
			node: isList(parameter) && !Array.isArray(node) ? { "Fn::Split": [",", node] } : node,
			within
		}]];
	});
	return new Map(entries);
}
function outputIn(stack, output) {
	if (stack === void 0) return void 0;
	const node = own(objectAt(objectAt(stack.file.root, "Outputs"), output), "Value");
	return node === void 0 ? void 0 : {
		node,
		within: stack.surroundings
	};
}
function objectAt(object, key) {
	const value = own(object, key);
	return value !== void 0 && isObject(value) ? value : {};
}
// src/extras/convert/cloudformation/exports.ts
/** What these stacks export, by name: the names of stacks are unknown, so an import means the only matching export. */
function exportsOf(stacks) {
	let found;
	return (pattern) => {
		found ??= stacks().flatMap(exportsIn);
		const fitting = found.filter((one) => one.pattern === pattern || fits(one.pattern, pattern));
		return fitting.length === 1 ? fitting[0]?.bound : void 0;
	};
}
function exportsIn({ file, surroundings }) {
	return Object.values(objectAt(file.root, "Outputs")).flatMap((output) => {
		const name = isObject(output) ? own(objectAt(output, "Export"), "Name") : void 0;
		if (!isObject(output) || name === void 0) return [];
		return [{
			pattern: patternOf(name, surroundings),
			bound: {
				node: own(output, "Value"),
				within: surroundings
			}
		}];
	});
}
/** `*-SubnetA` matches `net-SubnetA` and `*-SubnetA`; an unknown part is never a whole name. */
function fits(first, second) {
	const [a, b] = [first.split("*"), second.split("*")];
	if (first === "*" || second === "*" || a.length > 2 || b.length > 2) return false;
	const [ends, whole] = a.length === 2 ? [a, second] : [b, first];
	const [start = "", end = ""] = ends;
	return ends.length === 2 && whole.length >= start.length + end.length && whole.startsWith(start) && whole.endsWith(end);
}
// src/extras/convert/cloudformation/undecided.ts
/** Collects unknown values in a template, and what depends on them. */
var Openings = class {
	causes = new Map();
	/** @param property empty for the resource itself. */
	add(cause, address, property) {
		const decides = this.causes.get(cause) ?? new Map();
		this.causes.set(cause, decides);
		const properties = decides.get(address) ?? new Set();
		decides.set(address, properties.add(property));
	}
	list() {
		return [...this.causes].sort(([a], [b]) => byText(a, b)).map(([cause, decides]) => ({
			cause,
			decides: [...decides].sort(([a], [b]) => byText(a, b)).map(([address, properties]) => ({
				address,
				properties: [...properties].filter(Boolean).sort(byText)
			}))
		}));
	}
};
// src/extras/convert/cloudformation/template.ts
/**
* convert/cloudformation/: templates, with parameters, conditions, loops and intrinsic functions evaluated and local nested stacks
* followed.
* Not here: third-party macros, and what a resource becomes (components/).
*/
/**
* Reads templates: parameters get the given values or their defaults, conditions are evaluated as far as possible, references to resources
* become links. A template that another one nests is part of that one.
* @returns one declaration per template that no other one nests, with those it nests
* @throws ExpectedError CONVERT_PARAMETER
*/
function readTemplates(files, options) {
	const tops = [];
	const exported = exportsOf(() => tops.flatMap(flattened));
	for (const file of files) tops.push(openStack(file, {
		...options,
		exported
	}, options.prefixOf(file.origin)));
	const nested = new Set(tops.flatMap(below).map(({ file }) => file.root));
	return tops.filter(({ file }) => !nested.has(file.root)).map((stack) => declarationOf(stack, options.region));
}
/** The names of a template's parameters. */
function parametersOf({ root }) {
	return Object.keys(objectAt(root, "Parameters"));
}
function below({ children }) {
	return [...children.values()].flatMap(flattened);
}
function flattened(stack) {
	return [stack, ...below(stack)];
}
function declarationOf(top, region) {
	const openings = new Openings();
	const read = flattened(top).map((stack) => readStack(stack, region, openings));
	return {
		format: "cloudformation",
		origin: top.file.origin,
		resources: read.flatMap(({ resources }) => resources),
		skipped: read.flatMap(({ skipped }) => skipped),
		undecided: openings.list(),
		notes: macrosOf(top.file.root)
	};
}
const KNOWN_MACROS = new Set([
	"AWS::Serverless-2016-10-31",
	"AWS::LanguageExtensions",
	"AWS::Include"
]);
function macrosOf(root) {
	const others = [own(root, "Transform") ?? []].flat().filter((name) => typeof name === "string").filter((name) => !KNOWN_MACROS.has(name));
	return others.length === 0 ? [] : [`what these macros change is not known: ${others.join(", ")}`];
}
function readStack(stack, region, openings) {
	const resources = [];
	const skipped = stack.skipped.map((loop) => ({
		...loop,
		address: addressOf$1(stack, loop.address)
	}));
	for (const name of Object.keys(stack.resources).sort(byText)) {
		const raw = objectAt(stack.resources, name);
		const kind = ownText(raw, "Type") ?? kindless(name, own(raw, "Type"));
		const address = addressOf$1(stack, name);
		const reason = fromElsewhere(name, raw) ?? absence(stack, name, openings) ?? notFollowed(stack, name);
		if (reason !== void 0) skipped.push({
			address,
			kind,
			reason
		});
		else if (!isLoop(name)) resources.push(declare$1(stack, name, region, openings));
	}
	return {
		resources,
		skipped
	};
}
function addressOf$1({ surroundings }, name) {
	return `${surroundings.prefix ?? ""}${name}`;
}
/** The kind of a resource without one: `Rain::Module` for `Type: !Rain::Module path`. */
function kindless(name, type) {
	return (type !== void 0 && isObject(type) ? Object.keys(type)[0] : void 0)?.replace(/^Fn::(?!Transform)/, "") ?? (name.startsWith("Fn::") ? name : "resource");
}
/** Parts that another tool or account fills in. */
function fromElsewhere(name, raw) {
	if (name === "Fn::Transform") {
		const macro = ownText(raw, "Name");
		return `it is filled in from elsewhere${macro === void 0 ? "" : ` (${macro})`}`;
	}
	const type = own(raw, "Type");
	if (type !== void 0 && isObject(type)) return "its type comes from elsewhere";
	if (typeof type !== "string" || type === "") return "it has no Type";
	return type.endsWith("::MODULE") ? "it is a module whose parts are not in the template" : void 0;
}
function absence(stack, name, openings) {
	const condition = ownText(objectAt(stack.resources, name), "Condition");
	if (condition === void 0) return void 0;
	const { conditions } = stack.surroundings;
	const holds = conditions(condition);
	if (holds === true) return void 0;
	if (holds === false) return "its condition does not hold";
	for (const cause of conditions.causesOf?.(condition) ?? []) openings.add(cause, addressOf$1(stack, name), "");
	return "its condition depends on values outside the template";
}
function notFollowed(stack, name) {
	const raw = objectAt(stack.resources, name);
	const kind = ownText(raw, "Type") ?? "";
	if (!isNested(kind) || stack.children.has(name)) return void 0;
	return `its template ${locationOf(raw, kind.endsWith("Stack") ? "TemplateURL" : "Location", stack.surroundings) === void 0 ? "is not named in the template" : "is not available: give its file, too"}`;
}
function declare$1(stack, name, region, openings) {
	const raw = objectAt(stack.resources, name);
	const address = addressOf$1(stack, name);
	const links = [];
	const values = resolve(own(raw, "Properties") ?? {}, stack.surroundings, {
		onLink: (to, path) => {
			if (to !== address) links.push({
				path,
				to
			});
		},
		onUnknown: (cause, [property]) => {
			if (!isHidden(stack, cause) && !stack.children.has(name)) openings.add(cause, address, property ?? "Properties");
		}
	});
	const isImplied = !Object.hasOwn(objectAt(stack.file.root, "Resources"), name) && name.startsWith("Serverless");
	return {
		address,
		localName: name,
		kind: ownText(raw, "Type") ?? "",
		values: values !== void 0 && isObject(values) ? withTags(values) : {},
		links,
		...region === void 0 ? {} : { region },
		...isImplied && { isImplied }
	};
}
/** Whether a value cannot be given: a secret, which is never shown, or the name of a stored value. */
function isHidden({ file }, cause) {
	const parameter = own(objectAt(file.root, "Parameters"), cause);
	return parameter !== void 0 && isObject(parameter) && !isReadable(parameter);
}
/** Tags as an object, like Terraform's. Templates have `[{Key, Value}]`, serverless ones `{Key: Value}`. */
function withTags(values) {
	const list = own(values, "Tags");
	if (!Array.isArray(list)) return list === void 0 ? values : {
		...values,
		tags: list
	};
	const pairs = list.flatMap((tag) => {
		const key = isObject(tag) ? ownText(tag, "Key") : void 0;
		const value = isObject(tag) ? ownText(tag, "Value") : void 0;
		return key === void 0 || value === void 0 ? [] : [[key, value]];
	});
	return {
		...values,
		tags: Object.fromEntries(pairs)
	};
}
// src/extras/convert/source/decode.ts
/** The text of a file in any encoding: PowerShell's `>` writes UTF-16. A byte order mark is not part of it. */
function decode(bytes) {
	const encoding = encodingOf(bytes);
	return {
		text: new TextDecoder(encoding).decode(bytes),
		isUtf16: encoding !== "utf-8"
	};
}
function encodingOf([first, second]) {
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	if (first !== 0 && second === 0) return "utf-16le";
	return first === 0 && second !== 0 && second !== void 0 ? "utf-16be" : "utf-8";
}
// src/extras/convert/source/json-document.ts
/** Deeper than any declaration; limits every recursion over one. A nested module takes three levels. */
const MAX_LEVELS = 300;
/** Older versions decode a program's output with the console's code page, and lose letters and quotes. */
const POWERSHELL = "PowerShell's `>` wrote it and may have lost characters: run `cmd /c \"terraform show -json PLANFILE > plan.json\"` instead";
/** Reads JSON. @throws ExpectedError CONVERT_NOT_JSON, CONVERT_TOO_DEEP */
function parseJsonDocument(origin, text, isUtf16 = false) {
	const value = parse(origin, text, isUtf16);
	if (levelsOf(value) > MAX_LEVELS) throw tooDeep(origin);
	return value;
}
function tooDeep(origin) {
	const what = `${origin} is nested deeper than any declaration`;
	return new ExpectedError("CONVERT_TOO_DEEP", what, "Give a Terraform show document or a CloudFormation template");
}
function parse(origin, text, isUtf16) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const place = error instanceof SyntaxError ? /\bline \d+ column \d+|\bposition \d+/.exec(error.message)?.[0] : void 0;
		throw new ExpectedError("CONVERT_NOT_JSON", `${origin} starts like JSON but is not valid JSON${place === void 0 ? "" : ` (at ${place})`}`, isUtf16 ? POWERSHELL : "Write it again: one complete document and nothing else");
	}
}
/** Level by level: a hostile document would overflow the stack of a recursion. */
function levelsOf(root) {
	let levels = 0;
	let current = [root];
	while (current.length > 0 && levels <= MAX_LEVELS) {
		levels += 1;
		current = current.flatMap((value) => typeof value === "object" && value !== null ? Object.values(value) : []);
	}
	return levels;
}
// src/extras/convert/source/mistakes.ts
const SHOW = "Run `terraform show -json` (for a plan: `terraform show -json PLANFILE`) and convert what it prints";
/**
* Recognises a text that was probably given by mistake. Only called after parsing has failed: code in a template may look like anything.
* @throws ExpectedError CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT
*/
function refuseText(origin, text) {
	const head = text.slice(0, 2e4);
	if (/^\s*\{[^\n]{0,2000}"@(level|message)"/.test(head)) throw refused("CONVERT_TERRAFORM_LOG", `${origin} is the log of \`terraform plan -json\``, SHOW);
	if (/^(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to add/m.test(text.slice(0, 2e5))) throw refused("CONVERT_UNKNOWN_FORMAT", `${origin} is a human-readable plan`, SHOW);
	if (/^\s*(resource|module|terraform|provider|variable|data|locals)\b[^\n:]*\{/m.test(head) && !/^\s*\{/.test(head)) throw refused("CONVERT_TERRAFORM_CODE", `${origin} is Terraform code`, SHOW);
}
/** The error for a document that is neither of the two. */
function unknownDocument(origin, root) {
	const has = (...keys) => keys.some((key) => Object.hasOwn(root, key));
	if (has("@level", "@message")) return refused("CONVERT_TERRAFORM_LOG", `${origin} is the log of \`terraform plan -json\``, SHOW);
	if (has("Changes") && has("ChangeSetName", "ChangeSetId")) return unknown(origin, "it is a change set", "Convert the template: `aws cloudformation get-template --change-set-name NAME`");
	if (has("provider_schemas", "function_signatures", "diagnostics")) return unknown(origin, "it is what another command of Terraform prints", SHOW);
	if (has("service") && has("provider") && has("functions", "resources", "frameworkVersion")) return unknown(origin, "it is a service of the Serverless Framework", "Run `serverless package` and convert .serverless/cloudformation-template-update-stack.json");
	if (has("resource", "module", "provider") && typeof own(root, "resource") !== "string") return refused("CONVERT_TERRAFORM_CODE", `${origin} is Terraform code`, SHOW);
	return unknown(origin, "it has neither format_version nor Resources");
}
function unknown(origin, what, remedy = "Give what `terraform show -json` prints, or a template with Resources") {
	return refused("CONVERT_UNKNOWN_FORMAT", `${origin} is neither a Terraform show document nor a CloudFormation template: ${what}`, remedy);
}
function refused(code, what, remedy) {
	return new ExpectedError(code, what, remedy);
}
// src/extras/convert/source/yaml-document.ts
var import_dist = require_dist();
/** CloudFormation accepts templates of up to 1 MB. */
const MAX_CHARACTERS = 8388608;
/** Limit for values with aliases expanded, against documents that grow exponentially. */
const MAX_VALUES = 5e5;
/**
* Reads YAML: `!Ref x` becomes `{Ref: x}`, `!GetAtt a.b` becomes `{'Fn::GetAtt': ['a', 'b']}`. A stream may contain several documents.
* @throws ExpectedError CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE
*/
function parseYamlDocuments(origin, text) {
	if (text.length > MAX_CHARACTERS) throw tooLarge(origin, `${Math.ceil(text.length / 1024 / 1024)} MiB of YAML`);
	if (isTooDeep(text)) throw tooDeep(origin);
	const documents = parsed(text);
	const fault = documents.flatMap(({ errors }) => errors).find((error) => !isForgiven(error));
	if (fault !== void 0) {
		const what = `${origin} is not YAML: line ${text.slice(0, fault.pos[0]).split("\n").length}, ${fault.code}`;
		throw new ExpectedError("CONVERT_NOT_YAML", what, "Fix that line, or use JSON");
	}
	const left = { values: MAX_VALUES };
	return documents.map(({ contents }) => toJson(contents, {
		origin,
		left,
		open: new Set(),
		anchors: new Map()
	}));
}
/** How many lines in brackets and quotes may be moved; each needs a pass, and large files get fewer passes. */
const MAX_MOVED = 200;
const MAX_PASSED_CHARACTERS = 67108864;
const FAR = " ".repeat(80);
/**
* Other parsers ignore the indentation of lines within brackets and quotes, and deployed templates rely on that: such lines are moved to
* the right. That changes no line numbers, and no values except spaces in a multi-line text, which count as one.
*/
function parsed(text) {
	const options = {
		logLevel: "silent",
		prettyErrors: false,
		uniqueKeys: false,
		merge: false
	};
	let current = text;
	let documents = [...(0, import_dist.parseAllDocuments)(current, options)];
	const passes = Math.min(MAX_MOVED, Math.ceil(MAX_PASSED_CHARACTERS / (text.length + 1)));
	for (let moved = 0; moved < passes; moved += 1) {
		const [narrow] = documents.flatMap(({ errors }) => errors.flatMap((error) => narrowLines(current, error)));
		if (narrow === void 0) break;
		const { start, end } = narrow;
		const lines = current.slice(start, end).split("\n");
		current = current.slice(0, start) + lines.map((line) => FAR + line).join("\n") + current.slice(end);
		documents = [...(0, import_dist.parseAllDocuments)(current, options)];
	}
	return documents;
}
/** Lines that are not indented enough; none if the error is another one. */
function narrowLines(text, { code, message, pos }) {
	if (code === "BAD_INDENT" && / in block collection must be sufficiently indented/.test(message)) {
		const start = text.lastIndexOf("\n", pos[0] - 1) + 1;
		return text.slice(start, pos[0]).trim() === "" ? [{
			start,
			end: pos[0]
		}] : [];
	}
	const quote = code === "MISSING_CHAR" ? /^Missing closing (["'])quote/.exec(message)?.[1] : void 0;
	const start = quote === void 0 ? 0 : text.indexOf("\n", pos[0]) + 1;
	const end = quote === void 0 || start === 0 ? -1 : text.indexOf(quote, start);
	return end < 0 ? [] : [{
		start,
		end
	}];
}
/** A bracket that closes directly below the key of its list: its meaning is clear. */
function isForgiven({ code, message }) {
	return code === "BAD_INDENT" && message.startsWith("Flow end indicator");
}
function toJson(node, walk) {
	walk.left.values -= 1;
	if (walk.left.values < 0) throw tooLarge(walk.origin, `more than ${MAX_VALUES} values`);
	if ((0, import_dist.isAlias)(node)) return toJson(walk.anchors.get(node.source) ?? null, walk);
	if ((0, import_dist.isNode)(node) && "anchor" in node && typeof node.anchor === "string") walk.anchors.set(node.anchor, node);
	if ((0, import_dist.isScalar)(node)) return tagged(node.tag, scalarOf(node.value));
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.open.has(node)) throw tooLarge(walk.origin, "a value that contains itself");
	walk.open.add(node);
	const value = (0, import_dist.isSeq)(node) ? node.items.map((item) => toJson(item, walk)) : Object.fromEntries(node.items.map((pair) => entryOf(pair, walk)));
	walk.open.delete(node);
	return tagged(node.tag, value);
}
function entryOf(pair, walk) {
	return [(0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "", toJson(pair.value, walk)];
}
function scalarOf(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
/** Expands CloudFormation's short forms. */
function tagged(tag, value) {
	if (tag === void 0 || !/^![A-Za-z][A-Za-z0-9:]*$/.test(tag)) return value;
	if (tag === "!Ref" || tag === "!Condition") return { [tag.slice(1)]: value };
	if (tag !== "!GetAtt" || typeof value !== "string") return { [`Fn::${tag.slice(1)}`]: value };
	const dot = value.indexOf(".");
	return { "Fn::GetAtt": dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
}
function tooLarge(origin, what) {
	return new ExpectedError("CONVERT_TOO_LARGE", `${origin} has ${what}`, "Split the template, or give it as JSON");
}
// src/extras/convert/source/documents.ts
/**
* All documents in a file. Only parsing decides whether that is JSON or YAML: JSON, JSON between lines of a tool's output, several JSON
* documents, YAML with one or several documents.
* @throws ExpectedError CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE, CONVERT_TERRAFORM_CODE,
* CONVERT_TERRAFORM_LOG
*/
function documentsIn(origin, bytes) {
	const { text, isUtf16 } = decode(bytes);
	return /^\s*["{[]/.test(text) ? likeJson(origin, text, isUtf16) : likeYaml(origin, text);
}
function likeJson(origin, text, isUtf16) {
	const whole = attempt(() => parseJsonDocument(origin, text, isUtf16));
	if (whole.isDone) return [whole.value];
	refuseText(origin, text);
	if (/^\s*\[command\]/.test(text)) return jsonBetweenLines(origin, text);
	const several = attempt(() => partsOf(text).map((part) => parseJsonDocument(origin, part)));
	if (several.isDone && several.value.length > 0) return several.value;
	const yaml = attempt(() => parseYamlDocuments(origin, text));
	if (yaml.isDone && yaml.value.some((document) => isObject(document) && isObject(own(document, "Resources")))) return yaml.value;
	throw whole.error;
}
/** Documents one after the other, each from the beginning of a line, and lines without JSON at the end. Anything else is damaged. */
function partsOf(text) {
	const end = text.lastIndexOf("}") + 1;
	return /["\]]/.test(text.slice(end)) ? [] : text.slice(0, end).split(/\n(?=\{)/);
}
function likeYaml(origin, text) {
	const yaml = attempt(() => parseYamlDocuments(origin, text));
	if (yaml.isDone && yaml.value.some(isObject)) return yaml.value;
	const inside = attempt(() => jsonBetweenLines(origin, text));
	if (inside.isDone && inside.value.some(isDeclaration)) return inside.value.filter(isDeclaration);
	refuseText(origin, text);
	if (!yaml.isDone) throw yaml.error;
	return yaml.value;
}
/** What Terraform and AWS print; anything else between the lines of another file is part of that file. */
function isDeclaration(document) {
	return isObject(document) && [
		"format_version",
		"Resources",
		"TemplateBody"
	].some((key) => Object.hasOwn(document, key));
}
/** JSON with lines before and after it: the wrapper of setup-terraform, warnings. */
function jsonBetweenLines(origin, text) {
	try {
		return readDocuments(origin, new TextEncoder().encode(text));
	} catch (error) {
		if (error instanceof ExpectedError) throw new ExpectedError("CONVERT_NOT_JSON", error.message, error.remedy);
		throw error;
	}
}
/** Other readings are only tried on what cannot be parsed; input that is too deep or too large is refused at once. */
function attempt(read) {
	try {
		return {
			isDone: true,
			value: read()
		};
	} catch (error) {
		if (!(error instanceof ExpectedError && ["CONVERT_NOT_JSON", "CONVERT_NOT_YAML"].includes(error.code))) throw error;
		return {
			isDone: false,
			error
		};
	}
}
// src/extras/convert/source/read-source.ts
/**
* convert/source/: files as JSON, from JSON or YAML, with limits for hostile ones.
* Not here: what the document means (terraform/, cloudformation/).
*/
const MAX_BYTES = 67108864;
/** `get-template` wraps a template once; no real file has more wrappers. */
const MAX_WRAPPERS = 3;
/**
* Reads the Terraform and CloudFormation documents of a file.
* @param origin the file's name in errors.
* @param wanted the required dialect, if any.
* @throws ExpectedError CONVERT_TOO_LARGE, CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_BINARY_PLAN,
* CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT, CONVERT_OTHER_FORMAT
*/
function readSource(origin, bytes, wanted) {
	if (bytes.byteLength > MAX_BYTES) throw refused("CONVERT_TOO_LARGE", `${origin} has ${Math.ceil(bytes.byteLength / 1024 / 1024)} MiB; the limit is 64`, "Convert one module or stack at a time");
	if (bytes[0] === 80 && bytes[1] === 75) throw refused("CONVERT_BINARY_PLAN", `${origin} is a saved plan or an archive`, SHOW);
	const roots = documentsIn(origin, bytes).flatMap((root) => unwrapped(origin, root, MAX_WRAPPERS));
	const said = roots.length > 1 ? roots.filter((root) => root !== null) : roots;
	const found = said.map((root) => ({
		root,
		dialect: isObject(root) ? dialectOf(root, wanted) : void 0
	}));
	const documents = found.flatMap(({ root, dialect }) => dialect === void 0 || !isObject(root) ? [] : [{
		root,
		dialect
	}]);
	if (documents.length === 0) throw nothingKnown(origin, said[0]);
	for (const { dialect } of documents) if (wanted !== void 0 && wanted !== dialect) throw other(origin, dialect, wanted);
	return {
		documents,
		skipped: found.flatMap(({ dialect }, index) => dialect === void 0 ? [notOne(index)] : [])
	};
}
function notOne(index) {
	return {
		address: `document ${index + 1}`,
		kind: "document",
		reason: "it is neither a template nor Terraform"
	};
}
/** `aws cloudformation get-template` puts the template into `TemplateBody`, YAML as text; with `--query` only the text is left. */
function unwrapped(origin, root, left) {
	const body = isObject(root) && !isObject(own(root, "Resources")) ? own(root, "TemplateBody") : void 0;
	const inner = typeof root === "string" ? root : body;
	if (inner === void 0 || left === 0) return [root];
	const documents = typeof inner === "string" ? documentsIn(origin, new TextEncoder().encode(inner)) : [inner];
	return typeof root === "string" && !documents.some(isObject) ? [root] : documents.flatMap((document) => unwrapped(origin, document, left - 1));
}
/** The output of other Terraform commands also has a version. */
const OTHER_OUTPUT = [
	"provider_schemas",
	"function_signatures",
	"diagnostics"
];
/** The dialect follows from the content; if the document could be both, or has little content, the required dialect decides. */
function dialectOf(root, wanted) {
	const isTerraform = Object.hasOwn(root, "format_version") && !OTHER_OUTPUT.some((key) => Object.hasOwn(root, key)) || isRawState(root);
	const isTemplate = isObject(own(root, "Resources")) || Object.hasOwn(root, "AWSTemplateFormatVersion");
	if (isTerraform && !(isTemplate && wanted === "cloudformation")) return "terraform";
	return isTemplate ? "cloudformation" : wanted;
}
/** A stored state file, not the output of `terraform show`. */
function isRawState(root) {
	const isState = ownText(root, "lineage") !== void 0 || typeof own(root, "serial") === "number";
	return typeof own(root, "version") === "number" && isState && !Object.hasOwn(root, "format_version");
}
function nothingKnown(origin, root) {
	if (root !== void 0 && isObject(root)) return unknownDocument(origin, root);
	return unknown(origin, root !== void 0 && isArray(root) ? "it is a list" : "it holds no document");
}
function other(origin, dialect, wanted) {
	return refused("CONVERT_OTHER_FORMAT", `${origin} is a ${dialect} document, not a ${wanted} one`, `Omit --from, or use --from ${dialect}`);
}
// src/extras/convert/terraform/addresses.ts
/** A part of an address with its index: `private[0]`, `private["a.b"]`. */
const INDEX = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const STEP$1 = new RegExp(String.raw`module\.([A-Za-z0-9_-]+)(${INDEX})?(?:\.|$)`, "y");
/** The module calls in an address: `module.a["x"].module.b` is `[['a', '["x"]'], ['b', '']]`. */
function moduleSteps(address) {
	const steps = [];
	STEP$1.lastIndex = 0;
	for (let match = STEP$1.exec(address); match !== null; match = STEP$1.exec(address)) {
		steps.push([match[1] ?? "", match[2] ?? ""]);
		if (STEP$1.lastIndex >= address.length) break;
	}
	return steps;
}
/** The content of an address's brackets, typed as Terraform's index. */
function indexOf(bracket) {
	if (bracket === "") return void 0;
	const inner = bracket.slice(1, -1);
	return inner.startsWith("\"") ? inner.slice(1, -1).replace(/\\(.)/g, "$1") : Number(inner);
}
/** An address without modules and type. */
function localName({ name, index }) {
	if (index === void 0) return name;
	return `${name}${bracketOf(index)}`;
}
/** The whole address of an instance: Terraform 0.12 leaves out the module and the index, a stored state has no addresses. */
function addressOf(resource) {
	const { address, module, isData, type, name, index } = resource;
	if (type === "") return address;
	const bracket = index === void 0 ? "" : bracketOf(index);
	const bare = address === "" ? `${isData ? "data." : ""}${type}.${name}` : address;
	const whole = bracket === "" || bare.endsWith("]") ? bare : `${bare}${bracket}`;
	return module === "" || whole.startsWith("module.") ? whole : `${module}.${whole}`;
}
/** An index in brackets: `[0]`, `["a"]`. */
function bracketOf(index) {
	return `[${typeof index === "number" ? index : JSON.stringify(index)}]`;
}
// src/extras/convert/terraform/lookup.ts
/** Attributes whose values other resources use to refer to this one. */
const NAMES = ["id arn execution_arn invoke_arn dns_name domain_name bucket_domain_name bucket_regional_domain_name api_endpoint invoke_url", "url identifier cluster_identifier replication_group_id name bucket function_name"].flatMap((line) => line.split(" "));
/** Longer texts are code or certificates, not references. */
const MAX_LENGTH = 1e5;
const MAX_ARNS = 200;
/** No real resource refers to more. */
const MAX_LINKS$1 = 2e3;
function buildLookup(resources) {
	const lookup = new Map();
	for (const resource of resources) {
		const names = new Set(NAMES.map((attribute) => own(resource.values, attribute)));
		for (const name of names) {
			if (typeof name !== "string" || name.length < 3) continue;
			const known = lookup.get(name);
			if (known === void 0) lookup.set(name, [resource]);
			else if (known.length < 8) known.push(resource);
		}
	}
	return lookup;
}
/** Every reference in a resource's values. */
function linksByValue({ address: self, values }, lookup) {
	const links = [];
	for (const [path, text] of textsIn(values, [])) {
		for (const to of addressesIn(text, path, lookup)) if (to !== self) links.push({
			path,
			to
		});
		if (links.length >= MAX_LINKS$1) break;
	}
	return links;
}
function* textsIn(value, path) {
	if (typeof value === "string") yield [path, value];
	if (typeof value !== "object" || value === null) return;
	for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}
function addressesIn(text, path, lookup) {
	const exact = lookup.get(text);
	if (exact !== void 0) return (isTelling(text) ? exact : exact.filter(({ type }) => fitsAttribute(type, path))).map(({ address }) => address);
	if (text.length > MAX_LENGTH || !text.includes("arn:")) return [];
	const arns = text.split(/(?=arn:)/).slice(0, MAX_ARNS);
	return [...new Set(arns.flatMap((part) => byArn(part, lookup)))];
}
/** `arn:…:function:orders/invocations`, `arn:aws:s3:::bucket/*` and `"arn:…"` in a policy refer to the resource of their prefix. */
function byArn(text, lookup) {
	let arn = /^arn:[\w:/.@+=*-]+/.exec(text.slice(0, 2e3))?.[0] ?? "";
	for (let cut = 0; arn !== "" && cut < 6; cut += 1) {
		const found = lookup.get(arn);
		if (found !== void 0) return found.map(({ address }) => address);
		arn = arn.slice(0, Math.max(arn.lastIndexOf("/"), arn.lastIndexOf(":"), 0));
	}
	return [];
}
/** ARNs, addresses and `vpc-0123…` are unambiguous; the meaning of `main` depends on its attribute. */
function isTelling(text) {
	return /[:/.]/.test(text) || /^[a-z]+-[0-9a-f]{8,17}$/.test(text);
}
/** Attributes that refer to a kind whose name they do not contain. */
const ASKS_FOR = {
	load_balancer: "aws_elb",
	replicate_source_db: "aws_db_instance"
};
const IN_SETTINGS = new Set("dynamodb s3 kinesisstream".split(" "));
/** `db_subnet_group_name` refers to an `aws_db_subnet_group`; a function's settings may refer to tables and buckets. */
function fitsAttribute(kind, path) {
	if (path[0] === "environment") return IN_SETTINGS.has(typeOf(kind) ?? "");
	const asked = (path.findLast((step) => !/^\d+$/.test(step)) ?? "").replace(/s$/, "").replace(/_(name|id|arn|identifier)$/, "");
	return asked.length > 2 && asked !== "name" && (kind.includes(asked) || ASKS_FOR[asked] === kind);
}
// src/extras/convert/terraform/modules.ts
/** Collects the resources of a module and its child modules. A missing type is empty. */
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
		add(instances, instanceKey(resource.module, nameOf$1(resource)), resource);
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
function nameOf$1({ isData, type, name }) {
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
// src/extras/convert/terraform/outlook.ts
/** What Terraform has deferred until more is known. Such resources are not among the planned ones. */
function deferredIn({ root, prefix }) {
	return objectsOf(own(root, "deferred_changes")).flatMap((deferred) => {
		const change = childObject(deferred, "resource_change");
		if (change === void 0 || own(change, "mode") === "data") return [];
		return [{
			address: `${prefix}${ownText(change, "address") ?? ""}`,
			kind: ownText(change, "type") ?? "resource",
			reason: "Terraform deferred it"
		}];
	});
}
/** What is missing in a plan. */
function planNotes(root) {
	const planned = childObject(root, "planned_values");
	if (planned === void 0) return [];
	const removed = objectsOf(own(root, "resource_changes")).filter(isRemoval).length;
	const left = resourcesIn(own(planned, "root_module")).filter(({ isData }) => !isData).length;
	const deferred = objectsOf(own(root, "deferred_changes")).length;
	return [...removed > 0 ? [removalNote(removed, left + deferred)] : [], ...own(root, "complete") === false ? ["the plan is not complete: what it leaves out is not drawn"] : []];
}
function removalNote(removed, left) {
	const how = "convert the state before it (`terraform show -json` without a plan)";
	const resources = `${removed} resource${removed === 1 ? "" : "s"}`;
	return left === 0 ? `the plan removes everything, ${resources}: to see them, ${how}` : `the plan removes ${resources} that ${removed === 1 ? "is" : "are"} not drawn: to see them, ${how}`;
}
function isRemoval(change) {
	const actions = own(childObject(change, "change") ?? {}, "actions");
	return actions !== void 0 && isArray(actions) && actions.length === 1 && actions[0] === "delete";
}
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
	const code = childObject(childObject(childObject(childObject(root, "configuration"), "root_module"), "variables"), variable);
	return code !== void 0 && own(code, "sensitive") === true;
}
function variableName(reference) {
	return typeof reference === "string" ? /^var\.([A-Za-z0-9_-]+)$/.exec(reference)?.[1] : void 0;
}
// src/extras/convert/terraform/raw-state.ts
/** Before Terraform 1.9 a stored state marks few secrets; attributes with a name like a secret's are left out as well. */
const SECRET = /passw|secret|token|private_key|credential|auth_key|access_key|connection_string/i;
/**
* The resources of a stored state (`terraform.tfstate`, version 4).
* @throws ExpectedError CONVERT_RAW_STATE for the versions of Terraform 0.11 and before
*/
function resourcesInState(origin, root) {
	if (own(root, "version") !== 4) {
		const what = `${origin} is a state of an unknown version`;
		throw new ExpectedError("CONVERT_RAW_STATE", what, "Run `terraform show -json` and convert what it prints (only version 4 can be read as it is stored)");
	}
	return objectsOf(own(root, "resources")).flatMap((resource) => objectsOf(own(resource, "instances")).map((instance) => instanceOf(resource, instance)));
}
function instanceOf(resource, instance) {
	const module = ownText(resource, "module") ?? "";
	const isData = own(resource, "mode") === "data";
	const [type, name] = [ownText(resource, "type") ?? "", ownText(resource, "name") ?? ""];
	const key = own(instance, "index_key");
	return {
		address: "",
		module,
		isData,
		type,
		name,
		index: typeof key === "string" || typeof key === "number" ? key : void 0,
		isDeposed: ownText(instance, "deposed") !== void 0,
		values: valuesOf(instance)
	};
}
/** Secrets are paths: `[[{type: 'get_attr', value: 'password'}]]`; a whole attribute is left out even if only a part of it is one. */
function valuesOf(instance) {
	const attributes = own(instance, "attributes");
	if (attributes === void 0 || !isObject(attributes)) return {};
	const paths = own(instance, "sensitive_attributes");
	const marked = new Set((paths !== void 0 && isArray(paths) ? paths : []).map(firstStep));
	const kept = Object.entries(attributes).filter(([key]) => !marked.has(key));
	return Object.fromEntries(kept.map(([key, value]) => [key, withoutSecrets(key, value)]));
}
function firstStep(path) {
	const step = isArray(path) ? path[0] : path;
	return step !== void 0 && isObject(step) ? ownText(step, "value") ?? "" : "";
}
function withoutSecrets(key, value) {
	if (typeof value === "string") return SECRET.test(key) ? null : value;
	if (isArray(value)) return value.map((item) => withoutSecrets(key, item));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, withoutSecrets(inner, item)]));
}
// src/extras/convert/components/reading.ts
/** Longer than any name or setting in a diagram. */
const MAX_TEXT = 256;
/**
* The value of the first attribute that exists. Terraform's and CloudFormation's names never collide, so both can be listed. Dots
* separate nested blocks; Terraform writes a block as a list of one.
*/
function valueAt({ values }, ...attributes) {
	for (const attribute of attributes) {
		const found = attribute.split(".").reduce(stepInto, values);
		if (found !== void 0 && found !== null) return found;
	}
}
function stepInto(value, key) {
	if (value === void 0 || typeof value !== "object" || value === null) return void 0;
	if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : stepInto(value[0], key);
	return isObject(value) ? own(value, key) : void 0;
}
function textAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" ? value.slice(0, MAX_TEXT) : void 0;
}
/** Templates also write numbers as text. */
function numberAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) && Math.abs(number) < 0xe8d4a51000 ? number : void 0;
}
function flagAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : void 0;
}
function listAt(resource, ...attributes) {
	const value = valueAt(resource, ...attributes);
	return value !== void 0 && isArray(value) ? value : [];
}
/** Drops unknown properties, for which Cloudcraft's defaults apply. */
function known(fields) {
	return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
}
/** Splits `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`, `m5.xlarge` into family and size. */
function instanceFields(name) {
	const [instanceType, instanceSize] = (name?.replace(/^(db|cache)\./, "").replace(/\.(search|elasticsearch)$/, ""))?.split(".") ?? [];
	return instanceType && instanceSize ? {
		instanceType,
		instanceSize
	} : {};
}
// src/extras/convert/terraform/references.ts
/** Longer chains of variables and outputs are cycles. */
const MAX_HOPS = 30;
/** Limit for followed references per plan, against hostile documents. */
const MAX_STEPS = 2e6;
const MAX_LINKS = 2e3;
const REFERENCE = /^(data\.)?([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([A-Za-z0-9_-]+))?(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/;
/** References between resources from the code of a plan, for values that are unknown until apply. */
function linksByCode(configuration, resources) {
	const rootModule = childObject(configuration, "root_module");
	if (rootModule === void 0) return {
		linksOf: () => [],
		locals: () => 0
	};
	const scopes = openScopes(rootModule, resources);
	const codeOf = indexCode();
	const budget = { steps: MAX_STEPS };
	let locals = 0;
	const linksOf = (resource) => {
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
			const search = {
				scopes,
				budget,
				hops: 0,
				local: { isMet: false }
			};
			const found = new Set(follow(references, place, search));
			if (search.local.isMet && found.size === 0 && valueAt(resource, path.join(".")) === void 0) locals += 1;
			for (const to of found) if (to !== resource.address && links.length < MAX_LINKS) links.push({
				path,
				to
			});
		});
		return links;
	};
	return {
		linksOf,
		locals: () => locals
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
	const [, data = "", first = "", second = "", bracket = "", attribute = "", item = ""] = match ?? [];
	if (match === null) return [];
	if (first === "local") search.local.isMet = true;
	if (first === "var") return pick(followVariable(second, place.scope, search), indexOf(bracket));
	if (first === "each") return sameKey(expression(place.forEach, place, search), place.key);
	if (first === "module") return pick(followOutput({
		name: second,
		bracket,
		output: attribute
	}, place, search), indexOf(item));
	return choose(search.scopes.instancesOf(place.scope, `${data}${first}.${second}`), ({ index }) => index, indexOf(bracket), place.key).map(({ address }) => address);
}
/**
* One item of a list or map of references. The list is that of one counted resource, or an explicit list of single resources; for anything
* else it is unknown which item is meant.
*/
function pick(addresses, key) {
	if (key === void 0 || addresses.length < 2) return addresses;
	const isOneResource = new Set(addresses.map(withoutIndex)).size === 1;
	const named = addresses.filter((address) => isOneResource && address.endsWith(bracketOf(key)));
	if (named.length > 0) return named;
	if (typeof key === "string") return addresses;
	const item = isOneResource || addresses.every((address) => withoutIndex(address) === address) ? (isOneResource ? [...addresses].sort(byText) : addresses)[key] : void 0;
	return item === void 0 ? addresses : [item];
}
function withoutIndex(address) {
	return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, "");
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
/** The referenced instance, otherwise the one with the same key as the referring instance, otherwise all. */
function choose(items, keyOf, named, here) {
	if (named !== void 0) return items.filter((item) => keyOf(item) === named);
	const same = here === void 0 ? [] : items.filter((item) => keyOf(item) === here);
	return same.length > 0 ? same : items;
}
function sameKey(addresses, key) {
	if (key === void 0) return addresses;
	const same = addresses.filter((address) => address.endsWith(bracketOf(key)));
	return same.length > 0 ? same : addresses;
}
// src/extras/convert/terraform/show.ts
/**
* convert/terraform/: documents of `terraform show -json`. modules.ts lists resources, lookup.ts and references.ts find references.
* Not here: HCL, and what a resource becomes (components/).
*/
/**
* Reads the output of `terraform show -json`: the resources of a state, or those after a plan is applied; or a stored state. Documents may
* refer to each other's resources by their ids.
* @throws ExpectedError CONVERT_FORMAT_VERSION, CONVERT_PLAN_ERRORED, CONVERT_RAW_STATE
*/
function readTerraform(files) {
	const read = files.map((file) => ({
		file,
		...sift(file, listed(file))
	}));
	const lookup = buildLookup(read.flatMap(({ kept }) => kept));
	return read.map(({ file, kept, skipped }) => {
		const isPlan = childObject(file.root, "planned_values") !== void 0;
		const { resources, locals } = declare(file, kept, lookup);
		return {
			format: isPlan ? "terraform plan" : "terraform state",
			origin: file.origin,
			resources,
			skipped: [...skipped, ...deferredIn(file)],
			undecided: [],
			notes: [...planNotes(file.root), ...locals > 0 ? [localsNote(locals)] : []]
		};
	});
}
function localsNote(count) {
	return `${count === 1 ? "1 reference leads" : `${count} references lead`} through locals, which a plan does not contain: what they connect is not known`;
}
function listed({ origin, root, prefix }) {
	if (isRawState(root)) return complete$1(resourcesInState(origin, root), prefix);
	const version = own(root, "format_version");
	if (typeof version !== "string" || !/^[01]\./.test(version)) throw wrongVersion(origin);
	const planned = childObject(root, "planned_values");
	if (planned !== void 0 && own(root, "errored") === true) throw errored(origin);
	return complete$1([...resourcesIn(own(planned ?? childObject(root, "values") ?? {}, "root_module")), ...lookedUpBefore(planned && childObject(childObject(root, "prior_state"), "values"))], prefix);
}
/** Complete addresses, in a deterministic order. */
function complete$1(resources, prefix) {
	return resources.map((resource) => ({
		...resource,
		address: resource.type === "" ? "" : `${prefix}${addressOf(resource)}`
	})).sort((first, second) => byText(first.address, second.address) || byText(textOf(first), textOf(second)));
}
/** Data sources of a plan are in its prior state. */
function lookedUpBefore(prior) {
	return prior === void 0 ? [] : resourcesIn(own(prior, "root_module")).filter(({ isData }) => isData);
}
function declare({ root }, resources, lookup) {
	const configuration = childObject(root, "configuration");
	const code = linksByCode(configuration, resources);
	const regionOf = providerRegion(root, configuration);
	return {
		resources: resources.map((resource) => {
			const region = regionOf(resource);
			return {
				address: resource.address,
				localName: localName(resource),
				kind: resource.type,
				values: resource.values,
				links: [...linksByValue(resource, lookup), ...code.linksOf(resource)],
				...region === void 0 ? {} : { region },
				isLookedUp: resource.isData
			};
		}),
		locals: code.locals()
	};
}
/** Separates deposed and duplicate instances. */
function sift({ prefix }, listed) {
	const kept = new Map();
	const skipped = [];
	for (const resource of listed) {
		const reason = whyAside$1(resource, kept);
		if (reason === void 0) kept.set(resource.address, resource);
		else skipped.push({
			address: resource.address || prefix,
			kind: resource.type || "resource",
			reason
		});
	}
	return {
		kept: [...kept.values()],
		skipped
	};
}
function whyAside$1(resource, kept) {
	if (resource.address === "" || resource.type === "") return "it has no address or no type";
	if (resource.isDeposed) return "it is left over from an earlier replacement";
	return kept.has(resource.address) ? "its address occurs twice in the document" : void 0;
}
function textOf(resource) {
	return `${resource.isDeposed ? 1 : 0}${canonicalText(resource.values)}`;
}
function wrongVersion(origin) {
	const what = `${origin} has an unknown format_version`;
	return new ExpectedError("CONVERT_FORMAT_VERSION", what, "Use a Terraform whose show format is 0.x or 1.x");
}
function errored(origin) {
	const what = `${origin} is a plan that ended in an error, so resources are missing`;
	return new ExpectedError("CONVERT_PLAN_ERRORED", what, "Plan again without errors, then convert that plan");
}
// src/extras/convert/files.ts
/**
* Reads all files; a template that is nested in another one is part of that one.
* @throws ExpectedError CONVERT_*
*/
function readFiles(files, options) {
	const read = [...files].sort((a, b) => byText(a.origin, b.origin)).map(({ origin, bytes }) => ({
		origin,
		...readSource(origin, bytes, options.from)
	}));
	const documents = read.flatMap(({ origin, documents }) => documents.map((document, index) => ({
		...document,
		origin: index === 0 ? origin : `${origin}#${index + 1}`
	})));
	const templates = documents.filter(({ dialect }) => dialect === "cloudformation");
	checkParameters(templates, options);
	const prefixes = prefixesOf(documents);
	const prefixOf = (origin) => prefixes.get(origin) ?? "";
	const stacks = readTemplates(templates, {
		region: options.region,
		parameters: options.parameters ?? new Map(),
		open: opener(templates, options),
		prefixOf
	});
	return {
		declarations: [...readTerraform(documents.filter(({ dialect }) => dialect === "terraform").map(({ origin, root }) => ({
			origin,
			root,
			prefix: prefixOf(origin)
		}))), ...stacks],
		skipped: read.flatMap(({ skipped }) => skipped)
	};
}
/** Addresses of several documents begin with the name of the file, so that equal ones stay distinct. */
function prefixesOf(documents) {
	if (documents.length < 2) return new Map();
	const prefixes = new Map();
	const taken = new Set();
	for (const { origin } of documents) {
		const stem = baseOf(origin).replace(/\.[A-Za-z0-9]{1,9}(?=#|$)/, "") || origin;
		let prefix = `${stem}/`;
		for (let count = 2; taken.has(prefix); count += 1) prefix = `${stem} ${count}/`;
		taken.add(prefix);
		prefixes.set(origin, prefix);
	}
	return prefixes;
}
function baseOf(path) {
	return path.split(/[/\\]/).at(-1) ?? path;
}
/** Nested stacks are local files; if one is given by URL, it may be among the given files. */
function opener(given, { open }) {
	const opened = new Map();
	return (from, location) => {
		const file = /^[a-z][a-z0-9+.-]*:\/\//i.test(location) ? void 0 : open?.(from, location);
		const same = given.find(({ origin }) => origin === file?.origin) ?? (file === void 0 ? like(location, given) : void 0);
		if (same !== void 0 || file === void 0) return same;
		if (!opened.has(file.origin)) opened.set(file.origin, templateIn(file));
		return opened.get(file.origin);
	};
}
/** The only given file whose name is the last part of a URL. */
function like(location, given) {
	const name = baseOf(location.replace(/[?#].*$/, ""));
	const found = given.filter(({ origin }) => baseOf(origin) === name);
	return found.length === 1 ? found[0] : void 0;
}
/** If a nested template cannot be read, only that stack is missing. */
function templateIn({ origin, bytes }) {
	try {
		const [document] = readSource(origin, bytes, "cloudformation").documents;
		return document && {
			origin,
			root: document.root
		};
	} catch (error) {
		if (error instanceof ExpectedError) return void 0;
		throw error;
	}
}
function checkParameters(templates, { parameters, required = [] }) {
	if (parameters === void 0 || parameters.size === 0) return;
	if (templates.length === 0) throw new ExpectedError("CONVERT_PARAMETER", "Only templates of CloudFormation have parameters", "Omit --parameter and --parameters: the values of variables are in the plan");
	const known = templates.flatMap(parametersOf);
	const strange = required.find((name) => !known.includes(name) && !isPseudo(name));
	if (strange === void 0) return;
	const close = nearest(strange, known);
	const names = known.slice(0, 30).join(", ");
	const remedy = close === void 0 ? `There are: ${names === "" ? "none" : names}` : `Did you mean ${close}?`;
	throw new ExpectedError("CONVERT_PARAMETER", `There is no parameter ${strange.slice(0, 100)}`, remedy);
}
// src/extras/convert/components/around.ts
const NOTHING_AROUND = {
	to: () => void 0,
	from: () => []
};
/** Resources that are not components, but describe one. */
const DESCRIBING = new Set([...[
	"azurerm_storage_account",
	"azurerm_service_plan",
	"azurerm_app_service_plan",
	"azurerm_lb_rule"
], ...["azurerm_api_management_gateway", "azurerm_virtual_network_gateway_connection"]]);
/** Whether a kind only describes other resources. */
function isDescribing(kind) {
	return DESCRIBING.has(kind);
}
function aroundOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const referring = new Map();
	for (const resource of resources) {
		if (!isDescribing(resource.kind)) continue;
		for (const to of new Set(resource.links.map((link) => link.to))) {
			const others = referring.get(to);
			if (others === void 0) referring.set(to, [resource]);
			else others.push(resource);
		}
	}
	return ({ address, links }) => ({
		to: (...attributes) => byAddress.get(links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to ?? ""),
		from: (kind) => (referring.get(address) ?? []).filter((resource) => resource.kind === kind)
	});
}
// src/extras/convert/components/peering.ts
const PEERINGS = new Set(["aws_vpc_peering_connection", "AWS::EC2::VPCPeeringConnection"]);
function isPeering(kind) {
	return PEERINGS.has(kind);
}
/** Both ends of a peering, as far as they are known. */
function peeringEnds({ links }) {
	const end = (...attributes) => links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to;
	return [end("vpc_id", "VpcId"), end("peer_vpc_id", "PeerVpcId")];
}
/** The peerings that a VPC requests, as `peeringConnections`. The other VPC is `{address}`, which the writer replaces. */
function peeringsOf(resources) {
	const peerings = new Map();
	for (const resource of resources) {
		if (!isPeering(resource.kind)) continue;
		const [from, to] = peeringEnds(resource);
		if (from === void 0 || to === void 0) continue;
		const name = textAt(resource, "tags.Name") ?? resource.localName;
		const peering = {
			id: resource.address,
			name,
			accepterVpc: { address: to },
			hidden: false
		};
		const others = peerings.get(from);
		if (others === void 0) peerings.set(from, [peering]);
		else others.push(peering);
	}
	return (vpc) => {
		const found = peerings.get(vpc);
		return found === void 0 ? {} : { peeringConnections: found };
	};
}
// src/extras/convert/components/rules.ts
/** Kinds that declare one rule of another resource: the attribute that refers to it, and the direction if the kind implies one. */
const APART = new Map([
	["aws_security_group_rule", ["security_group_id", void 0]],
	["aws_vpc_security_group_ingress_rule", ["security_group_id", "inbound"]],
	["aws_vpc_security_group_egress_rule", ["security_group_id", "outbound"]],
	["aws_network_acl_rule", ["network_acl_id", void 0]],
	["azurerm_network_security_rule", ["network_security_group_name", void 0]],
	["AWS::EC2::SecurityGroupIngress", ["GroupId", "inbound"]],
	["AWS::EC2::SecurityGroupEgress", ["GroupId", "outbound"]],
	["AWS::EC2::NetworkAclEntry", ["NetworkAclId", void 0]]
]);
const MAX_RULES = 200;
/** Whether a kind is only a rule of another resource. */
function isRule(kind) {
	return APART.has(kind);
}
/** The resource that a rule is declared for. */
function ruleOwner({ kind, links }) {
	const [attribute] = APART.get(kind) ?? [];
	return attribute === void 0 ? void 0 : links.find(({ path }) => path[0] === attribute)?.to;
}
/**
* The rules of security groups and network ACLs, inline and separate. A target that is a security group of the document is
* `{address}`, which the writer replaces with the component's id.
*/
function rulesOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const apart = new Map();
	for (const resource of resources) {
		const [attribute, side] = APART.get(resource.kind) ?? [];
		const owner = ruleOwner(resource);
		if (owner === void 0) continue;
		const isAcl = typeOf(byAddress.get(owner)?.kind ?? "") !== "sg";
		const links = resource.links.filter(({ path }) => path[0] !== attribute);
		const stated = {
			values: resource.values,
			links,
			isInbound: side === void 0 ? isInbound(resource) : side === "inbound",
			isAcl
		};
		const others = apart.get(owner);
		if (others === void 0) apart.set(owner, [stated]);
		else others.push(stated);
	}
	return (address) => {
		const resource = byAddress.get(address);
		const type = typeOf(resource?.kind ?? "");
		if (resource === void 0 || type !== "sg" && type !== "networkacl" && type !== "azurensg") return {};
		const all = [...inlineRules(resource, type !== "sg"), ...apart.get(address) ?? []].slice(0, MAX_RULES);
		const isGroup = (target) => typeOf(byAddress.get(target)?.kind ?? "") === "sg";
		return {
			inboundRules: toRules(all, true, isGroup, address),
			outboundRules: toRules(all, false, isGroup, address)
		};
	};
}
function isInbound(resource) {
	if (flagAt(resource, "egress", "Egress") === true) return false;
	return !["egress", "Outbound"].includes(textAt(resource, "type", "direction") ?? "");
}
function inlineRules(resource, isAcl) {
	return [
		"ingress",
		"SecurityGroupIngress",
		"egress",
		"SecurityGroupEgress",
		"security_rule"
	].flatMap((block) => listAt(resource, block).flatMap((values, index, list) => {
		if (!isObject(values)) return [];
		return [{
			values,
			links: resource.links.filter(({ path }) => path[0] === block).filter((link) => list.length === 1 || isOfRule(resource, link, index)),
			isInbound: isInboundBlock(block, values),
			isAcl
		}];
	}));
}
/** Terraform sorts the rules in a plan but not those in its code, so positions match only if the value is known. */
function isOfRule({ kind, values }, { path }, index) {
	if (path[1] !== String(index)) return false;
	return kind.startsWith("AWS::") || typeof valueAt({ values }, path.join(".")) === "string";
}
function isInboundBlock(block, values) {
	return block === "security_rule" ? textAt({ values }, "direction") !== "Outbound" : /ingress/i.test(block);
}
function toRules(all, inbound, isGroup, self) {
	return all.filter(({ isInbound: side }) => side === inbound).flatMap((rule) => expand(rule, isGroup, self)).map((rule) => [JSON.stringify(rule), rule]).sort(([a], [b]) => byText(a, b)).map(([, rule]) => rule);
}
/** A Cloudcraft rule has one target and one range of ports; a declared rule may have many of both. */
function expand(rule, isGroup, self) {
	const { values, isAcl } = rule;
	const described = known({
		protocol: protocolOf(textAt({ values }, "ip_protocol", "protocol", "IpProtocol", "Protocol")),
		description: textAt({ values }, "description", "Description"),
		...isAcl ? {
			ruleNumber: numberAt({ values }, "rule_no", "rule_number", "RuleNumber", "priority"),
			access: textAt({ values }, "action", "rule_action", "RuleAction", "access")?.toLowerCase()
		} : { hidden: false }
	});
	const ranges = portsOf({ values }).map((portRange) => known({ portRange }));
	return targetsOf(rule, isGroup, self).flatMap((target) => ranges.map((range) => ({
		...described,
		...range,
		...target
	})));
}
const IP = [
	"cidr_ipv4",
	"cidr_blocks",
	"cidr_block",
	"CidrIp",
	"CidrBlock"
];
/** An Azure rule contains both ends; the far end is the one that counts. */
const AZURE_IP = {
	inbound: ["source_address_prefix", "source_address_prefixes"],
	outbound: ["destination_address_prefix", "destination_address_prefixes"]
};
const IPV6 = [
	"cidr_ipv6",
	"ipv6_cidr_blocks",
	"ipv6_cidr_block",
	"CidrIpv6",
	"Ipv6CidrBlock"
];
function targetsOf({ values, links, isInbound }, isGroup, self) {
	const named = [...new Set(links.map(({ to }) => to).filter(isGroup))];
	const groups = flagAt({ values }, "self") === true ? [...named, self] : named;
	return [
		...textsAt(values, [...IP, ...AZURE_IP[isInbound ? "inbound" : "outbound"]]).map((target) => ({
			target: target === "*" ? "0.0.0.0/0" : target,
			targetType: "ip"
		})),
		...textsAt(values, IPV6).map((target) => ({
			target,
			targetType: "ipv6"
		})),
		...groups.map((address) => ({
			target: { address },
			targetType: "sg"
		}))
	];
}
function textsAt(values, attributes) {
	return attributes.flatMap((attribute) => {
		return [valueAt({ values }, attribute)].flat().flatMap((text) => typeof text === "string" && text !== "" ? [text] : []);
	});
}
function protocolOf(protocol) {
	const lower = protocol?.toLowerCase();
	if (lower === "all" || lower === "*") return "-1";
	return lower;
}
/** The ranges of a rule, at least one; `0` means all ports, undefined that it is unknown. */
function portsOf(rule) {
	const azure = textsAt(rule.values, ["destination_port_range", "destination_port_ranges"]);
	return azure.length > 0 ? azure.map((range) => range === "*" ? "0" : range) : [portRangeOf(rule)];
}
function portRangeOf(rule) {
	if (protocolOf(textAt(rule, "ip_protocol", "protocol", "IpProtocol", "Protocol")) === "-1") return "0";
	const first = numberAt(rule, "from_port", "FromPort", "PortRange.From");
	const last = numberAt(rule, "to_port", "ToPort", "PortRange.To");
	if (first === void 0 || last === void 0) return void 0;
	if (first < 0 || first === 0 && (last === 0 || last === 65535)) return "0";
	return first === last ? String(first) : `${first}-${last}`;
}
// src/extras/convert/graph/clusters.ts
/**
* Kubernetes workloads do not name their cluster; if there is only one, they belong to it. They are Azure's when all clusters are.
*/
function withCluster(resources) {
	const clusters = resources.filter(({ kind }) => ["ekscluster", "azureakscluster"].includes(typeOf(kind) ?? ""));
	const [first, ...others] = clusters;
	if (first === void 0) return resources;
	const isAks = clusters.every(({ kind }) => typeOf(kind) === "azureakscluster");
	return resources.map((resource) => {
		if (typeOf(resource.kind) !== "eksworkload") return resource;
		const links = others.length > 0 ? resource.links : [...resource.links, {
			path: ["implied"],
			to: first.address
		}];
		return {
			...resource,
			links,
			...isAks && { kind: `aks ${resource.kind}` }
		};
	});
}
/** A database cluster that no instance of the document belongs to is the component itself. */
function withLoneClusters(resources) {
	const inhabited = new Set(resources.flatMap((resource) => clusterOf(resource) ?? []));
	return resources.map((resource) => instanceTypeOf(resource.kind) === void 0 || inhabited.has(resource.address) || resource.isLookedUp === true ? resource : {
		...resource,
		kind: `${ALONE}${resource.kind}`
	});
}
/** The cluster that a database instance belongs to. */
function clusterOf({ kind, links }) {
	return typeOf(kind) === void 0 ? void 0 : links.find(({ path }) => NAMES_CLUSTER.has(path[0] ?? ""))?.to;
}
const NAMES_CLUSTER = new Set(["cluster_identifier", "DBClusterIdentifier"]);
// src/extras/convert/components/compute-fields.ts
/** Declared properties of compute components. */
const COMPUTE_FIELDS = {
	ec2: (resource) => instanceFields(textAt(resource, ...[
		"instance_type",
		"InstanceType",
		"LaunchTemplateData.InstanceType",
		"instance_types.0",
		"InstanceTypes.0"
	])),
	lambda: (resource) => known({
		architecture: architecture(listAt(resource, "architectures", "Architectures")),
		memory: numberAt(resource, "memory_size", "MemorySize")
	}),
	ecstask: (resource) => known({
		launchType: textAt(resource, "launch_type", "LaunchType")?.toLowerCase(),
		cpu: textAt(resource, "cpu", "Cpu"),
		memoryGB: gigabytes(numberAt(resource, "memory", "Memory")),
		storageGB: numberAt(resource, "ephemeral_storage.size_in_gib", "EphemeralStorage.SizeInGiB")
	}),
	eksworkload: workload,
	azureaksworkload: workload,
	ecr: () => ({ private: true })
};
function workload({ kind }) {
	return known({ workloadType: WORKLOADS[kind.replace(/^(?:aks )?kubernetes_|_v1$/g, "")] });
}
const WORKLOADS = {
	deployment: "deployment",
	stateful_set: "statefulSet",
	daemonset: "daemonSet",
	daemon_set: "daemonSet",
	job: "job",
	cron_job: "cronJob"
};
function architecture([first]) {
	return typeof first === "string" ? first : void 0;
}
function gigabytes(mebibytes) {
	return mebibytes === void 0 ? void 0 : mebibytes / 1024;
}
/** How many members a pool is declared to have. */
function poolSize(resource) {
	const count = numberAt(resource, "desired_capacity", "DesiredCapacity", "desired_count", "DesiredCount", "spec.replicas", "scaling_config.desired_size", "ScalingConfig.DesiredSize", "scaling_config.min_size", "ScalingConfig.MinSize", "min_size", "MinSize");
	return count === void 0 ? void 0 : Math.max(0, Math.floor(count));
}
// src/extras/convert/components/azure-data-fields.ts
/** Declared properties of Azure's disks, stores and databases. */
const AZURE_DATA_FIELDS = {
	azuredisk: (resource) => known({
		diskSizeGb: numberAt(resource, "disk_size_gb"),
		tier: textAt(resource, "tier") ?? diskTier(resource)
	}),
	azureblob: (_, around) => {
		const account = accountOf(around);
		return known({
			tier: textAt(account, "account_tier") === "Premium" ? "Premium" : textAt(account, "access_tier"),
			redundancy: redundancy(account)
		});
	},
	azurequeue: (_, around) => {
		const account = accountOf(around);
		return known({
			kind: textAt(account, "account_kind"),
			redundancy: redundancy(account)
		});
	},
	azuretable: (_, around) => known({ redundancy: redundancy(accountOf(around)) }),
	azurefiles: (resource, around) => known({
		dataGb: numberAt(resource, "quota"),
		tier: textAt(resource, "access_tier")?.replace("TransactionOptimized", "Standard"),
		redundancy: redundancy(accountOf(around))
	}),
	azurecosmosdb: (resource) => resource.kind === "azurerm_cosmosdb_postgresql_cluster" ? postgresCluster(resource) : account(resource),
	azuremysql: (resource) => server(resource, times(numberAt(resource, "storage.size_gb"), MIB)),
	azurepostgresql: (resource) => server(resource, void 0)
};
const MIB = 1024;
/** Containers, queues, tables and shares have the redundancy of their storage account. */
function accountOf({ to }) {
	return to("storage_account_id", "storage_account_name") ?? { values: {} };
}
function redundancy(storage) {
	return textAt(storage, "account_replication_type")?.replace(/^RA(?=GZ?RS$)/, "RA-");
}
const DISK_LETTERS = {
	Premium_LRS: "P",
	StandardSSD_LRS: "E",
	Standard_LRS: "S"
};
/** The performance tier of a disk follows from its size: it is the smallest that is large enough. */
const DISK_TIERS = [
	[32, 4],
	[64, 6],
	[128, 10],
	[256, 15],
	[512, 20],
	[1024, 30]
];
function diskTier(resource) {
	const letter = DISK_LETTERS[textAt(resource, "storage_account_type") ?? ""];
	const wanted = numberAt(resource, "disk_size_gb");
	const level = wanted === void 0 ? void 0 : DISK_TIERS.find(([most]) => wanted <= most)?.[1];
	return letter === void 0 || level === void 0 ? void 0 : `${letter}${level}`;
}
const APIS = [
	["EnableCassandra", "cassandra"],
	["EnableGremlin", "gremlin"],
	["EnableTable", "table"]
];
function account(resource) {
	const capabilities = listAt(resource, "capabilities").map((block) => textAt({ values: { block } }, "block.name"));
	const api = APIS.find(([capability]) => capabilities.includes(capability))?.[1];
	return known({
		api: api ?? (textAt(resource, "kind") === "MongoDB" ? "mongodb" : "sql"),
		capacityMode: capabilities.includes("EnableServerless") ? "serverless" : void 0
	});
}
function postgresCluster(resource) {
	return known({
		api: "postgresql",
		postgresqlNodes: numberAt(resource, "node_count"),
		postgresqlCoordinatorCores: numberAt(resource, "coordinator_vcore_count"),
		postgresqlCoordinatorStorage: times(numberAt(resource, "coordinator_storage_quota_in_mb"), 1 / MIB),
		postgresqlWorkerCores: numberAt(resource, "node_vcores"),
		postgresqlWorkerStorage: times(numberAt(resource, "node_storage_quota_in_mb"), 1 / MIB),
		postgresqlHighAvailability: resource.values["ha_enabled"] === true ? true : void 0
	});
}
/** Cloudcraft's name for the flexible deployment option is not documented. */
function server(resource, storageMB) {
	return known({
		deploymentOption: resource.kind.includes("_flexible_") ? void 0 : "Single",
		instance: textAt(resource, "sku_name"),
		storageMB: storageMB ?? numberAt(resource, "storage_mb"),
		haEnabled: resource.kind.includes("_flexible_") ? listAt(resource, "high_availability").length > 0 : void 0,
		backupRetention: numberAt(resource, "backup_retention_days")
	});
}
function times(value, factor) {
	return value === void 0 ? void 0 : value * factor;
}
// src/extras/convert/components/azure-fields.ts
/** Declared properties of Azure's components, in Cloudcraft's notation. */
const AZURE_FIELDS = {
	azurevm: (resource) => ({
		...known({ platform: platform(resource) }),
		...size(resource)
	}),
	azurevmss: (resource) => ({
		...known({
			platform: platform(resource),
			capacity: numberAt(resource, "instances", "sku.capacity")
		}),
		...size(resource)
	}),
	azureakscluster: (resource) => known({ tier: textAt(resource, "sku_tier")?.toLowerCase() }),
	azurefunctionapp: (resource, around) => known({ tier: hostingPlan(resource, planOf(around)) }),
	azurewebapp: (resource, around) => ({
		...known({ platform: hostOf(resource) }),
		...webSize(planOf(around))
	}),
	azurelb: (resource, around) => known({
		skuName: textAt(resource, "sku"),
		tier: textAt(resource, "sku_tier"),
		numberOfRules: countOf(around, "azurerm_lb_rule")
	}),
	azureappgw: (resource) => known({
		tier: textAt(resource, "sku.tier")?.replace(/_v2$/, " V2"),
		size: /_(Small|Medium|Large)$/.exec(textAt(resource, "sku.name") ?? "")?.[1],
		instances: numberAt(resource, "sku.capacity")
	}),
	azurebastion: (resource) => known({
		tier: textAt(resource, "sku"),
		scaleUnits: numberAt(resource, "scale_units")
	}),
	azurevngw: (resource, around) => known({
		gatewayType: textAt(resource, "type"),
		tier: textAt(resource, "sku"),
		s2sTunnels: countOf(around, CONNECTION, (one) => textAt(one, "type") === "IPsec")
	}),
	azureredis: (resource) => known({
		tier: textAt(resource, "sku_name"),
		instance: cacheSize(resource)
	}),
	azuresbnamespace: (resource) => {
		const tier = textAt(resource, "sku");
		return known({
			tier,
			messagingUnits: tier === "Premium" ? numberAt(resource, "capacity") : void 0
		});
	},
	azuresbqueue: namespaceTier,
	azuresbtopic: namespaceTier,
	azureapimanagement: (resource, around) => {
		const [tier, units] = textAt(resource, "sku_name")?.split("_") ?? [];
		const gateways = countOf(around, "azurerm_api_management_gateway");
		return known({
			tier,
			units: units === void 0 ? void 0 : Number(units),
			gateways
		});
	}
};
const CONNECTION = "azurerm_virtual_network_gateway_connection";
function namespaceTier(_, around) {
	const namespace = around.to("namespace_id", "namespace_name");
	return known({ tier: namespace && textAt(namespace, "sku") });
}
/** How many of a kind refer to it; undefined for none, as the declaration may be elsewhere. */
function countOf({ from }, kind, isMeant = (_) => true) {
	return from(kind).filter(isMeant).length || void 0;
}
function platform({ kind, values }) {
	if (kind.includes("_linux_") || values["os_profile_linux_config"] !== void 0) return "linux";
	return kind.includes("_windows_") || values["os_profile_windows_config"] !== void 0 ? "windows" : void 0;
}
/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
function size(resource) {
	const [, tier, instance] = /^(Standard|Basic)_(\w+)$/.exec(textAt(resource, "size", "vm_size", "sku", "sku.name") ?? "") ?? [];
	return known({
		tier,
		instance: instance?.replaceAll("_", " ")
	});
}
/** The size of an app is that of the plan that it runs on. */
function planOf({ to }) {
	const plan = to("service_plan_id", "app_service_plan_id");
	return plan && textAt(plan, "sku_name", "sku.size");
}
function hostingPlan({ kind }, plan = "") {
	if (kind === "azurerm_function_app_flex_consumption" || /^(Y1|FC1)$/.test(plan)) return "consumption";
	return /^EP\d$/.test(plan) ? "premium" : void 0;
}
function hostOf(resource) {
	const name = platform(resource);
	return name === void 0 ? void 0 : name === "linux" ? "Linux" : "Windows";
}
/** Sizes of the newer generations have a space before their version, except the memory-optimised ones. */
const WEB_TIERS = [
	[/^B\d$/, "Basic"],
	[/^F1$/, "Free"],
	[/^D1$/, "Shared"],
	[/^S\d$/, "Standard"],
	[/^I\dv2$/, "Isolated v2"],
	[/^I\d$/, "Isolated"],
	[/^P\dv2$/, "Premium v2"],
	[/^P\dm?v3$/, "Premium v3"]
];
function webSize(plan) {
	const tier = WEB_TIERS.find(([pattern]) => pattern.test(plan ?? ""))?.[1];
	return known({
		tier,
		instance: plan?.replace(/^([IP][1-9])(v[23])$/, "$1 $2")
	});
}
/** `C0` and `P1`: family and capacity. */
function cacheSize(resource) {
	const [family, capacity] = [textAt(resource, "family"), numberAt(resource, "capacity")];
	return family === void 0 || capacity === void 0 ? void 0 : `${family}${capacity}`;
}
// src/extras/convert/components/data-fields.ts
/** Declared properties of storage and databases. */
const DATA_FIELDS = {
	ebs: (resource) => known({
		volume: textAt(resource, "type", "volume_type", "VolumeType"),
		storage: numberAt(resource, "size", "volume_size", "Size", "VolumeSize"),
		iops: numberAt(resource, "iops", "Iops"),
		throughput: numberAt(resource, "throughput", "Throughput")
	}),
	rds: (resource) => ({
		...known({
			role: databaseRole(resource),
			engine: textAt(resource, "engine", "Engine"),
			multiAZ: flagAt(resource, "multi_az", "MultiAZ"),
			minimumCapacityUnit: numberAt(resource, ...scaling("min_capacity", "MinCapacity")),
			maximumCapacityUnit: numberAt(resource, ...scaling("max_capacity", "MaxCapacity"))
		}),
		...instanceFields(textAt(resource, ...CLASS))
	}),
	docdb: clusterFields,
	neptune: clusterFields,
	elasticache: (resource) => ({
		...known({ engine: textAt(resource, "engine", "Engine") }),
		...instanceFields(textAt(resource, "node_type", "CacheNodeType"))
	}),
	redshift: (resource) => ({
		...known({ nodeCount: numberAt(resource, "number_of_nodes", "NumberOfNodes") }),
		...instanceFields(textAt(resource, "node_type", "NodeType"))
	}),
	es: (resource) => ({
		role: "data",
		...known({ instanceCount: numberAt(resource, ...SEARCH.map((block) => `${block}.InstanceCount`), "cluster_config.instance_count") }),
		...instanceFields(textAt(resource, "cluster_config.instance_type", ...SEARCH.map((block) => `${block}.InstanceType`)))
	}),
	dynamodb: (resource) => known({
		tableClass: textAt(resource, "table_class", "TableClass") === "STANDARD" ? "standard" : void 0,
		capacityMode: CAPACITY[textAt(resource, "billing_mode", "BillingMode") ?? ""],
		readUnits: numberAt(resource, "read_capacity", "ProvisionedThroughput.ReadCapacityUnits"),
		writeUnits: numberAt(resource, "write_capacity", "ProvisionedThroughput.WriteCapacityUnits")
	}),
	efs: (resource) => known({
		throughputMode: textAt(resource, "throughput_mode", "ThroughputMode"),
		throughput: numberAt(resource, "provisioned_throughput_in_mibps", "ProvisionedThroughputInMibps"),
		availabilityZone: textAt(resource, "availability_zone_name", "AvailabilityZoneName")
	}),
	fsx: (resource) => known({
		fileSystemType: fileSystemType(resource),
		storageCapacity: numberAt(resource, "storage_capacity", "StorageCapacity"),
		storageType: textAt(resource, "storage_type", "StorageType")?.toLowerCase(),
		throughputCapacity: numberAt(resource, "throughput_capacity"),
		multiAZ: textAt(resource, "deployment_type")?.startsWith("MULTI_AZ")
	})
};
/** Both generations of serverless clusters, with the names of Terraform and of CloudFormation. */
function scaling(terraform, cloudformation) {
	return [...["serverlessv2_scaling_configuration", "scaling_configuration"].map((block) => `${block}.${terraform}`), ...["ServerlessV2ScalingConfiguration", "ScalingConfiguration"].map((block) => `${block}.${cloudformation}`)];
}
const CLASS = [
	"instance_class",
	"DBInstanceClass",
	"db_cluster_instance_class",
	"DBClusterInstanceClass"
];
const SEARCH = ["ClusterConfig", "ElasticsearchClusterConfig"];
const CAPACITY = {
	PAY_PER_REQUEST: "on-demand",
	PROVISIONED: "provisioned"
};
/** A replica refers to its source, even if that is not known yet. */
function databaseRole(resource) {
	const copies = ["replicate_source_db", "SourceDBInstanceIdentifier"];
	if (resource.links.some(({ path }) => copies.includes(path[0] ?? "")) || textAt(resource, ...copies)) return "readReplica";
	return textAt(resource, ...CLASS) === "db.serverless" || textAt(resource, "engine_mode", "EngineMode") === "serverless" || numberAt(resource, ...scaling("max_capacity", "MaxCapacity")) !== void 0 ? "serverless" : "primary";
}
function clusterFields(resource) {
	const writer = flagAt(resource, "writer");
	return {
		...known({ role: writer === void 0 ? void 0 : writer ? "writer" : "reader" }),
		...instanceFields(textAt(resource, ...CLASS))
	};
}
function fileSystemType(resource) {
	return /^aws_fsx_([a-z]+)_/.exec(resource.kind)?.[1] ?? textAt(resource, "FileSystemType")?.toLowerCase();
}
// src/extras/convert/components/service-fields.ts
/** Declared properties of networking, messaging and edge components. */
const SERVICE_FIELDS = {
	elb: (resource) => known({ elbType: balancerType(resource) }),
	apigateway: (resource) => known({ apiType: apiType(resource) }),
	sqs: (resource) => ({ queueType: flagAt(resource, "fifo_queue", "FifoQueue") === true ? "fifo" : "standard" }),
	snssubscriptions: () => ({}),
	kinesisstream: (resource) => known({ shards: numberAt(resource, "shard_count", "ShardCount") }),
	eventbus: () => ({ eventBusType: "custom" }),
	vpcendpoint: (resource) => known({ endpointType: textAt(resource, "vpc_endpoint_type", "VpcEndpointType")?.toLowerCase() }),
	dxconnection: (resource) => known({
		site: textAt(resource, "location"),
		connectionType: resource.kind === "aws_dx_connection" ? "Dedicated" : "Hosted",
		capacity: textAt(resource, "bandwidth")?.replace("bps", "")
	}),
	waf: (resource) => known({
		aclCount: 1,
		ruleCount: listAt(resource, "rule", "rules", "Rules").length
	})
};
/** AWS's default is an application load balancer; classic ones are a separate kind. */
function balancerType(resource) {
	if (resource.kind === "aws_elb" || resource.kind === "AWS::ElasticLoadBalancing::LoadBalancer") return "classic";
	return textAt(resource, "load_balancer_type", "Type") ?? "application";
}
function apiType(resource) {
	if (resource.kind === "AWS::Serverless::HttpApi") return "http";
	if (!/v2/i.test(resource.kind)) return "rest";
	return textAt(resource, "protocol_type", "ProtocolType")?.toLowerCase();
}
// src/extras/convert/components/fields.ts
const READERS = new Map(Object.entries({
	...COMPUTE_FIELDS,
	...DATA_FIELDS,
	...SERVICE_FIELDS,
	...AZURE_FIELDS,
	...AZURE_DATA_FIELDS
}));
/** The properties that a resource's declaration, and those around it, give its component. */
function fieldsOf(resource, type, around = NOTHING_AROUND) {
	return resource.fields ?? READERS.get(type)?.(resource, around) ?? {};
}
// src/extras/convert/graph/imply.ts
/** A resource of this type that another one implies. */
function imply(parent, address, type, extra) {
	const { region } = parent;
	return {
		address,
		localName: address,
		kind: `${IMPLIED}${type}`,
		values: {},
		links: [],
		impliedBy: parent.address,
		...region === void 0 ? {} : { region },
		...extra
	};
}
// src/extras/convert/graph/default-bus.ts
const RULES = new Set(["aws_cloudwatch_event_rule", "AWS::Events::Rule"]);
const DEFAULT_BUS = "default event bus";
/** Rules without a bus use the account's default bus. */
function defaultBus(resources) {
	const first = resources.filter(isOnDefaultBus)[0];
	return first === void 0 ? [] : [{
		...imply(first, DEFAULT_BUS, "eventbus", { fields: { eventBusType: "default" } }),
		localName: "default"
	}];
}
const ON_BUS = new Set([
	"EventBridgeRule",
	"CloudWatchEvent",
	"Schedule"
]);
/** The rules that SAM creates from a function's events. */
function hasEventOnDefaultBus({ kind, values, links }) {
	const events = kind.startsWith("AWS::Serverless::") ? valueAt({ values }, "Events") : void 0;
	if (!isObject(events)) return false;
	return Object.entries(events).some(([name, event]) => {
		const type = isObject(event) ? textAt({ values: event }, "Type") : void 0;
		const bus = isObject(event) ? textAt({ values: event }, "Properties.EventBusName") : void 0;
		const isNamed = links.some(({ path }) => path[1] === name && path.includes("EventBusName"));
		return ON_BUS.has(type ?? "") && !isNamed && (bus === void 0 || bus === "default");
	});
}
function isOnDefaultBus(resource) {
	if (!RULES.has(resource.kind)) return hasEventOnDefaultBus(resource);
	const bus = textAt(resource, "event_bus_name", "EventBusName");
	return !resource.links.some(({ path }) => path[0] === "event_bus_name" || path[0] === "EventBusName") && (bus === void 0 || bus === "default");
}
/** Links the rules without a bus to the default bus. */
function withDefaultBus(resources) {
	return resources.map((resource) => isOnDefaultBus(resource) ? {
		...resource,
		links: [...resource.links, {
			path: [busAttribute(resource.kind)],
			to: DEFAULT_BUS
		}]
	} : resource);
}
function busAttribute(kind) {
	if (kind.startsWith("AWS::Serverless::")) return "Events";
	return kind.startsWith("AWS::") ? "EventBusName" : "event_bus_name";
}
// src/extras/convert/graph/implied.ts
/** More members would only be a long row. */
const MAX_MEMBERS = 20;
/** Limit for all pools together. */
const MAX_IMPLIED = 1e4;
/** The member type of each pool. */
const MEMBER_OF = new Map([
	["asg", "ec2"],
	["ecsservice", "ecstask"],
	["eksworkload", "ekspod"],
	["azureaksworkload", "azureakspod"]
]);
/** Attributes of a pool that refer to the template of its members. */
const MODELS = new Set("launch_template launch_configuration mixed_instances_policy task_definition LaunchTemplate LaunchConfigurationName MixedInstancesPolicy TaskDefinition".split(" "));
/** Resources without a declaration of their own: members of pools, disks of machines, the default event bus. */
function findImplied(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const skipped = [];
	const implied = resources.flatMap((resource) => {
		const member = MEMBER_OF.get(typeOf(resource.kind) ?? "");
		if (member === void 0) return [...disksOf$1(resource)];
		const count = poolSize(resource) ?? 0;
		if (count > MAX_MEMBERS) {
			const reason = `only ${MAX_MEMBERS} of its ${count} members are drawn`;
			skipped.push({
				address: resource.address,
				kind: `${IMPLIED}${member}`,
				reason
			});
		}
		return membersOf$1(resource, member, Math.min(count, MAX_MEMBERS), byAddress);
	});
	if (implied.length > MAX_IMPLIED) {
		const reason = `only ${MAX_IMPLIED} of ${implied.length} are drawn`;
		skipped.push({
			address: "",
			kind: `${IMPLIED}members`,
			reason
		});
	}
	return {
		implied: [...implied.slice(0, MAX_IMPLIED), ...defaultBus(resources)],
		skipped
	};
}
/** The resource from which a pool creates its members. */
function modelOf({ links }) {
	return links.find(({ path }) => MODELS.has(path[0] ?? ""))?.to;
}
function membersOf$1(pool, member, count, byAddress) {
	const values = {
		...byAddress.get(modelOf(pool) ?? "")?.values ?? {},
		...instanceTypes(pool),
		...member === "ecstask" ? launchType(pool) : {}
	};
	const fields = fieldsOf({
		...pool,
		kind: `${IMPLIED}${member}`,
		values,
		links: []
	}, member);
	return Array.from({ length: count }, (_, index) => {
		const links = [{
			path: ["implied"],
			to: pool.address
		}];
		return imply(pool, `${pool.address} member ${String(index).padStart(3, "0")}`, member, {
			links,
			fields
		});
	});
}
/** A node group contains the types of its instances itself. */
function instanceTypes(pool) {
	const type = textAt(pool, "instance_types.0", "InstanceTypes.0");
	return type === void 0 ? {} : { instance_type: type };
}
function launchType(service) {
	const type = textAt(service, "launch_type", "LaunchType");
	return type === void 0 ? {} : { launch_type: type };
}
/** The disks in a machine's declaration. */
function disksOf$1(machine) {
	if (typeOf(machine.kind) !== "ec2") return [];
	return [...["root_block_device", "ebs_block_device"].flatMap((block) => listAt(machine, block).map((values, index) => [`${block}[${index}]`, values])), ...listAt(machine, "BlockDeviceMappings").map((_, index) => [`BlockDeviceMappings[${index}]`, valueAt(machine, `BlockDeviceMappings.${index}.Ebs`) ?? null])].flatMap(([place, values]) => {
		if (!isObject(values)) return [];
		const fields = fieldsOf({
			...machine,
			kind: `${IMPLIED}ebs`,
			values
		}, "ebs");
		return Object.keys(fields).length === 0 ? [] : [imply(machine, `${machine.address} ${place}`, "ebs", { fields })];
	});
}
// src/extras/convert/folded.ts
/** A component shows only so many; the rest of a long list says nothing more. */
const MAX_INTO = 50;
/**
* Which component shows a resource that is not a component itself: a rule, a connection, a position. Resources that none shows are left
* out.
* @param resources all that affect the drawing.
*/
function foldIn(foldable, resources, graph, flows) {
	const drawn = new Set(graph.components.map(({ address }) => address));
	const users = usersOf(resources, drawn);
	const folded = [];
	const skipped = [];
	for (const { resource, reason, otherwise } of foldable) {
		const { address, kind } = resource;
		const into = new Set([
			...ownersOf(resource, drawn),
			...graph.saidBy.get(address) ?? [],
			...flows.through.get(address) ?? [],
			...users.get(address) ?? [],
			...isNested(kind) ? inStack(address, graph) : []
		]);
		if (into.size === 0) skipped.push({
			address,
			kind,
			reason: otherwise
		});
		else folded.push({
			address,
			kind,
			reason,
			into: [...into].sort(byText).slice(0, MAX_INTO)
		});
	}
	return {
		folded,
		skipped
	};
}
function ownersOf(resource, drawn) {
	const { kind, links } = resource;
	const isDrawn = (address) => address !== void 0 && drawn.has(address);
	const owner = isRule(kind) ? ruleOwner(resource) : void 0;
	if (owner !== void 0 && drawn.has(owner)) return [owner];
	if (isPeering(kind)) {
		const ends = peeringEnds(resource);
		return ends.every(isDrawn) ? ends.flatMap((end) => end ?? []) : [];
	}
	return isDescribing(kind) ? links.map(({ to }) => to).filter(isDrawn) : [];
}
/** Components that use something of a resource: the model of their members, the cluster they are in, what describes them. */
function usersOf(resources, drawn) {
	const kinds = new Map(resources.map(({ address, kind }) => [address, kind]));
	const users = new Map();
	for (const resource of resources) {
		const { address, links } = resource;
		if (!drawn.has(address)) continue;
		const described = links.map(({ to }) => to).filter((to) => isDescribing(kinds.get(to) ?? ""));
		for (const used of [
			modelOf(resource),
			clusterOf(resource),
			...described
		]) if (used !== void 0) users.set(used, (users.get(used) ?? new Set()).add(address));
	}
	return users;
}
/** The components of a nested stack. */
function inStack(address, { components }) {
	return components.map((component) => component.address).filter((other) => other.startsWith(`${address}/`));
}
// src/extras/convert/components/names.ts
/** Attributes with the name of a resource in the cloud, if that is not its Name tag. */
const NAME_ATTRIBUTES = [
	"name function_name identifier cluster_id replication_group_id cluster_identifier domain_name bucket repository_name",
	"table_name email_identity email domain metadata.name Name FunctionName LoadBalancerName AutoScalingGroupName",
	"DBInstanceIdentifier DBClusterIdentifier ClusterIdentifier ReplicationGroupId ClusterName ServiceName RepositoryName DomainName BucketName",
	"TableName QueueName TopicName EmailIdentity GroupName node_group_name NodegroupName"
].flatMap((line) => line.split(" "));
/** Types whose Name tag is better than their `name`. */
const BY_TAG = new Set("vpc subnet networkacl ec2 ebs internetgateway natgateway vpngateway customergateway efs".split(" "));
/** Types whose `name` is something else, such as the database in an instance: these attributes come first. */
const FIRST = new Map([["rds", ["identifier", "DBInstanceIdentifier"]], ["asg", ["node_group_name", "NodegroupName"]]]);
/** A resource's name in the cloud, otherwise its name in the code. */
function nameOf(resource, type) {
	const tag = textAt(resource, "tags.Name", "tags_all.Name");
	const attribute = textAt(resource, ...FIRST.get(type) ?? [], ...NAME_ATTRIBUTES);
	const [first, second] = BY_TAG.has(type) ? [tag, attribute] : [attribute, tag];
	return first ?? second ?? resource.localName.slice(0, 256);
}
// src/extras/convert/graph/places.ts
/** Kinds that pass their position on to the resources that refer to them. */
const HANDS_ON = new Set("aws_launch_template aws_launch_configuration aws_db_subnet_group aws_docdb_subnet_group aws_neptune_subnet_group aws_rds_cluster aws_elasticache_subnet_group aws_redshift_subnet_group aws_network_interface aws_docdb_cluster aws_neptune_cluster azurerm_network_interface azurerm_subnet AWS::EC2::LaunchTemplate AWS::AutoScaling::LaunchConfiguration AWS::RDS::DBSubnetGroup AWS::RDS::DBCluster AWS::DocDB::DBSubnetGroup AWS::DocDB::DBCluster AWS::Neptune::DBSubnetGroup AWS::Neptune::DBCluster AWS::ElastiCache::SubnetGroup AWS::Redshift::ClusterSubnetGroup AWS::EC2::NetworkInterface".split(" "));
/** Kinds that position another resource, with the attributes that refer to it. */
const SAYS_OF = new Map([
	["aws_efs_mount_target", ["file_system_id"]],
	["aws_internet_gateway_attachment", ["internet_gateway_id"]],
	["aws_vpn_gateway_attachment", ["vpn_gateway_id"]],
	["aws_network_interface_sg_attachment", ["network_interface_id"]],
	["aws_network_acl_association", ["subnet_id"]],
	["azurerm_network_interface_security_group_association", ["network_interface_id"]],
	["azurerm_subnet_network_security_group_association", ["subnet_id"]],
	["AWS::EFS::MountTarget", ["FileSystemId"]],
	["AWS::EC2::VPCGatewayAttachment", ["InternetGatewayId", "VpnGatewayId"]],
	["AWS::EC2::SubnetNetworkAclAssociation", ["SubnetId"]]
]);
/** Attributes whose references say nothing about the position. */
const ELSEWHERE$1 = new Set("environment Environment tags Tags ingress egress SecurityGroupIngress SecurityGroupEgress user_data UserData policy Policies container_definitions ContainerDefinitions source_security_group_id role Role route_table_id depends_on Events Body body DefinitionBody remote_access RemoteAccess".split(" "));
/** Whether a kind only positions other resources. */
function isPlacing(kind) {
	return HANDS_ON.has(kind) || SAYS_OF.has(kind);
}
/** Finds what contains each component, through subnet groups, launch templates and network interfaces. */
function findPlaces(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const saidBy = new Map();
	for (const resource of resources) {
		const attributes = SAYS_OF.get(resource.kind) ?? [];
		const owners = resource.links.filter(({ path }) => attributes.includes(path[0] ?? "")).map(({ to }) => to);
		for (const owner of new Set(owners)) {
			const sayings = saidBy.get(owner);
			if (sayings === void 0) saidBy.set(owner, [resource]);
			else sayings.push(resource);
		}
	}
	return (address) => placesOf(address, byAddress, saidBy);
}
function placesOf(address, byAddress, saidBy) {
	const places = {
		vpcs: new Set(),
		subnets: new Set(),
		holders: new Set(),
		saidBy: new Set()
	};
	const cameFrom = new Map([[address, void 0]]);
	const open = [byAddress.get(address)];
	for (let here = open.pop(); here !== void 0; here = open.pop()) {
		const named = placesNamedBy(here, byAddress).filter((target) => target.address !== address);
		for (const target of named) {
			const set = setFor(places, typeOf(target.kind));
			if (set === void 0) continue;
			set.add(target.address);
			credit(here.address, cameFrom, places.saidBy);
		}
		for (const next of [...saidBy.get(here.address) ?? [], ...named.filter(({ kind }) => HANDS_ON.has(kind))]) {
			if (cameFrom.has(next.address)) continue;
			cameFrom.set(next.address, here.address);
			open.push(next);
		}
	}
	return places;
}
/** All resources on the path from the component to the one that determines its position. */
function credit(address, cameFrom, saidBy) {
	for (let here = address; !saidBy.has(here);) {
		const before = cameFrom.get(here);
		if (before === void 0) return;
		saidBy.add(here);
		here = before;
	}
}
function placesNamedBy({ links }, byAddress) {
	return links.flatMap(({ path, to }) => {
		const target = ELSEWHERE$1.has(path[0] ?? "") ? void 0 : byAddress.get(to);
		return target === void 0 ? [] : [target];
	});
}
function setFor({ vpcs, subnets, holders }, type) {
	if (type === "vpc") return vpcs;
	if (type === "subnet") return subnets;
	return type !== void 0 && isGroup(type) ? holders : void 0;
}
// src/extras/convert/graph/regions.ts
const SHAPE = /^[a-z][a-z0-9-]{2,29}$/;
/** Global services are outside any region, whatever their declaration says. */
const GLOBAL = new Set(["cloudfront", "r53"]);
function isGlobal(type) {
	return GLOBAL.has(type);
}
/** The region from a resource's own declaration: its region, ARN, zone or location. */
function ownRegion(resource) {
	const azure = textAt(resource, "location")?.toLowerCase().replaceAll(" ", "");
	const arn = /^arn:[^:]*:[^:]*:([a-z0-9-]+):/.exec(textAt(resource, "arn") ?? "")?.[1];
	const zone = textAt(resource, "availability_zone", "AvailabilityZone", "availability_zones.0", "AvailabilityZones.0");
	return [...[
		textAt(resource, "region"),
		arn,
		regionOfZone(zone),
		resource.kind.startsWith("azurerm_") ? azure : void 0
	], resource.region].find((region) => region !== void 0 && SHAPE.test(region));
}
function regionOfZone(zone) {
	return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? "")?.[1];
}
/** The region that all resources with one share; the others are assumed to be in it. */
function onlyRegion(regions) {
	const told = new Set([...regions].filter((region) => region !== void 0));
	return told.size === 1 ? [...told][0] : void 0;
}
// src/extras/convert/graph/build-graph.ts
/**
* convert/graph/: components, what contains them (places.ts), what is implied (implied.ts), and their connections (flows.ts).
* Not here: positions (layout/).
*/
/** Pools and clusters that contain their members; innermost first. */
const PARENTS = [...[
	"asg",
	"ecsservice",
	"eksworkload",
	"azureaksworkload"
], ...[
	"ecscluster",
	"ekscluster",
	"azureakscluster",
	"azuresbnamespace"
]];
/**
* Turns the resources that Cloudcraft has types for into components.
* @param region the region of resources whose declaration does not name one.
*/
function buildGraph(resources, region) {
	const drawn = new Map(resources.flatMap((resource) => typed(resource)));
	const placesOf = findPlaces(resources);
	const places = new Map([...drawn.keys()].map((address) => [address, placesOf(address)]));
	const facts = {
		drawn,
		places,
		defaultRegion: region ?? onlyRegion([...drawn.values()].map(({ resource, type }) => isGlobal(type) ? void 0 : ownRegion(resource))),
		rules: rulesOf(resources),
		peerings: peeringsOf(resources),
		around: aroundOf(resources)
	};
	const components = [...drawn.values()].sort((a, b) => byText(a.resource.address, b.resource.address)).map((one) => toComponent(one, facts));
	return {
		components,
		members: membersOf(components, facts),
		saidBy: saidByIn(places)
	};
}
function saidByIn(places) {
	const found = new Map();
	for (const [address, { saidBy }] of places) for (const sayer of saidBy) found.set(sayer, (found.get(sayer) ?? new Set()).add(address));
	return found;
}
/** Types that are in exactly one subnet; if several are named, it is unknown which. */
const STANDS_IN_ONE = new Set(["ec2", "natgateway"]);
function typed(resource) {
	const type = typeOf(resource.kind);
	return type === void 0 ? [] : [[resource.address, {
		resource,
		type
	}]];
}
function toComponent({ resource, type }, facts) {
	const { address } = resource;
	const subnets = isFrame(type) ? [] : [...facts.places.get(address)?.subnets ?? []].sort(byText);
	const parent = parentOf(address, type, facts);
	const pool = parent === void 0 ? void 0 : facts.places.get(parent);
	const inPool = resource.impliedBy !== void 0 && pool !== void 0 ? parent : void 0;
	const vpc = vpcOf(inPool ?? resource.impliedBy ?? address, facts);
	return {
		address,
		type,
		name: resource.impliedBy === void 0 || resource.localName === "default" ? nameOf(resource, type) : void 0,
		region: isGlobal(type) ? void 0 : ownRegion(resource) ?? regionOfVpc(vpc, facts) ?? facts.defaultRegion,
		vpc,
		subnets: inPool !== void 0 || STANDS_IN_ONE.has(type) && subnets.length > 1 ? [] : subnets,
		parent,
		fields: {
			...fieldsOf(resource, type, facts.around(resource)),
			...facts.rules(address),
			...type === "vpc" ? facts.peerings(address) : {}
		},
		identity: identityOf(resource, type)
	};
}
/** Resources in a network are in its region, whatever region is assumed for others. */
function regionOfVpc(vpc, { drawn }) {
	const around = vpc === void 0 ? void 0 : drawn.get(vpc);
	return around === void 0 ? void 0 : ownRegion(around.resource);
}
function identityOf(resource, type) {
	const arn = textAt(resource, "arn");
	return known({
		arn: arn?.startsWith("arn:") === true ? arn : void 0,
		resourceId: resource.kind.startsWith("azurerm_") ? azureId(resource, type) : void 0
	});
}
/** Before version 5 of the provider, the `id` of something in a storage account is its URL. */
function azureId(resource, type) {
	const id = [textAt(resource, "id"), textAt(resource, "resource_manager_id")].find((one) => one?.startsWith("/subscriptions/") === true);
	return id !== void 0 && type === "azurewebapp" ? `${id}#componentType=azurewebapp` : id;
}
function parentOf(address, type, { drawn, places }) {
	const holders = [...places.get(address)?.holders ?? []].sort(byText);
	for (const parentType of PARENTS) {
		const found = holders.find((holder) => drawn.get(holder)?.type === parentType && mayHold(parentType, type));
		if (found !== void 0) return found;
	}
}
/** The VPC of its subnets, otherwise its own, otherwise that of its security groups. */
function vpcOf(address, { drawn, places }) {
	const here = places.get(address);
	if (here === void 0 || drawn.get(address)?.type === "vpc") return void 0;
	const ofThose = (around) => [...around].flatMap((other) => [...places.get(other)?.vpcs ?? []]);
	const groups = [...here.holders].filter((holder) => isFrame(drawn.get(holder)?.type ?? ""));
	return [...[
		ofThose(here.subnets),
		[...here.vpcs],
		ofThose(groups)
	].find((vpcs) => vpcs.length > 0) ?? []].sort(byText)[0];
}
function membersOf(components, facts) {
	const members = new Map();
	const byAddress = new Map(components.map((component) => [component.address, component]));
	for (const [group, address] of components.flatMap((component) => memberships(component, byAddress, facts))) {
		const [holder, member] = [byAddress.get(group), byAddress.get(address)];
		if (holder === void 0 || member === void 0 || group === address || !mayHold(holder.type, member.type)) continue;
		const set = members.get(group);
		if (set === void 0) members.set(group, new Set([address]));
		else set.add(address);
	}
	return new Map([...members].map(([group, set]) => [group, [...set].sort(byText)]));
}
/** All group and member pairs that a component's declaration implies, whether or not the group can hold the member. */
function memberships({ address, type, vpc, parent, subnets }, byAddress, { drawn, places }) {
	const isImplied = drawn.get(address)?.resource.kind.startsWith(IMPLIED) === true;
	const holders = places.get(isImplied ? parent ?? "" : address)?.holders ?? [];
	const groups = [
		vpc,
		parent,
		byAddress.get(parent ?? "")?.parent,
		...holders,
		...subnets.length === 1 ? subnets : []
	];
	const covered = type === "networkacl" ? [...places.get(address)?.subnets ?? []] : [];
	return [...groups.flatMap((group) => group === void 0 ? [] : [[group, address]]), ...covered.map((subnet) => [address, subnet])];
}
// src/extras/convert/graph/flow-table.ts
/**
* The direction of requests, events and data, by attribute: `<` from the referenced resource, `>` to it, `~` to it by permission or
* setting only. Kinds that are not components forward what reaches them. `a.b` is more exact than `a`.
*/
const LINES = `
aws_lb_listener load_balancer_arn< default_action>
aws_alb_listener load_balancer_arn< default_action>
aws_lb_listener_rule listener_arn< action>
aws_lb_target_group_attachment target_group_arn< target_id>
aws_alb_target_group_attachment target_group_arn< target_id>
aws_lb_target_group
aws_alb_target_group
aws_elb instances>
aws_elb_attachment elb< instance>
aws_autoscaling_group target_group_arns< load_balancers< traffic_source<
aws_autoscaling_attachment lb_target_group_arn< alb_target_group_arn< elb< autoscaling_group_name>
aws_ecs_service load_balancer< task_definition>
aws_ecs_task_definition container_definitions~ task_role_arn~
aws_lambda_function environment~ role~ dead_letter_config>
aws_lambda_event_source_mapping event_source_arn< function_name>
aws_lambda_permission source_arn< function_name>
aws_lambda_alias function_name>
aws_cloudwatch_event_rule event_bus_name<
aws_cloudwatch_event_target rule< arn>
aws_sns_topic_subscription topic_arn< endpoint>
aws_sqs_queue redrive_policy>
aws_s3_bucket_notification bucket< lambda_function> queue> topic>
aws_api_gateway_integration rest_api_id< uri>
aws_apigatewayv2_integration api_id< integration_uri>
aws_api_gateway_rest_api body>
aws_api_gateway_authorizer rest_api_id< authorizer_uri>
aws_apigatewayv2_api body> target>
aws_apigatewayv2_authorizer api_id< authorizer_uri>
aws_lambda_function_event_invoke_config function_name< destination_config>
aws_pipes_pipe source< enrichment> target>
aws_scheduler_schedule target>
aws_sfn_state_machine definition>
aws_kinesis_firehose_delivery_stream kinesis_source_configuration< extended_s3_configuration> s3_configuration> redshift_configuration> elasticsearch_configuration> opensearch_configuration>
aws_cloudfront_distribution origin> web_acl_id<
aws_route53_record zone_id< alias> records>
aws_wafv2_web_acl_association web_acl_arn< resource_arn>
aws_wafregional_web_acl_association web_acl_id< resource_arn>
aws_volume_attachment instance_id< volume_id>
aws_instance iam_instance_profile~
aws_iam_instance_profile role~
aws_iam_role_policy role< policy~
aws_iam_role_policy_attachment role< policy_arn~
aws_iam_policy policy~
aws_iam_role
aws_iam_policy_document statement~
aws_db_instance replicate_source_db<
aws_vpn_connection customer_gateway_id< vpn_gateway_id> transit_gateway_id>
aws_ec2_transit_gateway_vpc_attachment transit_gateway_id< vpc_id>
azurerm_lb_backend_address_pool loadbalancer_id<
azurerm_network_interface_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_network_interface_application_gateway_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_linux_virtual_machine network_interface_ids<
azurerm_windows_virtual_machine network_interface_ids<
azurerm_virtual_machine network_interface_ids<
azurerm_virtual_machine_data_disk_attachment virtual_machine_id< managed_disk_id>
AWS::ElasticLoadBalancingV2::Listener LoadBalancerArn< DefaultActions>
AWS::ElasticLoadBalancingV2::ListenerRule ListenerArn< Actions>
AWS::ElasticLoadBalancingV2::TargetGroup Targets>
AWS::ElasticLoadBalancing::LoadBalancer Instances>
AWS::AutoScaling::AutoScalingGroup TargetGroupARNs< LoadBalancerNames<
AWS::ECS::Service LoadBalancers< TaskDefinition>
AWS::ECS::TaskDefinition ContainerDefinitions~ TaskRoleArn~
AWS::Lambda::Function Environment~ Role~ DeadLetterConfig>
AWS::Lambda::EventSourceMapping EventSourceArn< FunctionName>
AWS::Lambda::Permission SourceArn< FunctionName>
AWS::Lambda::Alias FunctionName>
AWS::Lambda::Version FunctionName>
AWS::Serverless::Function Events< Environment~ Policies~ Role~ DeadLetterQueue> EventInvokeConfig>
AWS::Lambda::EventInvokeConfig FunctionName< DestinationConfig>
AWS::Lambda::Url TargetFunctionArn>
AWS::Pipes::Pipe Source< Enrichment> Target>
AWS::Scheduler::Schedule Target>
AWS::StepFunctions::StateMachine Definition> DefinitionString> DefinitionSubstitutions>
AWS::Serverless::StateMachine Events< Definition> DefinitionSubstitutions> Policies~
AWS::Serverless::Api DefinitionBody> Auth>
AWS::Serverless::HttpApi DefinitionBody> Auth>
AWS::ApiGateway::RestApi Body>
AWS::ApiGatewayV2::Api Body> Target>
AWS::ApiGateway::Authorizer RestApiId< AuthorizerUri>
AWS::ApiGatewayV2::Authorizer ApiId< AuthorizerUri>
AWS::KinesisFirehose::DeliveryStream KinesisStreamSourceConfiguration< ExtendedS3DestinationConfiguration> S3DestinationConfiguration> RedshiftDestinationConfiguration> ElasticsearchDestinationConfiguration> AmazonopensearchserviceDestinationConfiguration>
AWS::Events::Rule EventBusName< Targets>
AWS::SNS::Subscription TopicArn< Endpoint>
AWS::SNS::Topic Subscription>
AWS::SQS::Queue RedrivePolicy>
AWS::S3::Bucket NotificationConfiguration>
AWS::ApiGateway::Method RestApiId< Integration>
AWS::ApiGatewayV2::Integration ApiId< IntegrationUri>
AWS::CloudFront::Distribution DistributionConfig> DistributionConfig.WebACLId<
AWS::Route53::RecordSet HostedZoneId< AliasTarget> ResourceRecords>
AWS::WAFv2::WebACLAssociation WebACLArn< ResourceArn>
AWS::EC2::VolumeAttachment InstanceId< VolumeId>
AWS::EC2::Instance Volumes> IamInstanceProfile~
AWS::IAM::InstanceProfile Roles~
AWS::IAM::Role Policies~ ManagedPolicyArns~
AWS::IAM::Policy Roles< PolicyDocument~
AWS::IAM::ManagedPolicy Roles< PolicyDocument~
AWS::RDS::DBInstance SourceDBInstanceIdentifier<
AWS::EC2::VPNConnection CustomerGatewayId< VpnGatewayId> TransitGatewayId>
AWS::EC2::TransitGatewayAttachment TransitGatewayId< VpcId>
`;
const DIRECTIONS = {
	"<": "from",
	">": "to",
	"~": "may-use"
};
const TABLE = new Map(LINES.trim().split("\n").map((line) => {
	const [kind = "", ...attributes] = line.split(" ");
	return [kind, new Map(attributes.map((text) => [text.slice(0, -1), DIRECTIONS[text.slice(-1)] ?? "to"]))];
}));
/** Attributes for the destination of failed events, at any level: in an event, in a target. */
const FAILURES = new Set("DeadLetterConfig DeadLetterQueue DestinationConfig dead_letter_config destination_config".split(" "));
/** Whether a kind has any flow. */
function hasFlows(kind) {
	return TABLE.has(kind);
}
/** The direction of a reference of a kind; undefined if it is not a flow. */
function directionOf(kind, [first = "", ...rest]) {
	const directions = TABLE.get(kind);
	const found = directions?.get(`${first}.${rest[0] ?? ""}`) ?? directions?.get(first);
	return found === "from" && rest.some((step) => FAILURES.has(step)) ? "to" : found;
}
// src/extras/convert/graph/flows.ts
/** More connections than a diagram can show. */
const MAX_FLOWS = 2e4;
/** Permissions only count for data stores and messaging; otherwise everything would be connected to everything. */
const MAY_BE_USED = new Set("dynamodb s3 sqs snstopic kinesisstream eventbus rds".split(" "));
/** The connections between components, through resources that are not components. */
function findFlows(resources) {
	const types = new Map(resources.map(({ address, kind }) => [address, typeOf(kind)]));
	const arcs = findArcs(resources);
	const found = new Map();
	for (const { address } of resources) {
		if (types.get(address) === void 0) continue;
		for (const flow of flowsFrom(address, arcs, types)) {
			const key = `${address}\n${flow.to}`;
			if (found.get(key) === void 0 || !flow.isWeak) found.set(key, flow);
		}
		if (found.size > MAX_FLOWS) break;
	}
	const flows = [...found.values()].filter((flow) => !isTold(flow, found)).sort(byEnds);
	const through = new Map();
	for (const { from, to, via } of found.values()) for (const address of via) through.set(address, (through.get(address) ?? new Set()).add(from).add(to));
	return {
		flows: flows.slice(0, MAX_FLOWS).map(({ from, to, isWeak }) => ({
			from,
			to,
			isWeak
		})),
		isCut: flows.length > MAX_FLOWS,
		through
	};
}
function flowsFrom(from, arcs, types) {
	const { ends, viaOf } = reach(from, arcs, (address) => types.get(address) !== void 0);
	return ends.filter(({ to, isWeak }) => to !== from && (!isWeak || MAY_BE_USED.has(types.get(to) ?? ""))).map(({ to, isWeak }) => ({
		from,
		to,
		isWeak,
		via: viaOf({
			to,
			isWeak
		})
	}));
}
/** A queue that triggers a function needs no second line back for the permission to read from it. */
function isTold({ from, to, isWeak }, found) {
	return isWeak && found.get(`${to}\n${from}`)?.isWeak === false;
}
function byEnds(first, second) {
	return byText(first.from, second.from) || byText(first.to, second.to);
}
function findArcs(resources) {
	const arcs = new Map();
	const add = (from, arc) => {
		const list = arcs.get(from);
		if (list === void 0) arcs.set(from, [arc]);
		else list.push(arc);
	};
	for (const { address, kind, links, impliedBy } of resources) {
		if (impliedBy !== void 0 && typeOf(kind) === "ebs") add(impliedBy, {
			to: address,
			isWeak: false
		});
		for (const { path, to } of links) {
			const direction = directionOf(kind, path);
			if (direction === "from") add(to, {
				to: address,
				isWeak: false
			});
			else if (direction !== void 0) add(address, {
				to,
				isWeak: direction === "may-use"
			});
		}
	}
	return arcs;
}
/** The components that are reachable without passing another one; if reachable both with and without permissions, they count as without. */
function reach(start, arcs, isComponent) {
	const ends = [];
	const cameFrom = new Map();
	const seen = new Set([`${start}|false`, `${start}|true`]);
	const open = [{
		to: start,
		isWeak: false
	}];
	for (let here = open.pop(); here !== void 0 && ends.length < MAX_FLOWS; here = open.pop()) for (const arc of arcs.get(here.to) ?? []) {
		const next = {
			to: arc.to,
			isWeak: here.isWeak || arc.isWeak
		};
		const key = keyOf$1(next);
		const before = cameFrom.get(key);
		if (before === void 0) cameFrom.set(key, [here]);
		else before.push(here);
		if (seen.has(key)) continue;
		seen.add(key);
		if (isComponent(next.to)) ends.push(next);
		else open.push(next);
	}
	return {
		ends,
		viaOf: (end) => waysBack(end, start, cameFrom)
	};
}
/** More than between any two components of a real document. */
const MAX_VIA = 2e3;
function waysBack(end, start, cameFrom) {
	const via = new Map();
	const open = [...cameFrom.get(keyOf$1(end)) ?? []];
	for (let here = open.pop(); here !== void 0 && via.size < MAX_VIA; here = open.pop()) {
		const key = keyOf$1(here);
		if (here.to === start || via.has(key)) continue;
		via.set(key, here.to);
		open.push(...cameFrom.get(key) ?? []);
	}
	return [...new Set(via.values())];
}
function keyOf$1({ to, isWeak }) {
	return `${to}|${isWeak}`;
}
// src/extras/convert/layout/box.ts
const NOTHING = {
	width: 0,
	depth: 0,
	places: []
};
function isEmpty({ places }) {
	return places.length === 0;
}
/** Boxes side by side along x. */
function row(boxes, gap) {
	const places = [];
	let [width, depth] = [0, 0];
	for (const box of boxes) {
		if (isEmpty(box)) continue;
		const x = places.length === 0 ? 0 : width + gap;
		for (const place of box.places) places.push({
			...place,
			x: place.x + x
		});
		width = x + box.width;
		depth = Math.max(depth, box.depth);
	}
	return {
		width,
		depth,
		places
	};
}
/** Boxes one behind the other along y. */
function stack(boxes, gap) {
	return flipped(row(boxes.map(flipped), gap));
}
/**
* Boxes with one component each in a given number of staggered columns: a line along x to one of them passes between those of the other
* columns. They are as deep as that requires, and in the order of their lanes.
*/
function staggered(boxes, columns, gap) {
	const lane = Math.max(1, (Math.max(0, ...boxes.map(({ depth }) => depth)) + gap) / columns);
	const inColumn = (column) => boxes.filter((_, index) => index % columns === column);
	const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...inColumn(column).map(({ width }) => width)));
	const left = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0));
	const places = boxes.flatMap((box, index) => {
		const [column, y] = [index % columns, index * lane];
		const x = (left[column] ?? 0) + ((widths[column] ?? 0) - box.width) / 2;
		return box.places.map((place) => ({
			...place,
			x: snapped(place.x + x),
			y: snapped(place.y + y)
		}));
	});
	return {
		width: widths.reduce((sum, one) => sum + one + gap, -gap),
		depth: (boxes.length - 1) * lane + Math.max(0, ...boxes.map(({ depth }) => depth)),
		places
	};
}
/** Cloudcraft's grid snaps to quarter units. */
function snapped(value) {
	return Math.round(value * 4) / 4;
}
function flipped({ width, depth, places }) {
	return {
		width: depth,
		depth: width,
		places: places.map((place) => ({
			...place,
			x: place.y,
			y: place.x
		}))
	};
}
/**
* Boxes in rows of equal numbers, so that the whole takes the least room in an isometric picture: its width there is the sum of both
* sides, whatever their proportion.
*/
function packed(boxes, gap) {
	const full = boxes.filter((box) => !isEmpty(box));
	const arranged = full.map((_, index) => inRowsOf(full, index + 1, gap));
	return arranged.reduce((best, box) => room(box) < room(best) - .01 ? box : best, arranged[0] ?? NOTHING);
}
function inRowsOf(boxes, count, gap) {
	return stack(boxes.flatMap((_, index) => index % count === 0 ? [index] : []).map((start) => row(boxes.slice(start, start + count), gap)), gap);
}
function room({ width, depth }) {
	return width + depth;
}
/** Boxes in rows, so that the whole is roughly square. */
function grid(boxes, gap, minWidth = 12) {
	const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.depth + gap), 0);
	const wanted = Math.max(minWidth, Math.sqrt(area) * 1.3);
	const rows = [[]];
	let width = 0;
	for (const box of boxes) {
		if (width > 0 && width + gap + box.width > wanted) {
			rows.push([]);
			width = 0;
		}
		rows.at(-1)?.push(box);
		width += (width === 0 ? 0 : gap) + box.width;
	}
	return stack(rows.map((boxesInRow) => row(boxesInRow, gap)), gap);
}
/** Adds a margin around a box, for the outline of a group. */
function framed(box, margin) {
	if (isEmpty(box)) return box;
	return {
		width: box.width + 2 * margin,
		depth: box.depth + 2 * margin,
		places: box.places.map((place) => ({
			...place,
			x: place.x + margin,
			y: place.y + margin
		}))
	};
}
/** Adds a component in or under the box. */
function withPlace(box, place) {
	return {
		...box,
		places: [...box.places, place]
	};
}
const LETTER = .16;
/** A component with its label in front of it. */
const DEPTH = 1.5;
const MIN_WIDTH = 2;
const AIR$1 = .5;
function labelWidth(text) {
	return LETTER * [...text ?? ""].length;
}
/** A cell for one component with its label, the component centred. */
function cell({ address, name }) {
	const width = Math.max(MIN_WIDTH, labelWidth(name) + AIR$1);
	return {
		width,
		depth: DEPTH,
		places: [{
			address,
			x: quarter((width - 1) / 2),
			y: 0
		}]
	};
}
/** Cloudcraft's grid snaps to quarter units. */
function quarter(value) {
	return Math.round(value * 4) / 4;
}
// src/extras/convert/layout/group-by.ts
/** Groups items by key; preserves the order of keys and items. */
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/extras/convert/layout/steps.ts
/** The components of a chain step by step, each step in an order that keeps lines short. */
function sortIntoSteps(chain, flows) {
	const links = linksOf(chain, flows);
	const steps = delayed(links, earliest(links));
	const columns = Array.from({ length: Math.max(...steps.values()) + 1 }, () => []);
	for (const component of chain) columns[steps.get(component.address) ?? 0]?.push(component);
	const lanes = new Map();
	for (const column of columns) {
		const keyed = column.map((component) => ({
			component,
			key: keyOf(component.address, links, lanes)
		}));
		keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || byText(a.component.address, b.component.address));
		column.splice(0, column.length, ...keyed.map(({ component }) => component));
		for (const [lane, { address }] of column.entries()) lanes.set(address, lane);
	}
	return columns.filter((column) => column.length > 0);
}
/** After what leads to it; ends of a chain come last, out of the way of lines that continue. */
function keyOf(address, { next, previous }, lanes) {
	const behind = (previous.get(address) ?? []).flatMap((other) => lanes.get(other) ?? []);
	const mean = behind.reduce((sum, lane) => sum + lane, 0) / Math.max(1, behind.length);
	return [(next.get(address) ?? []).length === 0 ? 1 : 0, mean];
}
function linksOf(chain, flows) {
	const order = chain.map(({ address }) => address);
	const next = new Map(order.map((address) => [address, []]));
	const previous = new Map(order.map((address) => [address, []]));
	for (const { from, to } of flows) {
		if (!next.has(from)) continue;
		next.get(from)?.push(to);
		previous.get(to)?.push(from);
	}
	return {
		order,
		next,
		previous
	};
}
/** Each comes one step after all that lead to it; in a cycle, the first by address comes first. */
function earliest({ order, next, previous }) {
	const waiting = new Map(order.map((address) => [address, previous.get(address)?.length ?? 0]));
	const steps = new Map();
	const reached = new Map();
	const ready = order.filter((address) => waiting.get(address) === 0);
	const settle = (here) => {
		const step = reached.get(here) ?? 0;
		steps.set(here, step);
		for (const to of (next.get(here) ?? []).filter((address) => !steps.has(address))) {
			reached.set(to, Math.max(reached.get(to) ?? 0, step + 1));
			waiting.set(to, (waiting.get(to) ?? 1) - 1);
			if (waiting.get(to) === 0) ready.push(to);
		}
	};
	for (const rest of order) {
		for (let here = ready.pop(); here !== void 0; here = ready.pop()) if (!steps.has(here)) settle(here);
		if (!steps.has(rest)) settle(rest);
	}
	return steps;
}
/** Moves the start of a chain right before its first target, so that its line crosses nothing. */
function delayed({ order, next, previous }, steps) {
	return new Map(order.map((address) => {
		const step = steps.get(address) ?? 0;
		const after = (next.get(address) ?? []).map((to) => steps.get(to) ?? 0);
		return [address, (previous.get(address) ?? []).length === 0 && after.length > 0 ? Math.max(step, Math.min(...after) - 1) : step];
	}));
}
// src/extras/convert/layout/chains.ts
const BETWEEN_STEPS = 2;
const BETWEEN_CHAINS = 2;
const GAP$2 = 1;
/** A larger step becomes several columns. */
const MAX_COLUMN = 6;
/** From this number on, three columns are as wide as two. */
const MANY = 16;
/** Components outside networks: connected ones as chains along x, all others in a block. */
function chainsBox(components, flows, unitOf) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const between = flows.filter(({ from, to }) => byAddress.has(from) && byAddress.has(to));
	const chainOf = numberChains(components, between);
	const chains = groupBy(components, ({ address }) => chainOf.get(address) ?? "");
	const flowsIn = groupBy(between, ({ from }) => chainOf.get(from) ?? "");
	const boxes = [...chains].filter(([, chain]) => chain.length > 1).map(([key, chain]) => chainBox(chain, flowsIn.get(key) ?? [], unitOf));
	const sorted = [...[...chains.values()].filter((chain) => chain.length === 1).flat()].sort((a, b) => byText(a.type, b.type) || byText(a.address, b.address));
	return stack([grid(boxes, BETWEEN_CHAINS, 24), grid(sorted.map(unitOf), GAP$2)], BETWEEN_CHAINS);
}
/** The chain of each component, identified by the chain's first address. */
function numberChains(components, flows) {
	const neighbours = new Map(components.map(({ address }) => [address, []]));
	for (const { from, to } of flows) {
		neighbours.get(from)?.push(to);
		neighbours.get(to)?.push(from);
	}
	const chainOf = new Map();
	for (const { address: first } of components) {
		const open = [first];
		for (let here = open.pop(); here !== void 0; here = open.pop()) {
			if (chainOf.has(here)) continue;
			chainOf.set(here, first);
			open.push(...(neighbours.get(here) ?? []).filter((next) => !chainOf.has(next)));
		}
	}
	return chainOf;
}
function chainBox(chain, flows, unitOf) {
	return besideEachOther(sortIntoSteps(chain, flows).map((step) => {
		const units = step.map(unitOf);
		return units.length > MAX_COLUMN && units.every(({ places }) => places.length === 1) ? staggered(units, units.length > MANY ? 3 : 2, GAP$2) : stack(units, GAP$2);
	}), flows);
}
/**
* Columns with aligned centres, far enough apart that each line turns between them. A line that goes further along its column than to the
* next one would turn in the column of its target, under other components.
*/
function besideEachOther(columns, flows) {
	const depth = Math.max(0, ...columns.map((column) => column.depth));
	return columns.map((column) => shifted(column, 0, quarter((depth - column.depth) / 2))).reduce((whole, column) => {
		const x = whole.places.length === 0 ? 0 : whole.width + gapBetween(whole, column, flows);
		return {
			width: x + column.width,
			depth,
			places: [...whole.places, ...shifted(column, x, 0).places]
		};
	}, NOTHING);
}
function shifted(box, x, y) {
	return {
		...box,
		places: box.places.map((place) => ({
			...place,
			x: place.x + x,
			y: place.y + y
		}))
	};
}
/** The maximum distance to the next column: with it there is room for 48 components next to one. */
const MAX_GAP = 24;
function gapBetween(before, column, flows) {
	const [left, right] = [before, column].map(({ places }) => new Map(places.map((place) => [place.address, place])));
	const needed = flows.map(({ from, to }) => {
		const start = left?.get(from) ?? left?.get(to);
		const end = right?.get(to) ?? right?.get(from);
		if (start === void 0 || end === void 0) return 0;
		const [behind, ahead] = [before.width - start.x - 1, end.x];
		return Math.max(Math.abs(start.y - end.y) - behind - ahead, Math.abs(behind - ahead));
	});
	return quarter(Math.min(MAX_GAP, Math.max(BETWEEN_STEPS, ...needed)) + .124);
}
// src/extras/convert/layout/pools.ts
const LABEL_DEPTH = 1.75;
const GAP$1 = 1;
/**
* An autoscaling group: its members evenly along a platform, like Cloudcraft's layout `even`: the i-th of n at `x + (width - 1) * i / (n -
* 1)`, a single one in the middle. The label is centred on the first two units.
* @param step distance from one to the next.
*/
function poolBox(pool, members, step = 2) {
	const width = Math.max(2, members.length === 0 ? 2 : (members.length - 1) * step + 1);
	const overhang = overhangOf(pool);
	const places = members.map(({ address }, index) => {
		const share = members.length === 1 ? .5 : index / (members.length - 1);
		return {
			address,
			x: overhang + (width - 1) * share,
			y: 0
		};
	});
	const platform = {
		address: pool.address,
		x: overhang,
		y: 0,
		size: [width, 1]
	};
	return {
		width: overhang + Math.max(width, 2 + overhang),
		depth: LABEL_DEPTH,
		places: [platform, ...places]
	};
}
/** How far a pool's label extends to the left of its platform. */
function overhangOf({ name }) {
	return quarter(Math.max(0, labelWidth(name) / 2 - 1) + .124);
}
/**
* A cluster with its content: its own icon at the back, then one row per service. Members without a service come last.
* @param inside the boxes of its content.
*/
function clusterBox(cluster, inside) {
	const box = stack([cell({
		...cluster,
		name: void 0
	}), inside.every(isEmpty) ? NOTHING : grid(inside, GAP$1, 8)], GAP$1);
	return {
		...box,
		width: Math.max(box.width, labelWidth(cluster.name) + 1)
	};
}
/** A service: its sign, and its tasks next to it. */
function serviceBox(service, tasks) {
	const inside = row([cell({
		...service,
		name: void 0
	}), ...tasks.map(cell)], .5);
	return {
		...inside,
		width: Math.max(inside.width, labelWidth(service.name) + 1),
		depth: inside.depth + .5
	};
}
/** An Azure cluster, a workload or a namespace: a plate with its content on it. */
function plateBox(cluster, inside) {
	const content = framed(grid(inside, GAP$1, 8), GAP$1);
	const size = [Math.max(4, labelWidth(cluster.name) + 1, content.width), Math.max(3, content.depth)];
	return withPlace({
		width: size[0],
		depth: size[1],
		places: content.places
	}, {
		address: cluster.address,
		x: 0,
		y: 0,
		size
	});
}
// src/extras/convert/layout/clusters.ts
const SERVICES = new Set(["ecsservice", "eksworkload"]);
const MEMBERS = new Set("ecsservice ecstask eksworkload ekspod azureaksworkload azureakspod azuresbqueue azuresbtopic".split(" "));
const BETWEEN_CLUSTERS = 2.5;
/** Whether a component is a cluster or in one. */
function isClustered({ type }) {
	return isGround(type) || MEMBERS.has(type);
}
function isGround(type) {
	return groupOf(type) === "floor" || groupOf(type) === "plate";
}
/** Clusters with their services and tasks, and services whose cluster is not in the document. */
function clustersBox(components, childrenOf) {
	return grid(components.filter(({ parent }) => parent === void 0).map((top) => boxOf(top, childrenOf)), BETWEEN_CLUSTERS, 16);
}
function boxOf(component, childrenOf) {
	const { type, address } = component;
	if (SERVICES.has(type)) return serviceBox(component, childrenOf(address));
	if (!isGround(type)) return cell(component);
	const inside = childrenOf(address).map((child) => boxOf(child, childrenOf));
	return groupOf(type) === "plate" ? plateBox(component, inside) : clusterBox(component, inside);
}
// src/extras/convert/layout/paddings.ts
/** Distance of a group's outline from its members in grid units; outer groups have more. */
const PADDING = {
	sg: .75,
	azurensg: 1,
	subnet: 1,
	networkacl: 1.5,
	vpc: 2.5,
	region: 4
};
/** Between outlines around the same components: the height of a label, plus a margin. */
const STEP = .6;
/** Between the outline of a network and the outermost one in it. */
const AIR = 1;
/**
* The distance of each outline from its members. Subnets around the same components, such as a balancer that is in all of them, are nested,
* and so is the network around them: otherwise their labels would be on the same spot.
*/
function paddingsOf(frames) {
	const found = new Map();
	const last = new Map();
	const subnets = frames.filter(({ type, members }) => type === "subnet" && members.length > 0);
	const guarded = new Set(frames.filter(({ type }) => type === "sg").map(contentOf));
	for (const frame of [...subnets].sort((a, b) => byText(a.address, b.address))) {
		const key = contentOf(frame);
		const before = last.get(key);
		const first = guarded.has(key) ? paddingOf("sg") + STEP : paddingOf("subnet");
		const padding = before === void 0 ? first : before + STEP;
		last.set(key, padding);
		found.set(frame.address, padding);
	}
	for (const { address, type, members } of frames) {
		if (type !== "vpc") continue;
		const inner = members.map((member) => found.get(member) ?? 0);
		found.set(address, Math.max(paddingOf("vpc"), ...inner.map((padding) => padding + AIR)));
	}
	const outermost = Math.max(0, ...found.values());
	return (address, type) => type === "region" ? Math.max(paddingOf(type), outermost + AIR) : found.get(address) ?? paddingOf(type);
}
function paddingOf(type) {
	return PADDING[type] ?? 1.5;
}
function contentOf({ members }) {
	return members.join("\n");
}
// src/extras/convert/layout/tiers.ts
/**
* Sorts a network's components into tiers. A component that spans subnets with other content would make their outlines overlap, so it is
* placed next to them in the network.
*/
function sortIntoTiers(subnets, components) {
	const known = new Set(subnets);
	const inside = components.filter((component) => component.subnets.some((subnet) => known.has(subnet)));
	const roots = tie(subnets, inside);
	const groups = groupBy(subnets, (subnet) => rootOf(roots, subnet));
	const byTier = groupBy(inside, (component) => rootOf(roots, component.subnets.find((subnet) => known.has(subnet)) ?? ""));
	const parts = [...groups].map(([root, columns]) => sortTier(columns, byTier.get(root) ?? []));
	const sorted = new Set(inside);
	const loose = components.filter((component) => !sorted.has(component));
	return {
		tiers: parts.map(({ tier }) => tier).filter(isUsed).sort((a, b) => rankOf(a) - rankOf(b)),
		loose: [...loose, ...parts.flatMap(({ loose: beside }) => beside)].sort((a, b) => leads(a) - leads(b) || byText(a.address, b.address))
	};
}
function sortTier(columns, components) {
	const isPool = ({ type, subnets }) => type === "asg" && areNeighbours(columns, subnets);
	const pools = components.filter(isPool);
	const others = components.filter((component) => !isPool(component));
	const single = groupBy(others.filter(({ subnets }) => subnets.length === 1), ({ subnets }) => subnets[0] ?? "");
	const spanning = others.filter(({ subnets }) => subnets.length > 1);
	const isInAll = ({ type, subnets }) => type !== "asg" && columns.every((column) => subnets.includes(column));
	const isShared = single.size === 0 && pools.length === 0 && spanning.every(isInAll);
	return {
		tier: {
			subnets: columns,
			single,
			pools,
			shared: isShared ? spanning : []
		},
		loose: isShared ? [] : spanning
	};
}
/** Whether the subnets are adjacent columns, so that a platform can span exactly them. */
function areNeighbours(columns, subnets) {
	const found = subnets.map((subnet) => columns.indexOf(subnet)).filter((column) => column >= 0);
	return Math.max(...found) - Math.min(...found) === found.length - 1;
}
function isUsed({ single, pools, shared }) {
	return single.size + pools.length + shared.length > 0;
}
/** Load balancers come last in their row: their targets are in front of them or further along. */
function leads({ type }) {
	return type === "elb" ? 1 : 0;
}
/** From the internet inwards: gateways, pools, single components, shared components (mostly data). */
function rankOf({ single, pools, shared }) {
	if (shared.length > 0) return 3;
	if (pools.length > 0) return 1;
	return [...single.values()].flat().some(({ type }) => type === "natgateway") ? 0 : 2;
}
function tie(subnets, components) {
	const roots = new Map(subnets.map((subnet) => [subnet, subnet]));
	for (const component of components) {
		const [first, ...others] = component.subnets.filter((subnet) => roots.has(subnet));
		for (const other of others) roots.set(rootOf(roots, other), rootOf(roots, first ?? other));
	}
	return roots;
}
function rootOf(roots, subnet) {
	let root = subnet;
	for (let up = roots.get(root); up !== void 0 && up !== root; up = roots.get(root)) root = up;
	for (let here = subnet; here !== root;) {
		const up = roots.get(here) ?? root;
		roots.set(here, root);
		here = up;
	}
	return root;
}
// src/extras/convert/layout/network.ts
/** Between neighbours in a network: space for both outlines. */
const AISLE = 3;
const GAP = 1.25;
const BETWEEN_INSTANCES = 3.5;
/** Tiers are placed side by side up to this total width. */
const MAX_ROW = 24;
/**
* Lays out a network: components in no subnet or in several at the back, then the subnets in rows.
* @param unitOf the box of a component with its disks.
* @param membersOf the instances of an autoscaling group.
*/
function networkBox(subnets, components, unitOf, membersOf) {
	const { tiers, loose } = sortIntoTiers(subnets, components);
	const band = grid(loose.map((component) => component.type === "asg" ? poolBox(component, membersOf(component)) : unitOf(component)), GAP);
	const drawn = tiers.map((tier) => tierBox(tier, unitOf, membersOf));
	return {
		box: stack([band, ...inRows(tiers, drawn.map(({ box }) => box))], AISLE),
		standings: drawn.flatMap(({ standings }) => standings)
	};
}
/** Narrow tiers of the same rank share a row. */
function inRows(tiers, boxes) {
	const rows = [];
	for (const [index, tier] of tiers.entries()) {
		const rank = rankOf(tier);
		const box = boxes[index] ?? NOTHING;
		const last = rows.at(-1);
		if (last?.rank === rank && last.box.width + AISLE + box.width <= MAX_ROW) rows.splice(-1, 1, {
			rank,
			box: row([last.box, box], AISLE)
		});
		else rows.push({
			rank,
			box
		});
	}
	return rows.map(({ box }) => box);
}
function tierBox(tier, unitOf, membersOf) {
	if (tier.shared.length > 0) {
		const standings = tier.shared.flatMap(({ address }) => tier.subnets.map((subnet) => [address, subnet]));
		return {
			box: framed(grid(tier.shared.map(unitOf), GAP, 8), quarter(STEP * tier.subnets.length)),
			standings
		};
	}
	const columns = tier.subnets.map((subnet) => grid((tier.single.get(subnet) ?? []).map(unitOf), GAP, 3));
	const pitch = quarter(pitchOf(tier, columns, membersOf) + .124);
	const lead = Math.max(0, ...tier.pools.map(overhangOf));
	const rows = tier.pools.map((pool) => poolRow(pool, tier, {
		pitch,
		lead
	}, membersOf(pool)));
	return {
		box: stack([...rows.map(({ box }) => box), spreadOut(columns, pitch, lead)], GAP),
		standings: rows.flatMap(({ standings }) => standings)
	};
}
/** Every column at its subnet, including empty ones. */
function spreadOut(columns, pitch, lead) {
	const last = columns.findLastIndex((box) => !isEmpty(box));
	if (last < 0) return NOTHING;
	const places = columns.flatMap((box, index) => box.places.map((place) => ({
		...place,
		x: place.x + lead + index * pitch
	})));
	return {
		width: lead + last * pitch + (columns[last]?.width ?? 0),
		depth: Math.max(...columns.map(({ depth }) => depth)),
		places
	};
}
/** Wide enough for each column, and for the outlines of two subnets between two instances. */
function pitchOf(tier, columns, membersOf) {
	const crowded = tier.pools.map((pool) => {
		return BETWEEN_INSTANCES * inEach(membersOf(pool), columnsOf(pool, tier));
	});
	return Math.max(7, ...crowded, ...columns.map(({ width }) => width + AISLE));
}
/** How many instances are in each subnet of a pool; the last ones may have fewer. */
function inEach(members, columns) {
	return Math.max(1, Math.ceil(members.length / columns.length));
}
/** Those of a tier's subnets that a pool is in. */
function columnsOf(pool, { subnets }) {
	return subnets.filter((subnet) => pool.subnets.includes(subnet));
}
/** The platform spans its subnets from the first column; each instance belongs to the subnet of its column. */
function poolRow(pool, tier, { pitch, lead }, members) {
	const own = columnsOf(pool, tier);
	const each = inEach(members, own);
	const box = poolBox(pool, members, pitch / each);
	const shift = tier.subnets.indexOf(own[0] ?? "") * pitch + lead - overhangOf(pool);
	const places = box.places.map((place) => ({
		...place,
		x: place.x + shift
	}));
	const standings = members.map(({ address }, index) => {
		return [address, own[Math.floor(index / each)] ?? ""];
	});
	return {
		box: {
			...box,
			width: box.width + shift,
			places
		},
		standings
	};
}
// src/extras/convert/layout/lay-out.ts
/**
* convert/layout/: positions: regions, in each the networks (network.ts), clusters (clusters.ts) and chains (chains.ts), made of
* boxes (box.ts). Not here: what belongs together (graph/).
*/
/** Between networks, and between a network and its surroundings: nested outlines need the space. */
const BETWEEN_NETWORKS = 7;
const BETWEEN_REGIONS = 9.5;
/** Between a network and what belongs to it but must not be inside its outline. */
const BESIDE_NETWORK = 4;
const OUTSIDE_GAP = 1.25;
/** Deterministic: regions along x, in each the networks, next to them clusters and chains; global services at the back. */
function layOut({ components }, flows) {
	const standing = components.filter(({ type }) => !isFrame(type));
	const disks = disksOf(standing, flows);
	const hanging = new Set([...disks.values()].flat().map(({ address }) => address));
	const unitOf = (component) => stack([cell(component), ...(disks.get(component.address) ?? []).map(cell)], .75);
	const free = standing.filter(({ address }) => !hanging.has(address));
	const standings = [];
	const boxes = [...groupBy(free.filter(({ type }) => !isGlobal(type)), regionOf(components))].sort(([a], [b]) => byText(a, b)).map(([, inside]) => {
		const { box, standings: found } = regionBox(inside, {
			components,
			flows,
			unitOf
		});
		standings.push(...found);
		return box;
	});
	const all = stack([grid(free.filter(({ type }) => isGlobal(type)).map(unitOf), 2, 24), packed(boxes, BETWEEN_REGIONS)], BETWEEN_NETWORKS);
	return {
		places: new Map(all.places.map((place) => [place.address, place])),
		standings
	};
}
function regionBox(inside, whole) {
	const children = groupBy(inside.filter(({ parent }) => parent !== void 0), ({ parent = "" }) => parent);
	const childrenOf = (parent) => children.get(parent) ?? [];
	const clustered = inside.filter(isClustered);
	const others = inside.filter((component) => !isClustered(component) && component.parent === void 0);
	const networked = others.filter((component) => component.vpc !== void 0 || component.subnets.length > 0);
	const pools = others.filter((component) => component.type === "asg" && !networked.includes(component));
	const networks = networksOf([...networked, ...pools], childrenOf, whole);
	const placed = new Set([...networked, ...pools]);
	const loose = others.filter((component) => !placed.has(component));
	const beside = [clustersBox(clustered, childrenOf), chainsBox(loose, whole.flows, whole.unitOf)];
	return {
		box: packed([packed(networks.map(({ box }) => box), BETWEEN_NETWORKS), packed(beside, BETWEEN_NETWORKS / 2)], BETWEEN_NETWORKS),
		standings: networks.flatMap(({ standings }) => standings)
	};
}
function networksOf(networked, childrenOf, { components, unitOf }) {
	return [...groupBy(networked, ({ vpc }) => vpc ?? "")].sort(([a], [b]) => byText(a, b)).map(([vpc, group]) => {
		const addresses = components.filter((component) => component.type === "subnet" && (component.vpc ?? "") === vpc).map(({ address }) => address);
		const inside = group.filter(({ type }) => mayHold("vpc", type) || type === "asg");
		const outside = group.filter((component) => !inside.includes(component));
		const { box, standings } = networkBox(addresses, inside, unitOf, ({ address }) => childrenOf(address));
		return {
			box: row([stack(outside.map(unitOf), OUTSIDE_GAP), box], BESIDE_NETWORK),
			standings
		};
	});
}
/** Members of a network or a cluster are drawn in its region. */
function regionOf(components) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const find = ({ vpc, parent, subnets, region }) => {
		const around = byAddress.get(parent ?? vpc ?? subnets[0] ?? "");
		return around === void 0 ? region ?? "" : find(around);
	};
	return find;
}
/** Volumes of a machine are drawn in front of it. */
function disksOf(standing, flows) {
	const byAddress = new Map(standing.map((component) => [component.address, component]));
	const taken = new Set();
	const disks = new Map();
	for (const { from, to } of flows) {
		const [machine, disk] = [byAddress.get(from), byAddress.get(to)];
		if (machine?.type !== "ec2" || disk?.type !== "ebs" || taken.has(to) || machine.parent !== void 0) continue;
		taken.add(to);
		disks.set(from, [...disks.get(from) ?? [], disk]);
	}
	return disks;
}
// src/extras/convert/nothing-drawn.ts
const MAX_KINDS = 5;
/** Why nothing is drawn: a sentence without a capital and full stop. */
function nothingDrawn(declarations, skipped) {
	const removal = declarations.flatMap(({ notes }) => notes).find((note) => note.startsWith("the plan removes"));
	if (removal !== void 0 && skipped.length === 0) return removal;
	if (skipped.length === 0) {
		const [first] = declarations;
		return first?.format === "terraform state" ? "the state is empty" : "no resources are declared";
	}
	const causes = [...new Set(skipped.map(({ reason }) => reason))];
	const only = causes.length === 1 ? `: ${causes[0]}` : "";
	return `nothing that is declared can be drawn (${kindsIn(skipped)})${only}`;
}
function kindsIn(skipped) {
	const counts = new Map();
	for (const { kind } of skipped) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	const kinds = [...counts].sort(([a, first], [b, second]) => second - first || byText(a, b));
	return [...kinds.slice(0, MAX_KINDS).map(([kind, count]) => `${count} × ${kind}`), ...kinds.length > MAX_KINDS ? [`${kinds.length - MAX_KINDS} more kinds`] : []].join(", ");
}
// src/extras/convert/skipped.ts
/** Kinds that Cloudcraft shows without having published their type names. */
const UNDOCUMENTED = new Set([
	"azurerm_mssql_database",
	"azurerm_sql_database",
	"azurerm_virtual_network"
]);
const ELSEWHERE = "it is a data source and not managed here";
/** Classifies resources; every one that is not drawn has a reason. */
function sortOut(declared) {
	const named = new Set(declared.flatMap(({ isLookedUp, links }) => isLookedUp === true ? [] : links.map(({ to }) => to)));
	const kept = [];
	const foldable = [];
	const skipped = [];
	for (const resource of declared) {
		const how = typeOf(resource.kind) === void 0 ? foldedHow(resource.kind) : void 0;
		const reason = whyAside(resource, how !== void 0, named);
		if (reason !== void 0) skipped.push({
			address: resource.address,
			kind: resource.kind,
			reason
		});
		else kept.push(resource);
		if (how !== void 0 && reason === void 0) foldable.push({
			resource,
			reason: how[0],
			otherwise: resource.isLookedUp === true ? ELSEWHERE : how[1]
		});
	}
	return {
		kept,
		foldable,
		skipped
	};
}
/** A data source counts if it contains something, or leads somewhere. */
function whyAside(resource, isFoldable, named) {
	const { address, kind, isLookedUp = false } = resource;
	const type = typeOf(kind);
	if (isFoldable) return void 0;
	if (isLookedUp && !(type !== void 0 && isGroup(type) && named.has(address))) return ELSEWHERE;
	return type === void 0 ? whyNot(kind) : void 0;
}
function foldedHow(kind) {
	if (isRule(kind)) return ["it is a rule of another resource", "what it is a rule of is not drawn"];
	if (isPeering(kind)) return ["it is a peering of its VPC", "its two VPCs are not both drawn"];
	if (isPlacing(kind)) return ["it positions other resources", "nothing that is drawn uses it"];
	if (isDescribing(kind)) return ["it describes other resources", "nothing that is drawn uses it"];
	if (isNested(kind)) return ["its template is followed", "nothing in its template is drawn"];
	return hasFlows(kind) ? ["it is part of connections", "it leads to no connection"] : void 0;
}
function whyNot(kind) {
	if (UNDOCUMENTED.has(declaredKind(kind))) return "Cloudcraft does not document the name of its type";
	return "Cloudcraft has no component for it";
}
// src/extras/convert/write/ids.ts
/** The namespace of our ids. Must never change: all ids would change with it. */
const NAMESPACE = "3b0f7a52-6d0e-4d0f-9c57-0f6a8a4f2c11";
/** A UUID (version 5) of the name, so that the same declaration always has the same ids. */
function idOf(name) {
	const hash = createHash("sha1").update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex")).update(name, "utf8").digest();
	hash[6] = (hash[6] ?? 0) & 15 | 80;
	hash[8] = (hash[8] ?? 0) & 63 | 128;
	const hex = hash.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-");
}
// src/extras/convert/write/label.ts
/**
* The label of a component, centred in front of it with the offsets of Cloudcraft's scans: half a hundredth of the text size per letter.
* The label of an autoscaling group is centred on its first two units. Named groups and members of pools have none.
*/
function labelOf({ address, type, name }, id) {
	if (name === void 0 || isGroup(type) && type !== "asg") return [];
	const [width, y] = type === "asg" ? [2, 1.14] : [1, 1];
	return [{
		type: "isotext",
		id: idOf(`label ${address}`),
		text: name,
		mapPos: {
			relTo: id,
			offset: [width / 2 - .08 * [...name].length, y]
		},
		textSize: 16,
		isometric: true,
		standing: false,
		direction: "down",
		outline: true,
		color: "#000000"
	}];
}
// src/extras/convert/write/paint.ts
/** An undocumented type gets the most common colours. */
const OTHERS = {
	color: {
		isometric: "#ececed",
		"2d": "#693cc5"
	},
	accentColor: {
		isometric: "#4286c5",
		"2d": "#ffffff"
	}
};
/** `color` and `accentColor` of a type, as in a document. */
function paintOf(type) {
	const { color, accentColor } = coloursOf(type) ?? OTHERS;
	return {
		color: written(color),
		...accentColor && { accentColor: written(accentColor) }
	};
}
/** Pages of Azure types also contain `null` as a text, which is not a colour. */
function written({ isometric, "2d": flat }) {
	return {
		isometric,
		"2d": flat === "null" ? null : flat
	};
}
// src/extras/convert/write/blueprint.ts
/**
* convert/write/: the blueprint document with ids, labels and colours.
* Not here: any decision; graph/ and layout/ have made them.
*/
/** Writes the diagram. Equal graphs give equal documents. */
function writeBlueprint(name, graph, flows, layout) {
	const members = allMembers(graph, layout);
	const paddings = paddingsOf(graph.components.map(({ address, type }) => ({
		address,
		type,
		members: members.get(address) ?? []
	})));
	const ids = new Map(graph.components.map(({ address }) => [address, idOf(address)]));
	const written = graph.components.flatMap((component) => write(component, layout, {
		ids,
		members,
		paddings
	}));
	const regions = writeRegions(graph.components, ids, paddings("", "region"));
	return { data: {
		name,
		version: 4,
		grid: "infinite",
		projection: "isometric",
		theme: { base: "light" },
		shareDocs: false,
		nodes: written.filter(({ isNode }) => isNode).map(({ fields }) => fields),
		groups: [...written.filter(({ isNode }) => !isNode).map(({ fields }) => fields), ...regions],
		edges: flows.flatMap((flow) => writeEdge(flow, ids)),
		text: graph.components.flatMap((component) => labelOf(component, ids.get(component.address) ?? "")),
		surfaces: [],
		connectors: [],
		icons: [],
		images: [],
		disabledLayers: []
	} };
}
/** The addresses of outlines around nothing. */
function emptyFrames(components, { data }) {
	const empty = new Set(data.groups.flatMap(({ id, nodes }) => Array.isArray(nodes) && nodes.length === 0 ? [id] : []));
	const found = components.filter(({ address, type }) => isFrame(type) && empty.has(idOf(address)));
	return new Set(found.map(({ address }) => address));
}
function write(component, layout, { ids, members, paddings }) {
	const { address, type, name, region, fields, identity } = component;
	const place = layout.places.get(address);
	if (place === void 0 && !isFrame(type)) return [];
	const group = isGroup(type);
	return [{
		isNode: !group,
		fields: {
			type,
			id: ids.get(address) ?? "",
			...identity,
			...region === void 0 ? {} : { region },
			...place === void 0 ? {} : { mapPos: [place.x, place.y] },
			...place?.size === void 0 ? {} : { mapSize: [...place.size] },
			...type === "asg" ? { layout: "even" } : {},
			...group && type !== "asg" && name !== void 0 ? { name } : {},
			...isFrame(type) ? {
				shape: type === "sg" ? "dynamic" : "rectangular",
				padding: paddings(address, type)
			} : {},
			...withIds(fields, ids),
			...group ? { nodes: (members.get(address) ?? []).map((member) => ids.get(member) ?? "") } : {},
			...paintOf(type)
		}
	}];
}
/** The declared members, plus those that follow from the positions. */
function allMembers({ components, members }, { standings }) {
	const types = new Map(components.map(({ address, type }) => [address, type]));
	const all = new Map([...members].map(([group, list]) => [group, new Set(list)]));
	for (const [address, subnet] of standings) {
		if (!mayHold("subnet", types.get(address) ?? "") || !types.has(subnet)) continue;
		const set = all.get(subnet);
		if (set === void 0) all.set(subnet, new Set([address]));
		else set.add(address);
	}
	return new Map([...all].map(([group, set]) => [group, [...set].sort(byText)]));
}
function writeRegions(components, ids, padding) {
	const regions = new Map();
	for (const { address, type, region } of components) {
		if (region === void 0 || isGlobal(type)) continue;
		const inside = regions.get(region);
		if (inside === void 0) regions.set(region, [ids.get(address) ?? ""]);
		else inside.push(ids.get(address) ?? "");
	}
	return [...regions].sort(([a], [b]) => byText(a, b)).map(([region, nodes]) => ({
		type: "region",
		id: regionGroupId(region),
		region,
		visible: true,
		shape: "rectangular",
		padding,
		nodes,
		...paintOf("region")
	}));
}
function writeEdge({ from, to, isWeak }, ids) {
	const [start, end] = [ids.get(from), ids.get(to)];
	if (start === void 0 || end === void 0) return [];
	return [{
		type: "edge",
		id: idOf(`edge ${from} ${to}`),
		from: start,
		to: end,
		color: "#000000",
		width: 2,
		dashed: isWeak,
		endCap: "arrow"
	}];
}
/** Replaces every `{address}` in rules and peerings with the component's id. */
function withIds(fields, ids) {
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]));
}
function replaced(value, ids) {
	if (isArray(value)) return value.map((item) => replaced(item, ids));
	if (!isObject(value)) return value;
	const address = own(value, "address");
	if (typeof address === "string") return ids.get(address) ?? "";
	return withIds(value, ids);
}
// src/extras/convert/convert.ts
/**
* extras/convert/: turns infrastructure code into a Cloudcraft blueprint, in one pass through the folders:
* source/ (bytes to JSON) → terraform/ or cloudformation/ (declared resources and their references) → components/ (types and fields)
* → graph/ (groups and connections) → layout/ (positions) → write/ (the document).
* Pure and deterministic; never copies a secret.
* Not here: running Terraform, comparing a plan with what happened, drawing the blueprint (drawing/).
*/
/** More do not make a readable diagram. */
const MAX_RESOURCES = 2e4;
const REGION = /^[a-z][a-z0-9-]{2,29}$/;
/**
* Turns Terraform's `show -json` (of a state or a plan), stored states and CloudFormation templates into one laid-out blueprint. Equal
* declarations give equal bytes, whatever their order. Secrets are not copied, unknown values are left out, never guessed.
* @throws ExpectedError CONVERT_*
*/
function convert(files, options) {
	const { region, name } = options;
	if (region !== void 0 && !REGION.test(region)) {
		const what = `the region "${region.slice(0, 50)}" is not a region name`;
		throw new ExpectedError("CONVERT_REGION", what, "Use a name such as us-east-1 or westeurope");
	}
	const { declarations, skipped: unread } = readFiles(files, options);
	const declared = declarations.flatMap(({ resources }) => resources);
	if (declared.length > MAX_RESOURCES) throw tooMany(declared.length);
	const { resources, foldable, skipped } = complete(declared);
	const flows = findFlows(resources);
	const graph = buildGraph(resources, region);
	const blueprint = writeBlueprint(name, graph, flows.flows, layOut(graph, flows.flows));
	const cut = flows.isCut ? [{
		address: "",
		kind: "connection",
		reason: "there are too many for a diagram"
	}] : [];
	const taken = foldIn(foldable, resources, graph, flows);
	const left = [
		...declarations.flatMap((one) => one.skipped),
		...unread,
		...skipped,
		...taken.skipped,
		...cut
	];
	return {
		read: declarations.map(({ origin, format }) => ({
			origin,
			format
		})),
		blueprint,
		drawn: drawnIn(graph, blueprint, resources),
		folded: taken.folded,
		skipped: left,
		undecided: decidesSomething(declarations, left),
		notes: declarations.flatMap(({ notes }) => notes),
		nothing: graph.components.length > 0 ? void 0 : nothingDrawn(declarations, left)
	};
}
function drawnIn({ components }, blueprint, resources) {
	const implied = new Set(resources.flatMap(({ address, impliedBy, isImplied }) => (impliedBy ?? isImplied) !== void 0 ? [address] : []));
	const empty = emptyFrames(components, blueprint);
	return components.map(({ address, type }) => ({
		address,
		type,
		isImplied: implied.has(address),
		isEmpty: empty.has(address)
	}));
}
/** Resources left out for another reason do not depend on a value. */
function decidesSomething(declarations, skipped) {
	const gone = new Set(skipped.map(({ address }) => address));
	return declarations.flatMap(({ undecided }) => undecided).map(({ cause, decides }) => ({
		cause,
		decides: decides.filter(({ address, properties }) => properties.length === 0 || !gone.has(address))
	})).filter(({ decides }) => decides.length > 0);
}
/** The declared resources that matter for the diagram, plus the implied ones. */
function complete(declared) {
	const { kept: sorted, foldable, skipped } = sortOut(withLoneClusters(declared));
	const kept = withCluster(sorted);
	const { implied, skipped: tooManyMembers } = findImplied(kept);
	const taken = new Set(kept.map(({ address }) => address));
	const added = implied.filter(({ address, kind }) => !taken.has(address) && typeOf(kind) !== void 0);
	return {
		resources: [...withDefaultBus(kept), ...added],
		foldable,
		skipped: [...skipped, ...tooManyMembers]
	};
}
function tooMany(count) {
	const what = `${count} resources are declared; the limit is ${MAX_RESOURCES}`;
	return new ExpectedError("CONVERT_TOO_MANY", what, "Convert one module or stack at a time");
}
export { convert };
