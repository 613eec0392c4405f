import { isArray, isObject, own } from "../../../json.js";
// src/extras/convert/write/references.ts
/** Fields whose rules and peerings name other components by `{address}`, with the ids of those in their place. */
function withIds(fields, ids) {
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]));
}
function replaced(value, ids) {
	if (isArray(value)) return value.map((item) => replaced(item, ids));
	if (!isObject(value)) return value;
	const address = own(value, "address");
	if (typeof address === "string") return ids.get(address) ?? "";
	return withIds(value, ids);
}
export { withIds };
