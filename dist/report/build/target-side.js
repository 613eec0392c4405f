import { ExpectedError } from "../../errors.js";
import { parseInventory } from "../../inventory/read/parse.js";
import { once } from "../once.js";
// src/report/build/target-side.ts
/** Reads one side. The document behind the inventory is parsed again, once, when it is first asked for. */
function readSide(taken, side) {
	const code = `no-${side}`;
	const nothing = {
		document: () => void 0,
		asked: false,
		warnings: [],
		failures: []
	};
	if (taken === void 0) return {
		...nothing,
		asked: true,
		warnings: [{
			code,
			text: `there is no ${side}-snapshot of this target`
		}]
	};
	const { inventory, takenAt } = taken;
	if (inventory === void 0) return nothing;
	const lost = (why) => ({
		...nothing,
		asked: true,
		warnings: [{
			code,
			text: `the ${side}-inventory is missing: ${why.message}`
		}],
		failures: [why]
	});
	if (inventory instanceof ExpectedError) return lost(inventory);
	const parsed = parsedOrError(inventory, side);
	if (parsed instanceof ExpectedError) return lost(parsed);
	const summary = {
		...takenAt !== void 0 && { takenAt },
		resources: parsed.resources.length
	};
	return {
		...nothing,
		inventory: parsed,
		document: once(() => parseJson(inventory)),
		summary,
		asked: true
	};
}
/** The inventory was parsed from the same bytes, so they are JSON. */
function parseJson(bytes) {
	return JSON.parse(new TextDecoder().decode(bytes));
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
export { readSide, statusOf };
