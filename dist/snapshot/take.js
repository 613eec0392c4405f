import { ExpectedError } from "../errors.js";
import { parseInventory } from "../inventory/read/parse.js";
import { redactInventory } from "./redact.js";
import { targetTitle } from "./target.js";
// src/snapshot/take.ts
/**
* Takes a snapshot of all targets side by side. Inventory and render of a target are asked for together, so that they are of the
* same moment as nearly as Cloudcraft allows. A target that fails does not take the others with it.
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
/** A document that cannot be compared later is no snapshot: it is read once here. */
function checkedInventory(target, bytes) {
	const origin = `The inventory of ${targetTitle(target)}`;
	parseInventory(origin, bytes);
	return redactInventory(origin, bytes);
}
/** A foreseen failure as a value; a bug goes on. */
async function caught(promise) {
	try {
		return await promise;
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
export { takeSnapshot };
