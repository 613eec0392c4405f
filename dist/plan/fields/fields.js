import { findAt, nameTagOf } from "./attributes.js";
import { AWS_FIELDS } from "./aws.js";
import { AZURE_FIELDS } from "./azure.js";
import { readField } from "./rule.js";
// src/plan/fields/fields.ts
const FIELDS = new Map(Object.entries({
	...AWS_FIELDS,
	...AZURE_FIELDS
}));
/** Types whose name is drawn from the tag, so that a new tag is a new name. */
const NAMED_BY_TAG = new Set("ec2 ebs efs fsx vpc subnet networkacl internetgateway natgateway vpngateway customergateway transitgateway vpcendpoint".split(" "));
/** The fields of a type that the plans of some provider decide. */
function decidedFields(type) {
	const known = DECIDED.get(type);
	if (known !== void 0) return known;
	const found = new Set((FIELDS.get(type) ?? []).map(({ path }) => path));
	if (NAMED_BY_TAG.has(type)) found.add("name");
	if (type === "sg" || type === "networkacl") found.add("inboundRules").add("outboundRules");
	DECIDED.set(type, found);
	return found;
}
const DECIDED = new Map();
/** What a plan says of each of a type's fields on one side. */
function fieldsOf(type, attributes) {
	const found = new Map();
	for (const rule of FIELDS.get(type) ?? []) {
		const field = readField(rule, attributes);
		if (field !== void 0) found.set(rule.path, field);
	}
	if (NAMED_BY_TAG.has(type)) {
		const tag = nameTagOf(attributes);
		if (tag !== void 0) found.set("name", { value: tag });
		else if (findAt(attributes, "tags.Name", "Tags") === "withheld") found.set("name", "withheld");
	}
	return found;
}
/** The fields that an attribute decides, for plans that name what changes but not to what: `DBInstanceClass`. */
function fieldsDecidedBy(type, attribute) {
	const named = attribute === "Tags" && NAMED_BY_TAG.has(type) ? ["name"] : [];
	const rules = (FIELDS.get(type) ?? []).filter(({ from }) => from.some((path) => path.split(".")[0] === attribute));
	return [...named, ...rules.map(({ path }) => path)];
}
export { decidedFields, fieldsDecidedBy, fieldsOf };
