import { ExpectedError } from "../errors.js";
import { diffInventories } from "../inventory/diff.js";
import { applyIgnoreRules } from "../inventory/ignore.js";
import { parseInventory } from "../inventory/parse.js";
import { slug } from "../snapshot/files.js";
import { compareRenders } from "./compare-renders.js";
import { NO_COSMETICS } from "./report.js";
import { doubtDifferentRequests } from "./request-doubts.js";
// src/report/compare-target.ts
/** Compares one target: its inventories for the verdict, its renders as evidence. A side that is missing is said, not guessed. */
function compareTarget({ target, number, before, after, comparable, projection, ignore }) {
	const was = readSide(before, "before");
	const is = readSide(after, "after");
	const diff = was.inventory && is.inventory && diffOf(was.inventory, is.inventory, comparable, ignore);
	const pictures = compareRenders(renderSide(before, was), renderSide(after, is), {
		prefix: `${number}-${slug(target)}`,
		projection
	});
	return {
		report: {
			target,
			status: statusOf(was, is, pictures.report !== void 0),
			...was.summary && { before: was.summary },
			...is.summary && { after: is.summary },
			changes: diff?.changes ?? [],
			unchanged: diff?.unchanged ?? 0,
			cosmetic: diff?.cosmetic ?? NO_COSMETICS,
			warnings: [
				...was.warnings,
				...is.warnings,
				...diff?.warnings ?? [],
				...pictures.warnings
			],
			...pictures.report && { picture: pictures.report }
		},
		files: pictures.files,
		failures: [
			...was.failures,
			...is.failures,
			...pictures.failures
		],
		hidden: diff?.hidden ?? []
	};
}
function renderSide(taken, { inventory }) {
	const document = () => taken?.inventory instanceof Uint8Array && inventory !== void 0 ? parseJson(taken.inventory) : void 0;
	return {
		render: taken?.render,
		inventory,
		document
	};
}
/** Read before as an inventory, so it is JSON. */
function parseJson(bytes) {
	return JSON.parse(new TextDecoder().decode(bytes));
}
function diffOf(before, after, comparable, ignore) {
	const diff = diffInventories(before, after);
	const doubted = comparable ? diff : doubtDifferentRequests(diff);
	if (ignore === void 0) return doubted;
	return {
		...doubted,
		...applyIgnoreRules(doubted.changes, ignore.rules, {
			before,
			after,
			now: ignore.now
		})
	};
}
function readSide(taken, side) {
	const code = `no-${side}`;
	if (taken === void 0) return {
		asked: true,
		warnings: [{
			code,
			text: `there is no ${side}-snapshot of this target`
		}],
		failures: []
	};
	const { inventory, takenAt } = taken;
	if (inventory === void 0) return {
		asked: false,
		warnings: [],
		failures: []
	};
	const parsed = inventory instanceof ExpectedError ? inventory : parsedOrError(inventory, side);
	if (parsed instanceof ExpectedError) return {
		asked: true,
		warnings: [{
			code,
			text: `the ${side}-inventory is missing: ${parsed.message}`
		}],
		failures: [parsed]
	};
	return {
		inventory: parsed,
		summary: {
			...takenAt !== void 0 && { takenAt },
			resources: parsed.resources.length
		},
		asked: true,
		warnings: [],
		failures: []
	};
}
function parsedOrError(bytes, side) {
	try {
		return parseInventory(`The ${side}-inventory`, bytes);
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
function statusOf(was, is, pictured) {
	if (was.inventory && is.inventory) return "compared";
	if (!was.asked && !is.asked) return pictured ? "compared" : "unreadable";
	if (was.inventory) return "no-after";
	return is.inventory ? "no-before" : "unreadable";
}
export { compareTarget };
