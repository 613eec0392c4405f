import { memberNameOf, nameOf as nameOf$1, plural as plural$1, pluralOf } from "../../inventory/read/component-types/component-types.js";
// src/report/words/type-names.ts
/** The words of the table of component types, with names and counts around them. */
/** What a type is called in a sentence: `RDS instance`. */
function typeName(type) {
	return nameOf$1(type);
}
/** What several of a type are called: `RDS instances`. */
function typeNames(type) {
	return pluralOf(type);
}
/** The plural of a noun of the table. */
function plural(noun) {
	return plural$1(noun);
}
/** `RDS instance orders`. */
function nameOf({ type, name }, quote) {
	return `${typeName(type)} ${quote(name)}`;
}
/** `1 EC2 instance`, `3 ECR repositories`. */
function countOf(count, type) {
	return `${count} ${count === 1 ? typeName(type) : typeNames(type)}`;
}
/** `instance` for the EC2 instance of an autoscaling group, `instances` for several. */
function memberName(parentType, memberType, count = 1) {
	const name = memberNameOf(parentType, memberType);
	if (count === 1) return name;
	return name === typeName(memberType) ? typeNames(memberType) : plural(name);
}
export { countOf, memberName, nameOf, plural, typeName, typeNames };
