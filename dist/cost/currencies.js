import { ExpectedError } from "../errors.js";
import { nearest, visibleLine } from "../text.js";
// src/cost/currencies.ts
/** The currencies that Cloudcraft's reference names for a budget. CKK is how it spells the Danish krone. */
const BUDGET_CURRENCIES = [
	"USD",
	"AUD",
	"CHF",
	"CKK",
	"EUR",
	"GBP",
	"HKD",
	"JPY",
	"NOK",
	"NZD",
	"SEK",
	"ZAR"
];
/** Cloudcraft's default comes first. */
const CURRENCIES = BUDGET_CURRENCIES.map((code) => code === "CKK" ? "DKK" : code);
/** Reads `EUR`; empty means US dollars. @throws ExpectedError CURRENCY_UNKNOWN */
function parseCurrency(text) {
	const code = text.trim().toUpperCase();
	if (code === "") return "USD";
	const known = CURRENCIES.find((one) => one === (code === "CKK" ? "DKK" : code));
	if (known !== void 0) return known;
	const close = code.length === 3 ? nearest(code, CURRENCIES) : void 0;
	const choice = `Choose among ${CURRENCIES.join(", ")}`;
	throw new ExpectedError("CURRENCY_UNKNOWN", `currency is "${visibleLine(text, 100)}", which Cloudcraft has no prices in`, close === void 0 ? choice : `Did you mean "${close}"? ${choice}`);
}
/** What to call a currency in a request, the documented spelling first: the reference may have a slip in it. */
function spellingsOf(currency) {
	return currency === "DKK" ? ["CKK", "DKK"] : [currency];
}
export { BUDGET_CURRENCIES, CURRENCIES, parseCurrency, spellingsOf };
