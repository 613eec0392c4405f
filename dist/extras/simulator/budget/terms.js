// src/extras/simulator/budget/terms.ts
/** The documented currencies, which have `CKK` for the Danish krone; `DKK` is accepted, too. */
const CURRENCIES = [
	"USD",
	"AUD",
	"CHF",
	"CKK",
	"DKK",
	"EUR",
	"GBP",
	"HKD",
	"JPY",
	"NOK",
	"NZD",
	"SEK",
	"ZAR"
];
/** Hour, day, week, month and year; a month is the default. */
const PERIODS = [
	"m",
	"h",
	"d",
	"w",
	"y"
];
/** With upfront fees spread over their term, or without them. */
const RATES = ["effective", "stated"];
/** Fixed exchange rates, so that budgets are reproducible. */
const PER_DOLLAR = {
	USD: 1,
	AUD: 1.5,
	CHF: .9,
	CKK: 7,
	DKK: 7,
	EUR: .92,
	GBP: .8,
	HKD: 7.8,
	JPY: 150,
	NOK: 10.5,
	NZD: 1.65,
	SEK: 10.4,
	ZAR: 18.5
};
/** A month is a twelfth of a year of 365 days. */
const HOURS = {
	h: 1,
	d: 24,
	w: 168,
	m: 730,
	y: 8760
};
/** Converts dollars per month into the terms of a budget. */
function inTerms(dollarsAMonth, { currency, period }) {
	return dollarsAMonth / HOURS.m * HOURS[period] * PER_DOLLAR[currency];
}
export { CURRENCIES, PERIODS, RATES, inTerms };
