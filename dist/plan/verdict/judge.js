import { isNew } from "../match/target-index.js";
import { judgePart } from "./judge-part.js";
import { judgeUpdate } from "./judge-update.js";
import { compareWithSeen } from "./values.js";
import { changedPaths, halvesOf, missing, verdict } from "./verdict.js";
// src/plan/verdict/judge.ts
/** What became of an announcement. */
function judge(announcement, seen, judgement) {
	const { owner, types, lookups, action } = announcement;
	if (owner !== void 0) return judgePart(announcement, seen, judgement);
	if (lookups.length === 0 && types.length === 0) return verdict("invisible", ["Cloudcraft does not show this kind"]);
	if (seen === void 0) return judgeUnseen(announcement, judgement);
	const halves = halvesOf(seen, judgement.targets);
	if (halves === void 0) return judgeUnseen(announcement, judgement);
	if (action === "create") return judgeCreation(announcement, seen, halves, judgement);
	if (action === "delete") return judgeRemoval(announcement, seen, halves, judgement);
	if (action === "replace") return judgeReplacement(announcement, seen, halves, judgement);
	return judgeUpdate(announcement, seen, halves, judgement);
}
function judgeUnseen(announcement, judgement) {
	const { action, types, fields, rules } = announcement;
	if (types.length === 0) return verdict("invisible", ["Cloudcraft is not known to show this kind"]);
	if (action === "update" && fields.length === 0 && rules === void 0) return verdict("invisible", ["nothing that Cloudcraft shows was to change"]);
	if (action !== "create") return verdict("unknown", ["it is not in the snapshot before"]);
	const why = judgement.whyNotLookedAt();
	if (why !== void 0) return verdict("unknown", [why]);
	return missing(announcement, judgement, ["it is not there, others of its type are"]);
}
function judgeSet({ set }, announcement, judgement) {
	if (set === void 0) return void 0;
	const { announced, appeared, changes } = set;
	if (appeared >= announced) return verdict("happened", [], changes);
	const numbers = `${appeared} of ${announced} have appeared; it is not known which`;
	return judgement.job === "success" && appeared === 0 ? missing(announcement, judgement, [numbers], changes) : verdict("unknown", [numbers], changes);
}
function judgeCreation(announcement, seen, halves, judgement) {
	const set = judgeSet(seen, announcement, judgement);
	if (set !== void 0) return set;
	const { index, changes } = halves;
	const resource = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	if (seen.after === void 0 || resource === void 0) return judgeUnseen(announcement, judgement);
	if (!isNew(index, seen.after)) return verdict(judgement.job === "success" ? "otherwise" : "unknown", ["it was there before"], changes);
	return withValues(compareWithSeen(announcement, void 0, resource, new Set()), changes);
}
/** Of something new every value counts: nothing of it is as before. */
function withValues({ differs, still }, changes) {
	const wrong = [...differs, ...still];
	return verdict(wrong.length === 0 ? "happened" : "otherwise", wrong, changes);
}
function judgeRemoval(announcement, seen, halves, judgement) {
	const { old, changes, index } = halves;
	if (old?.kind === "replaced" && old.other !== void 0) {
		if (judgement.isAnnounced(seen.target, old.other)) return verdict("happened", [], changes);
		const name = index.after.inventory.resources[old.other]?.name ?? "";
		return verdict("otherwise", [`${name} has taken its place, which was not announced`], changes);
	}
	if (seen.after === void 0) return verdict("happened", [], changes);
	return missing(announcement, judgement, ["it is still there"], changes);
}
function judgeReplacement(announcement, seen, halves, judgement) {
	const { index, old, next, changes } = halves;
	const after = seen.after === void 0 ? void 0 : index.after.inventory.resources[seen.after];
	const before = seen.before === void 0 ? void 0 : index.before.inventory.resources[seen.before];
	if (seen.set !== void 0) {
		const found = judgeSet(seen, announcement, judgement);
		const both = [...new Set([...changes, ...seen.set.changes])].sort((a, b) => a - b);
		return {
			...found ?? verdict("unknown", []),
			changes: both
		};
	}
	if (after === void 0) return verdict("otherwise", ["it is gone, and nothing was seen to take its place"], changes);
	const isKept = before?.key === after.key;
	const isOther = (fate) => fate?.kind === "replaced" && !isKept;
	const isNewcomer = next !== void 0 && next.kind !== "changed" && next.kind !== "replaced";
	if (seen.before === void 0 || isOther(old) || isOther(next) || isNewcomer) return stillHasOld(seen, halves) ?? withValues(compareWithSeen(announcement, void 0, after, new Set()), changes);
	return underOneKey(announcement, {
		before,
		after,
		changes,
		index
	}, judgement);
}
/** The new one came first, and the old one has not gone. */
function stillHasOld({ before }, { index, old, next, changes }) {
	if (before === void 0 || next?.kind !== "added" || old?.kind === "removed") return void 0;
	const stays = index.before.inventory.resources[before];
	return stays !== void 0 && old === void 0 && index.after.inventory.byKey.has(stays.key) ? verdict("otherwise", ["the new one has come, the old one is still there"], changes) : void 0;
}
/** An id that the provider gives out is new after a replacement; an ARN with a name in it is the same. */
function underOneKey(announcement, { before, after, changes, index }, judgement) {
	if (/[/:][a-z]+-[0-9a-f]{8,17}$/.test(after.key)) return changes.length > 0 ? verdict("otherwise", ["it was changed in place, announced was a replacement"], changes) : missing(announcement, judgement, ["it has not been replaced"]);
	const { agrees, still, differs } = compareWithSeen(announcement, before, after, changedPaths(index, changes));
	if (differs.length > 0 || still.length > 0 && agrees.length > 0) return verdict("otherwise", [...differs, ...still], changes);
	if (agrees.length > 0) return verdict("happened", ["replaced under its own name"], changes);
	if (still.length > 0) return missing(announcement, judgement, still, changes);
	return verdict("unknown", ["a replacement under its own name leaves nothing to see"], changes);
}
export { judge };
