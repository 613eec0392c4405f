import { isObject, own, ownText } from "../inventory/json.js";
import { countOf, typeName } from "./type-names.js";
// src/report/words.ts
/** A change as a sentence, without its end. Everything from the cloud goes through `quote`. */
function sentenceFor(change, quote) {
	const name = (reference) => `${typeName(reference.type)} ${quote(reference.name)}`;
	const unconfirmed = change.tags.includes("unconfirmed");
	switch (change.kind) {
		case "added": return `${name(change.after)} ${unconfirmed ? "is only in the after-snapshot" : "added"}`;
		case "removed": return `${name(change.before)} ${unconfirmed ? "no longer seen" : "removed"}`;
		case "changed": return `${name(change.after)} changed: ${fieldList(change.fields, quote)}`;
		case "replaced": return `${name(change.before)} replaced${renamed(change, quote)} (${change.because.join(", ")}; ${Math.round(change.confidence * 100)} % sure)${fieldSuffix(change.fields, quote)}`;
		case "rollout": return `${rolloutCount(change)} of ${name(change.parent.after)} replaced${scaled(change)}${fieldSuffix(change.fields, quote)}`;
		case "membership-added": return `${name(change.member.after)} joined ${name(change.group.after)}`;
		case "membership-removed": return `${name(change.member.after)} left ${name(change.group.after)}`;
		case "connection-added": return `${name(change.from.after)} now connects to ${name(change.to.after)}`;
		case "connection-removed": return `${name(change.from.after)} no longer connects to ${name(change.to.after)}`;
	}
}
function renamed({ before, after }, quote) {
	return before.name === after.name ? "" : ` by ${quote(after.name)}`;
}
function rolloutCount({ memberType, removed, added }) {
	return countOf(Math.min(removed.length, added.length), memberType);
}
function scaled({ removed, added }) {
	const more = added.length - removed.length;
	return more === 0 ? "" : more > 0 ? `, ${more} more started` : `, ${-more} stopped`;
}
function fieldSuffix(fields, quote) {
	return fields.length === 0 ? "" : `, ${fieldList(fields, quote)}`;
}
const MAX_FIELDS = 6;
function fieldList(fields, quote) {
	const shown = fields.slice(0, MAX_FIELDS).map((field) => describeField(field, quote));
	return fields.length > MAX_FIELDS ? `${shown.join(", ")} and ${fields.length - MAX_FIELDS} more` : shown.join(", ");
}
/** `instanceSize large → xlarge`; an element of a list as gained or lost; a rule as what it admits. */
function describeField({ path, before, after }, quote) {
	const rule = ruleText(path, after ?? before);
	if (rule !== void 0 && (before === void 0 || after === void 0)) return `${after === void 0 ? "no longer" : "now"} ${rule.verb} ${quote(rule.text)}`;
	if (before === void 0) return `${quote(path)} + ${quote(valueText(after))}`;
	if (after === void 0) return `${quote(path)} − ${quote(valueText(before))}`;
	return `${quote(path)} ${quote(valueText(before))} → ${quote(valueText(after))}`;
}
/** A rule as people say it: `admits tcp 5432 from 0.0.0.0/0`, `denies all traffic to 10.0.0.0/8`. */
function ruleText(path, rule) {
	const preposition = path === "inboundRules" ? "from" : path === "outboundRules" ? "to" : void 0;
	if (preposition === void 0 || !isObject(rule)) return void 0;
	const [protocol, ports, target] = [
		"protocol",
		"portRange",
		"target"
	].map((key) => valueText(own(rule, key)));
	if (!protocol || !target) return void 0;
	const verb = ownText(rule, "access") === "deny" ? "denies" : preposition === "from" ? "admits" : "may send";
	const number = own(rule, "ruleNumber");
	return {
		verb,
		text: `${protocol === "-1" ? "all traffic" : `${protocol} ${!ports || ports === "0" ? "on every port" : ports}`} ${preposition} ${target}${number === void 0 ? "" : ` (rule ${valueText(number)})`}`
	};
}
/** A value on one line. */
function valueText(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
export { sentenceFor };
