import { targetTitle } from "../../snapshot/target.js";
import { typeName } from "./type-names.js";
import { sentenceFor } from "./words.js";
// src/report/words/plan-rows.ts
/** What each fate is called, in the order of the table: what a person has to look at comes first. */
const FATES = {
	"not-seen": "not seen",
	unplanned: "not announced",
	otherwise: "happened differently",
	unknown: "cannot be confirmed",
	happened: "happened",
	follows: "followed",
	invisible: "not shown by Cloudcraft"
};
const ORDER = Object.keys(FATES);
/** Whether somebody should look at it: it did not go as announced, or was not announced. */
function isOdd({ fate }) {
	return ORDER.indexOf(fate) <= ORDER.indexOf("unknown");
}
/** Everything that a plan announced and everything else that changed, what did not go as announced first. Empty without a plan. */
function planRows(report, quote) {
	const { plan } = report;
	if (plan === void 0) return [];
	return [
		...plan.announcements.map((one) => draft(one.outcome, () => announcementRow(one, report, quote))),
		...plan.unplanned.map((one) => draft("unplanned", () => ({
			address: "",
			what: changeText(one, report, quote)
		}))),
		...plan.follows.map((one) => draft("follows", () => ({
			address: quote(one.of),
			what: changeText(one, report, quote)
		})))
	].toSorted((one, other) => ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate));
}
function draft(fate, write) {
	return {
		fate,
		write: () => ({
			fate,
			outcome: FATES[fate],
			...write()
		})
	};
}
function announcementRow(one, report, quote) {
	const { address, action, type, outcome, target, source } = one;
	const reasons = outcome === "happened" ? [] : one.because.filter((reason) => !SELF_EVIDENT.test(reason));
	const kind = outcome === "invisible" ? quote(type) : typeName(type);
	const where = target === void 0 ? "" : placeText(target, report);
	const what = `${action} ${kind}${where === "" ? "" : ` in ${quote(where)}`}`;
	const why = reasons.map((reason) => wordsOrQuote(reason, quote)).join("; ");
	return {
		address: `${quote(address)}${sourceText(source, report.plan, quote)}`,
		what: why === "" ? what : `${what} — ${why}`
	};
}
/** Why a resource is the announced one, and what the outcome says already. */
const SELF_EVIDENT = /^(same |named by the stack$|belongs to |Cloudcraft does not show this kind$)/;
/** Reasons are ours, but may hold names. */
const WORDS = /^[A-Za-z][A-Za-z0-9 ,;']*$/;
function wordsOrQuote(reason, quote) {
	return WORDS.test(reason) && !/[0-9a-f]{7}/.test(reason) ? reason : quote(reason);
}
function placeText(target, { targets }) {
	const found = targets[target];
	return targets.length < 2 || found === void 0 ? "" : targetTitle(found.target);
}
/** Which plan it stands in, where there are several. */
function sourceText(source, plan, quote) {
	const file = plan?.sources[source]?.file;
	return plan === void 0 || plan.sources.length < 2 || file === void 0 ? "" : ` in ${quote(file)}`;
}
function changeText({ target, change }, report, quote) {
	const found = report.targets[target]?.changes[change];
	if (found === void 0) return "";
	const where = placeText(target, report);
	return `${where === "" ? "" : `${quote(where)}: `}${sentenceFor(found, quote)}`;
}
export { isOdd, planRows };
