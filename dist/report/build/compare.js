import { ExpectedError } from "../../errors.js";
import { isExpired } from "../../inventory/ignore/ignore.js";
import { targetTitle } from "../../snapshot/target.js";
import { compareTarget } from "./compare-target.js";
import { requestsAgree } from "./request-doubts.js";
// src/report/build/compare.ts
/**
* Compares two snapshots target by target.
* @param before undefined when there is no before-snapshot: every target is then reported as `no-before`
* @param ignore rules that hide changes
* @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when they have no target in common
*/
function compareSnapshots(before, after, ignore) {
	checkCommonTarget(before, after);
	const comparable = before === void 0 || requestsAgree(before.request, after.request);
	const compared = targetsOf(before, after).map((sides, index) => compareTarget({
		...sides,
		number: index + 1,
		projection: after.request.projection,
		comparable,
		...ignore && { ignore }
	}));
	return {
		targets: compared.map(({ report }) => report),
		files: new Map(compared.flatMap(({ files }) => [...files])),
		failures: compared.flatMap(({ failures }) => failures),
		...ignore && { ignored: ignoredBy(ignore, compared) },
		reads: compared.map(({ read }) => read)
	};
}
function ignoredBy({ rules, now }, compared) {
	const reports = rules.rules.map((rule, index) => {
		const hidden = compared.reduce((sum, target) => sum + (target.hidden[index] ?? 0), 0);
		return {
			reason: rule.reason,
			line: rule.line,
			hidden,
			state: isExpired(rule, now) ? "expired" : hidden > 0 ? "used" : "unused"
		};
	});
	return {
		hidden: reports.reduce((sum, { hidden }) => sum + hidden, 0),
		rules: reports
	};
}
/** Every target of either side, in the order of the after-snapshot; then those that only the before-snapshot has. */
function targetsOf(before, after) {
	const left = new Map((before?.targets ?? []).map((taken) => [identityOf(taken.target), taken]));
	const right = new Map(after.targets.map((taken) => [identityOf(taken.target), taken]));
	return [...new Map([...right, ...left])].map(([identity, { target }]) => ({
		target: right.get(identity)?.target ?? target,
		before: left.get(identity),
		after: right.get(identity)
	}));
}
function identityOf({ provider, account, region }) {
	return `${provider} ${account.id} ${region}`;
}
function checkCommonTarget(before, after) {
	if (before === void 0 || before.targets.length === 0 || after.targets.length === 0) return;
	const known = new Set(before.targets.map(({ target }) => identityOf(target)));
	if (after.targets.some(({ target }) => known.has(identityOf(target)))) return;
	const accounts = new Set(before.targets.map(({ target }) => target.account.id));
	const code = after.targets.some(({ target }) => accounts.has(target.account.id)) ? "REGION_MISMATCH" : "ACCOUNT_MISMATCH";
	const what = `The snapshots have no target in common: before ${titles(before)}, after ${titles(after)}`;
	throw new ExpectedError(code, what, "Compare two snapshots of the same targets");
}
function titles({ targets }) {
	return targets.slice(0, 3).map(({ target }) => targetTitle(target)).join(", ");
}
export { compareSnapshots };
