import { isArray, isObject, own, ownText } from "../../../json.js";
import { announce, knownBefore } from "../announce.js";
import { azureRegion } from "../place.js";
import { refused } from "../refusal.js";
// src/plan/read/pulumi/preview.ts
const MAX_STEPS = 3e5;
/**
* Reads what `pulumi preview --json` prints. The three steps of a replacement are one.
* @throws ExpectedError PLAN_TOO_MANY
*/
function readPreview(file, root) {
	const list = own(root, "steps");
	const steps = list !== void 0 && isArray(list) ? list.filter(isObject) : [];
	if (steps.length > MAX_STEPS) throw refused("PLAN_TOO_MANY", `${file} has ${steps.length} steps; the limit is ${MAX_STEPS}`, "Preview one stack at a time");
	const resources = gather(steps);
	const hintOf = hints(root, resources);
	const raw = [...resources.values()].filter(isInCloud).map((resource) => rawChange(resource, hintOf));
	return {
		file,
		tool: "pulumi",
		complete: true,
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: raw.flatMap((change) => knownBefore(change) ?? [])
	};
}
function gather(steps) {
	const found = new Map();
	for (const step of steps) {
		const urn = ownText(step, "urn") ?? "";
		const resource = found.get(urn) ?? {
			urn,
			ops: new Set(),
			old: void 0,
			next: void 0
		};
		resource.ops.add(ownText(step, "op") ?? "");
		resource.old ??= stateIn(step, "oldState");
		resource.next = stateIn(step, "newState") ?? resource.next;
		found.set(urn, resource);
	}
	return found;
}
function stateIn(step, key) {
	const state = own(step, key);
	return isObject(state) ? state : void 0;
}
const REPLACING = [
	"replace",
	"create-replacement",
	"import-replacement"
];
function actionOf({ ops }) {
	if (REPLACING.some((op) => ops.has(op))) return "replace";
	if (ops.has("create")) return "create";
	if (ops.has("update")) return "update";
	return ops.has("delete") || ops.has("delete-replaced") ? "delete" : "none";
}
/** `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME` */
function partsOf(urn) {
	const [chain = "", ...name] = urn.split("::").slice(2);
	return {
		type: chain.slice(chain.lastIndexOf("$") + 1),
		name: name.join("::")
	};
}
/** Components are groups of others; stacks and providers are Pulumi's own. */
function isInCloud({ urn, old, next }) {
	return !partsOf(urn).type.startsWith("pulumi:") && own(next ?? old ?? {}, "custom") !== false;
}
function rawChange(resource, hintOf) {
	const { urn, old, next } = resource;
	const { type, name } = partsOf(urn);
	const action = actionOf(resource);
	return {
		address: urn,
		kind: type,
		action,
		before: old && attributesOf(merged(old)),
		after: action === "delete" || next === void 0 ? void 0 : attributesOf(own(next, "inputs")),
		said: [old && ownText(old, "id")],
		made: [{
			text: `${name}-`,
			form: "hex"
		}],
		hint: hintOf(resource),
		retains: own(old ?? {}, "retainOnDelete") === true,
		references: (attributes) => dependencies(next ?? old, attributes)
	};
}
/** What a resource was given, with what it made of it. A name that Pulumi has made up is its name now. */
function merged(state) {
	const [inputs, outputs] = [own(state, "inputs"), own(state, "outputs")];
	return {
		...isObject(inputs) ? inputs : {},
		...isObject(outputs) ? outputs : {},
		__defaults: null
	};
}
function attributesOf(values) {
	return {
		values,
		style: "camel"
	};
}
/** The resources that an input comes from. */
function dependencies(state, attributes) {
	const properties = own(state ?? {}, "propertyDependencies");
	if (!isObject(properties)) return [];
	return attributes.flatMap((attribute) => {
		const urns = own(properties, attribute.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()));
		return urns !== void 0 && isArray(urns) ? urns.filter((urn) => typeof urn === "string") : [];
	});
}
/** The region of a resource is that of its provider, or else of the stack's configuration. */
function hints(root, resources) {
	const config = own(root, "config");
	const setting = (key) => isObject(config) ? ownText(config, key) : void 0;
	const defaults = {
		aws: setting("aws:region") ?? setting("aws-native:region"),
		azure: azureRegion(setting("azure-native:location") ?? setting("azure:location"))
	};
	return ({ urn, old, next }) => {
		const reference = ownText(next ?? old ?? {}, "provider") ?? "";
		const provider = resources.get(reference.slice(0, reference.lastIndexOf("::")));
		const inputs = own(provider?.next ?? provider?.old ?? {}, "inputs");
		const region = (isObject(inputs) ? ownText(inputs, "region") : void 0) ?? (partsOf(urn).type.startsWith("azure") ? defaults.azure : defaults.aws);
		return region !== void 0 && region.length < 40 ? { region } : {};
	};
}
export { readPreview };
