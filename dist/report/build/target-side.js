import { ExpectedError } from "../../errors.js";
import { parseInventory } from "../../inventory/read/parse.js";
// src/report/build/target-side.ts
/** Reads one side. The document behind the inventory is parsed when it is asked for, and once. */
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
	const parsed = inventory instanceof ExpectedError ? inventory : parsedOrError(inventory, side);
	if (parsed instanceof ExpectedError) return {
		...nothing,
		asked: true,
		warnings: [{
			code,
			text: `the ${side}-inventory is missing: ${parsed.message}`
		}],
		failures: [parsed]
	};
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
/** Read before as an inventory, so it is JSON. */
function parseJson(bytes) {
	return JSON.parse(new TextDecoder().decode(bytes));
}
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
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
export { readSide, statusOf };
