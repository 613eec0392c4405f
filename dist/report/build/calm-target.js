import { ExpectedError } from "../../errors.js";
import { compareInventories } from "../../inventory/diff.js";
import { applyIgnoreRules } from "../../inventory/ignore/ignore.js";
import { movingIn, tagBackground, tagUnsettled, withoutBackground } from "../../inventory/motion.js";
import { parseInventory } from "../../inventory/read/parse.js";
// src/report/build/calm-target.ts
/** Tells what a deployment changed from what changes by itself and from what had not come to rest. */
function calmTarget(found, { before, after, was, is, ignore }) {
	const control = before?.control && motionsBetween(before.control.inventory, was);
	const background = changesOf(control);
	const settle = after?.settle;
	const moved = settle?.previous && motionsBetween(settle.previous, is);
	const motions = moved instanceof ExpectedError || moved === void 0 ? [] : whatMatters(moved, background, ignore);
	const changes = tagUnsettled(tagBackground(found, background), motions);
	const { takenAt } = before?.control ?? {};
	return {
		changes,
		report: {
			...control !== void 0 && !(control instanceof ExpectedError) && { control: takenAt === void 0 ? {} : { takenAt } },
			...settle && { settle: settleReport(settle, motions, changes) }
		},
		failures: [control, moved].filter((one) => one instanceof ExpectedError)
	};
}
function settleReport({ previous, ...settle }, motions, changes) {
	const touched = changes.filter(({ tags }) => tags.includes("unsettled"));
	const moving = movingIn(motions, touched);
	const isCalm = previous !== void 0 && moving.length === 0 && settle.ended !== "failed";
	return {
		...settle,
		...isCalm && { ended: "settled" },
		moving
	};
}
/** What is worth waiting for after a deployment, once its before-snapshot is known: the same as what the report calls unsettled. */
function mattersAfter(before, ignore) {
	const known = new Map();
	const backgroundOf = async (target) => {
		const key = identityOf(target);
		const taken = (await before)?.targets.find((one) => identityOf(one.target) === key);
		const background = known.get(key) ?? ownMotions(taken);
		known.set(key, background);
		return background;
	};
	return async (changes, { target, before: earlier, after }) => whatMatters({
		changes,
		earlier,
		later: after
	}, await backgroundOf(target), ignore);
}
function whatMatters({ changes, earlier, later }, background, ignore) {
	const left = withoutBackground(changes, background);
	if (ignore === void 0) return left;
	return applyIgnoreRules(left, ignore.rules, {
		before: earlier,
		after: later,
		now: ignore.now
	}).changes;
}
/** What moved before the deployment; nothing where that is not known. */
function ownMotions(taken) {
	const { inventory, control } = taken ?? {};
	if (!(inventory instanceof Uint8Array) || control === void 0) return [];
	const own = expected(() => parseInventory("The before-inventory", inventory));
	return own instanceof ExpectedError ? [] : changesOf(motionsBetween(control.inventory, own));
}
function motionsBetween(bytes, later) {
	if (bytes instanceof ExpectedError) return bytes;
	return expected(() => {
		const earlier = parseInventory("The inventory taken a moment earlier", bytes);
		return {
			changes: compareInventories(earlier, later).diff.changes,
			earlier,
			later
		};
	});
}
function changesOf(motions) {
	return motions === void 0 || motions instanceof ExpectedError ? [] : motions.changes;
}
/** A foreseen failure as a value; anything else is rethrown. */
function expected(work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
function identityOf({ provider, account, region }) {
	return `${provider} ${account.id} ${region}`;
}
export { calmTarget, mattersAfter };
