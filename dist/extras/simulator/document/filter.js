// src/extras/simulator/document/filter.ts
/** Limit for nesting, so that a hostile expression cannot overflow the stack. */
const MAX_DEPTH = 50;
/**
* Reads a filter expression of Cloudcraft's Live tab: substrings of name, id, address or group id, `key=value` of a tag or
* an attribute, bare tag keys, `AND`, `OR`, `NOT` and parentheses. Adjacent terms must all match.
* Undefined for an invalid expression.
*/
function parseFilter(expression) {
	const tokens = expression.match(/\(|\)|(?:"[^"]*"|[^\s()"])+/g) ?? [];
	if (tokens.length === 0) return () => true;
	const reader = {
		tokens,
		at: 0,
		depth: 0
	};
	const filter = readOr(reader);
	return reader.at === tokens.length ? filter : void 0;
}
function readOr(reader) {
	let left = readAnd(reader);
	while (left && reader.tokens[reader.at] === "OR") {
		reader.at++;
		const [first, second] = [left, readAnd(reader)];
		left = second && ((resource, groups) => first(resource, groups) || second(resource, groups));
	}
	return left;
}
function readAnd(reader) {
	let left = readNot(reader);
	while (left && continues(reader)) {
		if (reader.tokens[reader.at] === "AND") reader.at++;
		const [first, second] = [left, readNot(reader)];
		left = second && ((resource, groups) => first(resource, groups) && second(resource, groups));
	}
	return left;
}
function continues(reader) {
	const token = reader.tokens[reader.at];
	return token !== void 0 && token !== "OR" && token !== ")";
}
function readNot(reader) {
	if (reader.tokens[reader.at] !== "NOT") return readTerm(reader);
	reader.at++;
	if (++reader.depth > MAX_DEPTH) return void 0;
	const inner = readNot(reader);
	reader.depth--;
	return inner && ((resource, groups) => !inner(resource, groups));
}
function readTerm(reader) {
	const token = reader.tokens[reader.at++];
	if (token === "(") return readGroup(reader);
	if (token === void 0 || [
		")",
		"AND",
		"OR"
	].includes(token)) return void 0;
	return matchTerm(token.replaceAll("\"", ""));
}
function readGroup(reader) {
	if (++reader.depth > MAX_DEPTH) return void 0;
	const inner = readOr(reader);
	reader.depth--;
	return reader.tokens[reader.at++] === ")" ? inner : void 0;
}
function matchTerm(term) {
	const wanted = term.toLowerCase();
	const split = wanted.indexOf("=");
	if (split > 0) return (resource) => hasAttribute(resource, wanted.slice(0, split), wanted.slice(split + 1));
	return (resource, groups) => textsOf(resource, groups).some((text) => text.toLowerCase().includes(wanted));
}
function hasAttribute(resource, key, value) {
	const named = {
		type: resource.type,
		name: resource.name ?? "",
		...resource.fields,
		...resource.tags
	};
	return Object.entries(named).some(([k, v]) => k.toLowerCase() === key && String(v).toLowerCase() === value);
}
function textsOf(resource, groups) {
	const { name = "", cloudId = "", arn = "", resourceId = "" } = resource;
	return [
		name,
		cloudId,
		arn,
		resourceId,
		...resource.addresses,
		...groups,
		...Object.keys(resource.tags)
	];
}
export { parseFilter };
