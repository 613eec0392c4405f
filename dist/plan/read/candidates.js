import { isArray, isObject, own } from "../../json.js";
import { nameTagOf, textAt } from "../fields/attributes.js";
// src/plan/read/candidates.ts
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/;
/** What the provider calls a resource, sorted into what it can be found by. */
function identifiers(texts) {
	const found = {
		arns: new Set(),
		azureIds: new Set(),
		ids: new Set(),
		others: new Set()
	};
	for (const text of texts) {
		if (text === void 0) continue;
		if (/^arn:[^:]*:[^:]*:/.test(text)) found.arns.add(text);
		else if (/^\/subscriptions\//i.test(text)) found.azureIds.add(text.toLowerCase().replace(/#.*$/, ""));
		else {
			if (AWS_ID.test(text)) found.ids.add(text);
			found.others.add(/^https:\/\/sqs[.-]/.test(text) ? text.slice(text.lastIndexOf("/") + 1) : text);
		}
	}
	return {
		arns: [...found.arns],
		azureIds: [...found.azureIds],
		ids: [...found.ids],
		others: [...found.others]
	};
}
/** By what a resource can be found, from what a plan says of one side of it. */
function candidatesOf(kind, attributes, said = []) {
	const texts = [
		"resource_manager_id",
		"arn",
		"id",
		"Arn"
	].map((path) => textAt(attributes, path));
	const { others, ...ids } = identifiers([...said, ...texts]);
	return {
		...ids,
		names: namesOf(kind, attributes, others),
		within: withinOf(attributes)
	};
}
/** Terraform adds 26 digits to these. */
const PREFIXES = [
	"name_prefix",
	"bucket_prefix",
	"identifier_prefix",
	"cluster_identifier_prefix"
];
function namesOf(kind, attributes, ids) {
	const automatic = own(objectOf(attributes), "__defaults") ?? null;
	const isMadeUp = (attribute) => isArray(automatic) && automatic.includes(camel(attribute));
	const said = kind.names.flatMap(({ attribute, isOwn }) => {
		const text = attribute === "tags.Name" ? nameTagOf(attributes) : textAt(attributes, attribute);
		return text === void 0 || isMadeUp(attribute) ? [] : [{
			text,
			form: isOwn ? "own" : "tag"
		}];
	});
	const prefix = PREFIXES.map((attribute) => textAt(attributes, attribute)).find((text) => text?.endsWith("-"));
	const hasOwn = kind.names.some(({ isOwn }) => isOwn);
	const parts = ids.flatMap((id) => hasOwn ? [id, ...id.split(/[/|]/)] : [id]);
	const names = new Map(said.map((name) => [name.text, name]));
	for (const text of parts) names.set(text, {
		text,
		form: "own"
	});
	if (names.size === 0 && prefix !== void 0) names.set(prefix, {
		text: prefix,
		form: "prefix"
	});
	return [...names.values()];
}
function objectOf(attributes) {
	const values = attributes?.values;
	return isObject(values) ? values : {};
}
function camel(attribute) {
	return attribute.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
/** Parents whose name stands in an Azure id. */
const PARENTS = [
	["resource_group_name", "resourcegroups"],
	["storage_account_name", "storageaccounts"],
	["virtual_network_name", "virtualnetworks"]
];
const PARENT_IDS = [
	"namespace_id",
	"storage_account_id",
	"server_id"
];
function withinOf(attributes) {
	const named = PARENTS.flatMap(([attribute, segment]) => {
		const name = textAt(attributes, attribute);
		return name === void 0 || name.includes("/") ? [] : [`/${segment}/${name.toLowerCase()}/`];
	});
	const ids = PARENT_IDS.flatMap((attribute) => {
		const id = textAt(attributes, attribute);
		return id?.startsWith("/subscriptions/") ? [`${id.toLowerCase()}/`] : [];
	});
	return [...named, ...ids];
}
export { candidatesOf, identifiers };
