import { own } from "../../json.js";
// src/inventory/assess/exposure-declared.ts
/** Fields in which a resource says itself that it is public. Documents of today do not contain them. */
const DECLARATIONS = [
	["scheme", (value) => value === "internet-facing"],
	["publiclyAccessible", (value) => value === true || value === "true"],
	["publicIp", isText],
	["publicIpAddress", isText]
];
function isText(value) {
	return typeof value === "string" && value !== "";
}
function declaredIn({ properties }) {
	return DECLARATIONS.flatMap(([field, isPublic]) => isPublic(own(properties, field)) ? [field] : []);
}
/** Whether a resource says itself that it is public. */
function isDeclaredPublic({ properties }) {
	return DECLARATIONS.some(([field, isPublic]) => isPublic(own(properties, field)));
}
/**
* Whether one of `after` says that it is public and none of `before` did. Where the snapshot before has the field on no resource of
* the type, it is the document that says more, and nothing has become public.
*/
function isNewlyDeclared(before, after, { resources }) {
	const declared = after.filter(isDeclaredPublic);
	if (declared.length === 0 || before.some(isDeclaredPublic)) return false;
	return declared.some((resource) => declaredIn(resource).some((field) => resources.some(({ type, properties }) => type === resource.type && Object.hasOwn(properties, field))));
}
export { isDeclaredPublic, isNewlyDeclared };
