// src/inventory/assess/capacity.ts
/** AWS instance sizes from small to large; `xlarge` and its multiples follow by number. */
const SIZES = [
	"nano",
	"micro",
	"small",
	"medium",
	"large",
	"xlarge"
];
/** Fields whose higher number means more capacity. */
const AMOUNTS = new Set("nodeCount instanceCount instances memory memoryGB cpu storage iops throughput throughputCapacity storageCapacity shards readUnits writeUnits minimumCapacityUnit maximumCapacityUnit minNCUs maxNCUs connections".split(" "));
/** Whether a change of fields lowers the capacity: a smaller size, fewer nodes, no second zone. */
function lowersCapacity(fields) {
	return fields.some(({ path, before, after }) => {
		if (path === "multiAZ") return isTrue(before) && !isTrue(after);
		const [was, is] = path === "instanceSize" ? [sizeRank(before), sizeRank(after)] : AMOUNTS.has(path) ? [Number(before ?? NaN), Number(after ?? NaN)] : [];
		return was !== void 0 && is !== void 0 && is < was;
	});
}
function isTrue(value) {
	return value === true || value === "true";
}
function sizeRank(size) {
	if (typeof size !== "string") return void 0;
	const multiple = /^(\d{1,4})xlarge$/.exec(size)?.[1];
	if (multiple !== void 0) return SIZES.length + Number(multiple);
	const rank = SIZES.indexOf(size);
	return rank < 0 ? void 0 : rank;
}
export { lowersCapacity };
