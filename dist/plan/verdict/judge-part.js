import { ofValues } from "./judge-update.js";
import { compareWithSeen } from "./values.js";
import { changedPaths, halvesOf, verdict } from "./verdict.js";
// src/plan/verdict/judge-part.ts
/** A rule, an attachment, a listener: what became of it shows itself in its owner. */
function judgePart(announcement, seen, judgement) {
	const { rules, owner } = announcement;
	const isShown = rules !== void 0 || (owner?.explains.length ?? 0) > 0;
	const halves = seen && halvesOf(seen, judgement.targets);
	if (seen === void 0 || halves === void 0) {
		if (!isShown) return verdict("invisible", ["Cloudcraft does not show this part"]);
		return verdict("unknown", [judgement.whyNotLookedAt() ?? "it is not known which resource it belongs to"]);
	}
	const { index, changes } = halves;
	const [before, after] = [index.before, index.after].map(({ inventory }, side) => {
		const position = side === 0 ? seen.before : seen.after;
		return position === void 0 ? void 0 : inventory.resources[position];
	});
	if (after === void 0) {
		if (announcement.action === "delete") return verdict("happened", ["it has gone with what it belongs to"], changes);
		return verdict("unknown", ["what it belongs to is not there"], changes);
	}
	if (rules !== void 0) {
		const compared = compareWithSeen({
			...announcement,
			action: "update"
		}, before, after, changedPaths(index, changes));
		return ofValues(announcement, compared, changes, judgement);
	}
	const shown = changes.filter((position) => explains(owner?.explains ?? [], index.changes[position]));
	if (shown.length > 0) return verdict("happened", [], shown);
	return verdict(isShown ? "unknown" : "invisible", ["Cloudcraft does not show this part by itself"], changes);
}
function explains(paths, change) {
	if (change === void 0 || !("fields" in change)) return false;
	return change.fields.some(({ path }) => paths.includes("*") || paths.includes(path));
}
export { judgePart };
