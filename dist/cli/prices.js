import { parseCurrency } from "../cost.js";
import { ExpectedError, describeError } from "../errors.js";
import { isCostGate } from "../report/gate.js";
import { connectApi } from "./cloud.js";
import { randomBytes } from "node:crypto";
import os from "node:os";
// src/cli/prices.ts
/** The comparison waits for the prices. */
const SECONDS = 120;
/** The currency of `--cost`; undefined without it. @throws ExpectedError CURRENCY_UNKNOWN, OPTION_MISSING */
function readCost(given, gates) {
	const currency = parseCurrency(given.text("currency") ?? "");
	if (given.flag("cost")) return currency;
	const gate = gates.find(isCostGate);
	if (isWritten(given, "currency")) throw needsCost("--currency");
	if (gate !== void 0 && isWritten(given, "fail-on")) throw needsCost(`--fail-on '${gate}'`);
}
function needsCost(what) {
	return new ExpectedError("OPTION_MISSING", `${what} needs --cost`, "Write --cost as well");
}
/** Whether an option is on the command line; a config file applies to all commands. */
function isWritten(given, name) {
	const text = given.text(name);
	return text !== void 0 && given.config?.defaults[name] !== text;
}
/**
* What both sides cost, if requested. Reports an error for anything left behind in Cloudcraft.
* @throws ExpectedError for a key or an address that cannot be used, and for pictures, which have no prices
*/
async function askPrices({ before, after }, currency, given, terminal) {
	if (currency === void 0) return {};
	if (after.targets.every(({ inventory }) => inventory === void 0)) {
		if (given.config?.defaults["cost"] !== void 0) return {};
		throw new ExpectedError("OPTION_MISPLACED", "A picture has no prices", "Give --cost with snapshots or inventories");
	}
	const { priceSnapshots } = await import("../cloudcraft/price-snapshots.js");
	const api = await connectApi(given, terminal);
	const say = (text) => terminal.progress(text);
	const options = {
		currency,
		seconds: SECONDS,
		now: () => new Date(),
		once: () => randomBytes(8).toString("hex"),
		say
	};
	const place = ["command line", os.hostname()];
	const prices = await priceSnapshots(() => api, before, after, {
		...options,
		place
	});
	for (const failure of prices.failures) terminal.complain(`warning: ${describeError(failure)}`);
	return { prices };
}
export { askPrices, readCost };
