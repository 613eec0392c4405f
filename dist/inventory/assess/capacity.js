import { isArray } from "../../json.js";
import { isCompanion } from "../read/component-types/component-types.js";
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
const AMOUNTS = new Set("nodeCount instanceCount instances memory memoryGB cpu storage storageMB diskSizeGb iops throughput throughputCapacity storageCapacity shards readUnits writeUnits requestUnits minimumCapacityUnit maximumCapacityUnit minNCUs maxNCUs connections units scaleUnits messagingUnits gateways postgresqlNodes postgresqlCoordinatorCores postgresqlCoordinatorStorage postgresqlWorkerCores postgresqlWorkerStorage".split(" "));
/** Fields that say whether there is a second one to take over. */
const AVAILABILITY = new Set([
	"multiAZ",
	"haEnabled",
	"postgresqlHighAvailability"
]);
/** Whether there is less capacity than before: in the configuration, or because a pool has fewer members than it had. */
function hasLessCapacity(change) {
	if (change.kind !== "rollout") return "fields" in change && lowersCapacity(change.fields);
	if (change.lost !== void 0) return false;
	return !isCompanion(change.memberType) && change.added.length < change.removed.length || lowersCapacity(change.fields);
}
/** Whether a change of fields lowers the capacity: a smaller size, fewer nodes, no second zone. */
function lowersCapacity(fields) {
	return fields.some(({ path, before, after }) => {
		if (AVAILABILITY.has(path)) return isTrue(before) && !isTrue(after);
		const rank = rankOf(path);
		const [was, is] = [largest(before, rank), largest(after, rank)];
		return was !== void 0 && is !== void 0 && is < was && (path !== "instance" || areComparable(before, after));
	});
}
function isTrue(value) {
	return value === true || value === "true";
}
function rankOf(path) {
	if (path === "instanceSize") return sizeRank;
	if (path === "instance") return coresOf;
	return AMOUNTS.has(path) ? amount : () => void 0;
}
/** Members of a pool may have several values: what the largest of them has counts. */
function largest(value, rank) {
	if (!isArray(value)) return rank(value);
	const ranks = value.map(rank);
	const known = ranks.filter((one) => one !== void 0);
	return known.length === 0 || known.length < ranks.length ? void 0 : Math.max(...known);
}
function amount(value) {
	if (typeof value !== "number" && (typeof value !== "string" || value.trim() === "")) return void 0;
	const number = Number(value);
	return Number.isNaN(number) ? void 0 : number;
}
/** `metal` is a whole machine: the largest size of its family. */
function sizeRank(size) {
	if (typeof size !== "string") return void 0;
	const multiple = /^(?:metal-)?(\d{1,4})(?:xlarge|xl)$/.exec(size)?.[1];
	if (multiple !== void 0) return SIZES.length + Number(multiple);
	if (size === "metal") return Number.POSITIVE_INFINITY;
	const rank = SIZES.indexOf(size);
	return rank < 0 ? void 0 : rank;
}
/** An Azure size: `Standard_D8s_v3`, `F16s v2`, `E4-2ds_v4` (2 of 4 cores in use), `GP_Gen5_4`, `C1`. */
const AZURE_SIZE = /^(?:standard_)?([a-z]+)(\d+)(?:-(\d+))?([a-z_ ].*)?$/i;
const AZURE_DATABASE_SIZE = /^[a-z]+_gen\d+_(\d+)$/i;
function coresOf(size) {
	if (typeof size !== "string") return void 0;
	const database = AZURE_DATABASE_SIZE.exec(size)?.[1];
	if (database !== void 0) return Number(database);
	const [, , cores, inUse] = AZURE_SIZE.exec(size) ?? [];
	return cores === void 0 ? void 0 : Number(inUse ?? cores);
}
/** `D8s_v3` and `F4s_v2` both tell cores. `C6` and `P1` are steps of two scales. */
function areComparable(...sizes) {
	const texts = sizes.map((size) => typeof size === "string" ? size.toLowerCase() : "");
	if (texts.every((text) => AZURE_DATABASE_SIZE.test(text))) return true;
	const read = texts.map((text) => AZURE_SIZE.exec(text));
	return new Set(read.map((one) => one?.[1])).size === 1 || read.every((one) => one?.[4] !== void 0);
}
export { hasLessCapacity };
