import { isPartOfSize } from "../../inventory/values/size.js";
import { isObject, own } from "../../json.js";
import { fieldName, stateName } from "./field-names.js";
import { ruleWords, withoutEchoes } from "./rule-words.js";
import { valueText } from "./value-text.js";
// src/report/words/field-words.ts
/** Fields as phrases, predicates first. Fields that belong together are one phrase, such as `c5.large → c6g.large`. */
function fieldPhrases(configuration, quote) {
	const { fields } = configuration;
	const type = configuration.memberType ?? configuration.after?.type ?? "";
	const size = sizePhrase(configuration, quote);
	const rest = size === void 0 ? fields : fields.filter((field) => !isPartOfSize(field));
	const phrases = [...size === void 0 ? [] : [size], ...rest.map((field) => phraseOf(field, type, quote))];
	return [...withoutEchoes(phrases.flatMap(({ isPredicate, text }) => isPredicate ? [text] : [])).map((text) => ({
		isPredicate: true,
		text
	})), ...phrases.filter(({ isPredicate }) => !isPredicate)];
}
/** Cloudcraft has fields for family and size; people say `c5.large`. */
function sizePhrase({ fields, size }, quote) {
	const whole = size ?? sizeOfFields(fields);
	if (whole === void 0) return void 0;
	const [before, after] = [quote(whole.before), quote(whole.after)];
	return {
		isPredicate: false,
		isResize: fields.some(({ path }) => path === "instanceSize"),
		text: `${before} → ${after}`,
		parts: [
			"size",
			before,
			after
		]
	};
}
/** For reports without `size`: it is known when both parts differ. */
function sizeOfFields(fields) {
	const [type, size] = ["instanceType", "instanceSize"].map((wanted) => fields.find(({ path }) => path === wanted));
	const whole = (side) => [type?.[side], size?.[side]].every((part) => typeof part === "string") && `${type?.[side]}.${size?.[side]}`;
	const [before, after] = [whole("before"), whole("after")];
	return before && after ? {
		before,
		after
	} : void 0;
}
/** `large → xlarge` when that field alone differs and the rest of the size is unknown. */
function resizeWords({ fields, size }, quote) {
	const [field] = fields;
	if (size !== void 0 || fields.length !== 1 || field?.before === void 0 || field.after === void 0) return void 0;
	if (field.path !== "instanceSize" && field.path !== "instance") return void 0;
	return `${quote(valueText(field.before))} → ${quote(valueText(field.after))}`;
}
function phraseOf(field, type, quote) {
	const predicate = ruleWords(field, quote) ?? stateWords(field, type) ?? peeringWords(field, quote) ?? renamed(field, quote);
	if (predicate !== void 0) return {
		isPredicate: true,
		text: predicate
	};
	return remark(field, type, quote);
}
function stateWords({ path, before, after }, type) {
	const state = stateName(path, type);
	const [was, is] = [before, after].map((value) => value === void 0 ? false : truth(value));
	if (state === void 0 || was === void 0 || is === void 0 || was === is) return void 0;
	return `is ${is ? "now" : "no longer"} ${state}`;
}
function truth(value) {
	return value === true || value === "true" ? true : value === false || value === "false" ? false : void 0;
}
function peeringWords({ path, before, after }, quote) {
	const peering = after ?? before;
	if (path !== "peeringConnections" || !isObject(peering) || before !== void 0 && after !== void 0) return void 0;
	const peer = valueText(own(peering, "accepterVpc") ?? own(peering, "name"));
	return peer && `${after === void 0 ? "no longer" : "now"} peers with ${quote(peer)}`;
}
function renamed({ path, before, after }, quote) {
	if (path !== "name") return void 0;
	if (before === void 0) return `got the name ${quote(valueText(after))}`;
	if (after === void 0) return `lost the name ${quote(valueText(before))}`;
	return `renamed from ${quote(valueText(before))} to ${quote(valueText(after))}`;
}
/** `memory 512 MB → 1024 MB`; for a list, an added or removed element. */
function remark({ path, before, after }, type, quote) {
	const known = fieldName(path, type);
	const name = known?.name ?? quote(path);
	const value = (side) => side === void 0 ? "" : quote(withUnit(valueText(side), known?.unit));
	const [was, is] = [value(before), value(after)];
	return {
		isPredicate: false,
		text: `${name} ${before === void 0 ? `+ ${is}` : after === void 0 ? `− ${was}` : `${was} → ${is}`}`,
		parts: [
			name,
			was,
			is
		]
	};
}
function withUnit(text, unit) {
	return unit !== void 0 && /^\d{1,15}(\.\d{1,15})?$/.test(text) ? `${text} ${unit}` : text;
}
export { fieldPhrases, resizeWords };
