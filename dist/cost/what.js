import { componentType, fieldOf, isEstimateOf } from "../inventory.js";
// src/cost/what.ts
/** Columns that tell what somebody pays for, beyond the size of an instance, with the unit of their values where everybody knows it. */
const TOLD = new Map(Object.entries({
	instance: "",
	engine: "",
	platform: "",
	tier: "",
	volume: "",
	notificationType: "",
	storage: "GB",
	iops: "IOPS",
	memory: "MB",
	readUnits: "RCU",
	writeUnits: "WCU",
	shards: "shards",
	cache: "GB cache"
}));
/** What most have, and nobody says. */
const USUAL = new Set([
	"linux",
	"none",
	"false",
	"0"
]);
const MAX_PARTS = 4;
/**
* What a line of a budget is beyond its type, as people write it: `db.m5.large`, `postgres`; `gp3`, `100 GB`. Figures of the cost model are
* left out: they differ between lines of the same configuration. Empty where nothing is left.
*/
function whatOf(type, cells) {
	const parts = [...TOLD].flatMap(([column, unit]) => {
		const value = cells[column];
		if (value === void 0 || USUAL.has(value.toLowerCase()) || isEstimateOf(type, column)) return [];
		if (saysSo(column, cells)) return [];
		const said = /^\d/.test(value) ? fieldOf(type, column)?.unit ?? unit : "";
		return [said === "" ? value : `${value} ${said}`];
	});
	return [...sizeOf(type, cells), ...parts].slice(0, MAX_PARTS);
}
/** Whether another column says it already: the tier of an instance, the throughput that comes with a general-purpose volume. */
function saysSo(column, { instance, volume }) {
	return column === "tier" && instance !== void 0 || column === "iops" && volume?.startsWith("gp") === true;
}
/** `db.m5.large`: Cloudcraft has a size in two fields. */
function sizeOf(type, { instanceType, instanceSize, role }) {
	if (role === "serverless") return ["serverless"];
	const size = [instanceType, instanceSize].filter((part) => part !== void 0).join(".");
	return size === "" ? [] : [`${componentType(type)?.sizePrefix ?? ""}${size}`];
}
export { whatOf };
