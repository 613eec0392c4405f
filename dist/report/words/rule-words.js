import { isObject, own, ownText } from "../../json.js";
import { ruleTraffic, trafficWords } from "./traffic-words.js";
import { valueText } from "./value-text.js";
// src/report/words/rule-words.ts
const DIRECTIONS = new Map([["inboundRules", {
	allow: "allows",
	deny: "denies"
}], ["outboundRules", {
	allow: "may send to",
	deny: "may not send to"
}]]);
/**
* An added or removed rule as a predicate: `now allows 0.0.0.0/0 on tcp 5432`, `no longer may send to 10.0.0.0/8 on all traffic`.
* Undefined for other fields.
*/
function ruleWords({ path, before, after }, quote) {
	const words = DIRECTIONS.get(path);
	const rule = after ?? before;
	if (words === void 0 || !isObject(rule) || before !== void 0 && after !== void 0) return void 0;
	const [protocol, target] = ["protocol", "target"].map((key) => valueText(own(rule, key)));
	if (!protocol || !target) return void 0;
	const verb = ownText(rule, "access")?.toLowerCase() === "deny" ? words.deny : words.allow;
	const traffic = trafficWords(ruleTraffic(rule), quote);
	return `${after === void 0 ? "no longer" : "now"} ${verb} ${quote(target)} on ${traffic}${numberOf(rule, quote)}`;
}
/** Rules of a network ACL are evaluated by number, which determines what a rule affects. */
function numberOf(rule, quote) {
	const number = own(rule, "ruleNumber");
	return number === void 0 ? "" : ` (rule ${quote(valueText(number))})`;
}
/**
* Phrases without those that contradict each other word for word, where only a detail differs that has no words: `no longer allows X,
* now allows X` is `still allows X, by another rule`.
*/
function withoutEchoes(phrases) {
	const all = new Set(phrases);
	return phrases.flatMap((phrase) => {
		const [, when, what] = /^(now|no longer) (.+)$/s.exec(phrase) ?? [];
		if (what === void 0 || !all.has(`${when === "now" ? "no longer" : "now"} ${what}`)) return [phrase];
		return when === "now" ? [`still ${what}, by another rule`] : [];
	});
}
export { ruleWords, withoutEchoes };
