import { ExpectedError } from "../errors.js";
import { parseInventory } from "../inventory/read/parse.js";
import { redactInventory } from "./redact.js";
import { targetTitle } from "./target.js";
// src/snapshot/take.ts
/**
* Takes a snapshot of all targets in parallel. Inventory and render of a target are requested together, so that they show the same
* moment as closely as possible. A failed target does not affect the others.
*/
async function takeSnapshot(targets, request, options) {
	const taken = await Promise.all(targets.map((target) => takeTarget(target, request, options)));
	return {
		apiHost: options.source.host,
		request,
		targets: taken
	};
}
async function takeTarget(target, request, { source, now, progress }) {
	progress?.begin(target);
	const startedAt = now().toISOString();
	const [inventory, render] = await Promise.all([caught(source.inventory(target, request).then((bytes) => checkedInventory(target, bytes))), source.render && caught(source.render(target, request))]);
	const snapshot = {
		target,
		startedAt,
		takenAt: now().toISOString(),
		inventory,
		...render && { render }
	};
	progress?.done(snapshot);
	return snapshot;
}
/** Parses the document once, so that what cannot be compared later fails now. */
function checkedInventory(target, bytes) {
	const origin = `The inventory of ${targetTitle(target)}`;
	parseInventory(origin, bytes);
	return redactInventory(origin, bytes);
}
/** An expected failure as a value; anything else is rethrown. */
async function caught(promise) {
	try {
		return await promise;
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
export { takeSnapshot };
