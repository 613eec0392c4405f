import { cut } from "../../text.js";
// src/drawing/difference/words.ts
const PLAIN_WORDS = {
	typeName: (type) => type,
	fleetName: ({ name }, memberType, count) => `${name}, ${count} ${memberType}`
};
/** Ids that only a machine reads: the tasks of a service have 32 hexadecimal digits. */
const HEXADECIMAL = /^[0-9a-f]{16,}$/i;
const SHOWN_DIGITS = 8;
/** Characters of each name where one is replaced by another. */
const HALF = 20;
/** What a picture writes beside a component. */
function labelOf(name, type, words) {
	if (name === "" || name === type) return words.typeName(type);
	return HEXADECIMAL.test(name) ? `${words.typeName(type)} ${name.slice(0, SHOWN_DIGITS)}…` : name;
}
/** `customers → customers-restored`; undefined where both have one name. */
function replacedLabel(before, after) {
	return before === after || before === "" || after === "" ? void 0 : `${cut(before, HALF)} → ${cut(after, HALF)}`;
}
export { PLAIN_WORDS, labelOf, replacedLabel };
