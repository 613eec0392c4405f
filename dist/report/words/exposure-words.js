import { isObject, own } from "../../json.js";
import "./configuration.js";
import { inWords, ruleTraffic, trafficList, trafficWords } from "./traffic-words.js";
import { nameOf, plural, typeName } from "./type-names.js";
// src/report/words/exposure-words.ts
/**
* What is newly open, to end the sentence about a change: `, newly reachable from the internet on tcp 5432 through security group
* web`. Of a firewall, who is behind it: `; RDS instance orders is newly reachable from the internet on tcp 5432`. Empty where nothing
* is, or where the sentence has said it.
*/
function exposureSuffix(change, quote) {
	const { exposure } = change;
	if (exposure === void 0) return "";
	const traffic = trafficList(exposure.traffic, quote);
	const isSaid = saysTraffic(change, exposure);
	const on = traffic === "" || isSaid ? "" : ` on ${traffic}`;
	const behind = behindWords(exposure, quote);
	if (behind !== void 0) return `; ${behind} newly reachable from the internet${on}`;
	if (isSaid) return "";
	if (!isOfResource(change, exposure)) return `; newly open to the internet${on}`;
	return `, newly reachable from the internet${on}${throughWords(exposure, quote)}`;
}
/** Firewalls themselves have neither something that they are reached through nor anything that says that they are public. */
function isOfResource(change, { through, traffic }) {
	return through !== void 0 || traffic.length === 0 || "member" in change;
}
/** Whether the fields of a change have said what is open: rules that admit just that, or a field that calls it public. */
function saysTraffic(change, { traffic }) {
	if (change.kind !== "changed" || change.fields.length > 6) return false;
	const admitted = change.fields.flatMap(({ path, after }) => path !== "inboundRules" || !isObject(after) || own(after, "access") === "deny" ? [] : [textOf(ruleTraffic(after))]);
	return traffic.every((one) => admitted.includes(textOf(one)));
}
function textOf(traffic) {
	return trafficWords(traffic, (text) => text);
}
/** More than this are a number. */
const MAX_NAMED = 3;
function behindWords({ behind = [], behindCount = behind.length }, quote) {
	if (behind.length === 0) return void 0;
	const shown = behind.slice(0, MAX_NAMED);
	const rest = Math.max(behindCount, behind.length) - shown.length;
	const [type, ...others] = new Set(shown.map((one) => one.type));
	const isOneType = type !== void 0 && others.length === 0 && shown.length > 1;
	const names = shown.map((one) => isOneType ? quote(one.name) : nameOf(one, quote));
	const list = inWords([...names, ...rest > 0 ? [`${rest} more`] : []]);
	return `${isOneType ? `${plural(typeName(type))} ` : ""}${list} ${shown.length + rest === 1 ? "is" : "are"}`;
}
function throughWords({ through = [] }, quote) {
	return through.length === 0 ? "" : ` through ${inWords(through.map((one) => nameOf(one, quote)))}`;
}
export { exposureSuffix };
