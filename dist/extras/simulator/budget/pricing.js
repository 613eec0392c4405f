import { own } from "../../../json.js";
// src/extras/simulator/budget/pricing.ts
const HOURS_A_MONTH = 730;
const MAX_QUANTITY = 1e6;
const hourly = (dollars) => dollars * HOURS_A_MONTH;
/** A price per unit of what a field counts. */
const requests = (dollars, field) => (one) => quantity(one, field) * dollars;
/** Cloudcraft writes quantities as numbers or as text. */
function quantity(component, field, otherwise = 0) {
	const value = own(component, field);
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && number >= 0 ? Math.min(number, MAX_QUANTITY) : otherwise;
}
export { MAX_QUANTITY, hourly, quantity, requests };
