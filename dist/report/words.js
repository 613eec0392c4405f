import { isObject, ownText } from "../inventory/json.js";
import { typeName } from "./type-names.js";
// src/report/words.ts
/** A change as a sentence, without its end. Everything from the cloud goes through `quote`. */
function sentenceFor(change, quote) {
	const name = (reference) => `${typeName(reference.type)} ${quote(reference.name)}`;
	switch (change.kind) {
		case "added": return `${name(change.after)} added`;
		case "removed": return `${name(change.before)} removed`;
		case "changed": return `${name(change.after)} changed: ${fieldList(change.fields, quote)}`;
		case "replaced": return `${name(change.before)} replaced by ${quote(change.after.name)} (${change.because.join(", ")})${fieldSuffix(change.fields, quote)}`;
		case "rollout": return `${rollout(change.removed.length, change.added.length, typeName(change.memberType))} of ${name(change.parent.after)}${fieldSuffix(change.fields, quote)}`;
		case "membership-added": return `${name(change.member.after)} joined ${name(change.group.after)}`;
		case "membership-removed": return `${name(change.member.after)} left ${name(change.group.after)}`;
		case "connection-added": return `${name(change.from.after)} now connects to ${name(change.to.after)}`;
		case "connection-removed": return `${name(change.from.after)} no longer connects to ${name(change.to.after)}`;
	}
}
function rollout(removed, added, member) {
	const replaced = Math.min(removed, added);
	const rest = added - removed;
	const scaled = rest === 0 ? "" : rest > 0 ? `, ${rest} more started` : `, ${-rest} stopped`;
	return replaced === 0 ? `${scaled.slice(2)}: ${member}` : `${replaced} ${member} replaced${scaled}`;
}
function fieldSuffix(fields, quote) {
	return fields.length === 0 ? "" : `, ${fieldList(fields, quote)}`;
}
const MAX_FIELDS = 6;
function fieldList(fields, quote) {
	const shown = fields.slice(0, MAX_FIELDS).map((field) => describeField(field, quote));
	return fields.length > MAX_FIELDS ? `${shown.join(", ")} and ${fields.length - MAX_FIELDS} more` : shown.join(", ");
}
/** `instanceSize large → xlarge`; an element of a list as gained or lost. */
function describeField({ path, before, after }, quote) {
	if (before !== void 0 && after !== void 0) return `${quote(path)} ${quote(valueText(before))} → ${quote(valueText(after))}`;
	return after !== void 0 ? `${quote(path)} + ${quote(valueText(after))}` : `${quote(path)} − ${quote(valueText(before))}`;
}
/** A value on one line; a security rule as people write it: `tcp 5432 from 0.0.0.0/0`. */
function valueText(value) {
	if (isObject(value)) {
		const [protocol, portRange, target] = [
			"protocol",
			"portRange",
			"target"
		].map((key) => ownText(value, key));
		if (protocol !== void 0 && target !== void 0) {
			const access = ownText(value, "access");
			const what = protocol === "-1" ? "all traffic" : `${protocol} ${portRange ?? "all"}`;
			return `${access === void 0 ? "" : `${access} `}${what} ↔ ${target}`;
		}
	}
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
export { sentenceFor };
