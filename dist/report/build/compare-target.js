import { compareInventories } from "../../inventory/diff.js";
import { applyIgnoreRules } from "../../inventory/ignore/ignore.js";
import { slug } from "../../snapshot/files.js";
import { targetTitle } from "../../snapshot/target.js";
import { NO_COSMETICS } from "../facts/report.js";
import { compareRenders } from "./compare-renders.js";
import { doubtDifferentRequests } from "./request-doubts.js";
import { illustrate } from "./target-diagram.js";
import { readSide, statusOf } from "./target-side.js";
// src/report/build/compare-target.ts
/** Compares one target: its inventories for the verdict, its renders as evidence. A missing side is reported as missing. */
function compareTarget({ target, number, before, after, comparable, projection, ignore }) {
	const was = readSide(before, "before");
	const is = readSide(after, "after");
	const prefix = `${number}-${slug(target)}`;
	const compared = compareSides(was, is, comparable, ignore);
	const { changes = [], unchanged = 0, cosmetic = NO_COSMETICS, warnings = [], hidden = [] } = compared?.diff ?? {};
	const pictures = compareRenders(renderSide(before, was), renderSide(after, is), {
		prefix,
		projection,
		changes
	});
	const drawn = compared && illustrate({
		...compared,
		changes,
		prefix,
		title: targetTitle(target)
	});
	return {
		report: {
			target,
			status: statusOf(was, is, pictures.report !== void 0),
			...was.summary && { before: was.summary },
			...is.summary && { after: is.summary },
			changes,
			unchanged,
			cosmetic,
			warnings: [
				...was.warnings,
				...is.warnings,
				...warnings,
				...pictures.warnings,
				...drawn?.warnings ?? []
			],
			...pictures.report && { picture: pictures.report },
			...drawn?.report
		},
		files: new Map([...pictures.files, ...drawn?.files ?? []]),
		failures: [
			...was.failures,
			...is.failures,
			...pictures.failures
		],
		hidden,
		read: {
			before: was.inventory,
			after: is.inventory,
			found: compared?.found ?? []
		}
	};
}
function renderSide(taken, { inventory, document }) {
	const name = taken?.renderName;
	return {
		render: taken?.render,
		inventory,
		document,
		...name !== void 0 && { name }
	};
}
function compareSides(was, is, comparable, ignore) {
	const { inventory: before } = was;
	const { inventory: after } = is;
	if (before === void 0 || after === void 0) return void 0;
	const { diff: found, pairing } = compareInventories(before, after);
	const doubted = comparable ? found : doubtDifferentRequests(found);
	const diff = ignore ? {
		...doubted,
		...hide(doubted, before, after, ignore)
	} : doubted;
	const [wasDrawn, isDrawn] = diff.changes.length === 0 ? [] : [was.document(), is.document()];
	return {
		diff,
		found: doubted.changes,
		pairing,
		before: {
			inventory: before,
			document: wasDrawn
		},
		after: {
			inventory: after,
			document: isDrawn
		}
	};
}
function hide(diff, before, after, { rules, now }) {
	return applyIgnoreRules(diff.changes, rules, {
		before,
		after,
		now
	});
}
export { compareTarget };
