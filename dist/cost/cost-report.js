// src/cost/cost-report.ts
function hasFigures(cost) {
	return !("error" in cost);
}
/** Millionths: sums of prices are exact to them, and nothing costs less. */
const MICRO = 1e6;
/** An amount of money without what floating-point sums leave behind. */
function roundMoney(amount) {
	return Math.round(amount * MICRO) / MICRO;
}
export { hasFigures, roundMoney };
