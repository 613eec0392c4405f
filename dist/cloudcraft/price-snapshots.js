import { pricedDocument, slotOf } from "../cost.js";
import { ExpectedError, at } from "../errors.js";
import { noPrices, priceOrders } from "../report/build.js";
import { identityOf, targetTitle } from "../snapshot.js";
import { priceSides } from "../cloudcraft.js";
// src/cloudcraft/price-snapshots.ts
/**
* Asks Cloudcraft what the targets of two snapshots cost. Failures are part of the result; there are no requests if there is nothing to
* price.
* @param open connects to Cloudcraft
*/
async function priceSnapshots(open, before, after, { place, ...options }) {
	const { currency } = options;
	const orders = priceOrders(before, after);
	if (orders.length === 0) return {
		currency,
		outcomes: new Map(),
		failures: []
	};
	try {
		const sides = orders.map((order) => ({
			slot: slotOf([...place, identityOf(order.target)]),
			document: (side, name) => documentOf(order, side, name)
		}));
		const { outcomes, failures } = await priceSides(await open(), sides, options);
		const named = orders.map(({ target }, position) => [identityOf(target), at(outcomes, position)]);
		return {
			currency,
			outcomes: new Map(named),
			failures
		};
	} catch (error) {
		return noPrices(orders, currency, error instanceof ExpectedError ? error : bug(error));
	}
}
function documentOf(order, side, name) {
	return pricedDocument(`the ${side}-inventory of ${targetTitle(order.target)}`, order[side], name);
}
/** Only the figure is missing, not the report. */
function bug(error) {
	const said = error instanceof Error ? error.message : String(error);
	return new ExpectedError("COST_FAILED", "The cost could not be worked out", "Report this as a bug", said);
}
export { priceSnapshots };
