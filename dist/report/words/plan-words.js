import { subjectsOf } from "../../inventory/change-kinds.js";
import { hasFailed } from "../judgement.js";
import { fieldName } from "./field-names.js";
import { nameOf } from "./type-names.js";
import { valueText } from "./value-text.js";
// src/report/words/plan-words.ts
/** This many are named in the line; with more the table is clearer. */
const NAMED = 2;
/**
* What became of the plan, in one line without its end: `Plan: 8 of 9 visible announced changes happened, 1 was not seen`. Undefined
* without a plan.
* @param quote how names are written; without it the line holds no name, only numbers
*/
function planLine(report, quote) {
	const { plan } = report;
	if (plan === void 0) return void 0;
	const isAlone = plan.sources.length === 1;
	const title = isAlone ? "Plan" : "Plans";
	if (plan.sources.every(({ error }) => error !== void 0)) return isAlone ? "Plan: it could not be read" : `Plans: none of the ${plan.sources.length} could be read`;
	return `${title}: ${[
		announcedText(report, plan, quote),
		unplannedText(report, plan, quote),
		invisibleText(plan.counts)
	].filter((part) => part !== "").join("; ")}`;
}
function announcedText({ deployment }, { announcements, counts }, quote) {
	const { happened, otherwise, notSeen, unknown, invisible } = counts;
	const visible = happened + otherwise + notSeen + unknown;
	if (visible === 0) return invisible === 0 ? "it announces no change" : "nothing that Cloudcraft shows was announced";
	const failed = hasFailed(deployment);
	const named = (outcome) => namesIn(addressesOf(announcements, outcome), quote);
	return [
		`${happened} of ${visible} visible announced ${visible === 1 ? "change has" : "changes have"} happened`,
		otherwise === 0 ? "" : `${otherwise} happened differently${named("otherwise")}`,
		notSeen === 0 ? "" : `${notSeen} ${notSeen === 1 ? "was" : "were"} not seen${named("not-seen")}`,
		unknown === 0 ? "" : `${unknown} ${failed ? "did not happen or " : ""}cannot be confirmed${named("unknown")}`
	].filter((part) => part !== "").join(", ");
}
function addressesOf(announcements, outcome) {
	return announcements.filter((one) => one.outcome === outcome).map(({ address }) => address);
}
function namesIn(names, quote) {
	return quote === void 0 || names.length > NAMED ? "" : ` (${names.map(quote).join(", ")})`;
}
function unplannedText({ targets }, plan, quote) {
	const { unplanned } = plan.counts;
	if (unplanned === 0) return isWholeAnswer(targets, plan) ? nothingElse(targets, plan) : "";
	const subjects = plan.unplanned.flatMap(({ target, change }) => {
		const found = targets[target]?.changes[change];
		const [subject] = found === void 0 ? [] : subjectsOf(found);
		return subject === void 0 ? [] : [subject];
	});
	const names = quote === void 0 || unplanned > NAMED ? "" : ` (${subjects.map((subject) => nameOf(subject, quote)).join(", ")})`;
	return `${unplanned === 1 ? "1 change was" : `${unplanned} changes were`} not announced${names}`;
}
function nothingElse(targets, { counts: { follows } }) {
	if (targets.every(({ changes }) => changes.length === 0)) return "nothing else changed";
	return `everything that changed was announced${follows === 0 ? "" : " or follows from it"}`;
}
/** Only where all plans are known as a whole and everything was looked at can it be said that there is nothing else. */
function isWholeAnswer(targets, { sources }) {
	return sources.every(({ complete, error }) => complete && error === void 0) && targets.every(({ status, before }) => status === "compared" && before !== void 0);
}
function invisibleText({ invisible }) {
	if (invisible === 0) return "";
	return invisible === 1 ? "1 announced change is of a kind that Cloudcraft does not show" : `${invisible} announced changes are of kinds that Cloudcraft does not show`;
}
/** Resources that are named when a plan was made for another state. */
const MAX_STALE = 3;
/** `the plan was made for another state: …`; undefined where it was not. */
function staleLine({ plan }, quote) {
	const [first] = plan?.stale ?? [];
	if (plan === void 0 || first === void 0) return void 0;
	const shown = plan.stale.slice(0, MAX_STALE).map((one) => staleText(one, quote));
	const rest = plan.stale.length - shown.length;
	return `the plan was made for another state: ${[...shown, ...rest > 0 ? [`and ${rest} more`] : []].join("; ")}`;
}
/** What one resource was before the deployment, and what the plan took it for. */
function staleText({ address, path, planned, actual }, quote) {
	if (path === "") return `${quote(address)} was not there`;
	const field = fieldName(path)?.name ?? quote(path);
	return `${quote(address)} had ${field} ${quote(valueText(actual))}, not ${quote(valueText(planned))}`;
}
/** Plans of which something is missing, each with the reason: text from outside. */
function planProblems({ plan }) {
	return (plan?.sources ?? []).flatMap(({ file, error, complete }) => {
		if (error !== void 0) return [{
			file,
			text: error
		}];
		return complete ? [] : [{
			file,
			text: "a part of it is missing, so no change is called unannounced"
		}];
	});
}
export { planLine, planProblems, staleLine, staleText };
