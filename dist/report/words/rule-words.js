import { isObject, own, ownText } from "../../json.js";
import { valueText } from "./value-text.js";
// src/report/words/rule-words.ts
const DIRECTIONS = new Map([["inboundRules", {
	allow: "admits",
	deny: "denies"
}], ["outboundRules", {
	allow: "may send to",
	deny: "may not send to"
}]]);
/**
* An added or removed rule as a predicate: `now admits 0.0.0.0/0 on tcp 5432`, `no longer may send to 10.0.0.0/8 on all traffic`.
* Undefined for other fields.
*/
function ruleWords({ path, before, after }, quote) {
	const words = DIRECTIONS.get(path);
	const rule = after ?? before;
	if (words === void 0 || !isObject(rule) || before !== void 0 && after !== void 0) return void 0;
	const [protocol, target] = ["protocol", "target"].map((key) => valueText(own(rule, key)));
	if (!protocol || !target) return void 0;
	const verb = ownText(rule, "access") === "deny" ? words.deny : words.allow;
	const traffic = trafficOf(rule, protocol, quote);
	return `${after === void 0 ? "no longer" : "now"} ${verb} ${quote(target)} ${traffic}${numberOf(rule, quote)}`;
}
/** Protocol -1 is every protocol, port 0 every port. */
function trafficOf(rule, protocol, quote) {
	if (protocol === "-1" || protocol === "all") return "on every port and protocol";
	const ports = valueText(own(rule, "portRange"));
	return !ports || ports === "0" ? `on every ${quote(protocol)} port` : `on ${quote(`${protocol} ${ports}`)}`;
}
/** Rules of a network ACL are evaluated by number, which determines what a rule affects. */
function numberOf(rule, quote) {
	const number = own(rule, "ruleNumber");
	return number === void 0 ? "" : ` (rule ${quote(valueText(number))})`;
}
export { ruleWords };
