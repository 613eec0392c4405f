import { ownText } from "../../json.js";
// src/inventory/read/identity.ts
/** `sg-0638…`, `vpc-bade98dd`: scanned groups have their AWS id as component id. */
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/;
/** What identifies a component: its ARN, else its Azure resource id (case-insensitive), else an AWS id, else a description. */
function identify(component, type, label) {
	const arn = ownText(component, "arn");
	if (arn !== void 0) return {
		kind: "arn",
		key: arn
	};
	const resourceId = ownText(component, "resourceId");
	if (resourceId !== void 0) return {
		kind: "azure-id",
		key: resourceId.toLowerCase()
	};
	const id = ownText(component, "id");
	if (id !== void 0 && AWS_ID.test(id)) return {
		kind: "aws-id",
		key: id
	};
	return {
		kind: "described",
		key: [
			type,
			ownText(component, "region") ?? "",
			label ?? ownText(component, "name") ?? ""
		].join("/")
	};
}
/** The last part of a key, which is what people know it by: `i-0abc` of `instance/i-0abc`, the name of a function in its ARN. */
function shortName(identity) {
	if (identity.kind === "described") return identity.key.split("/")[0] ?? "";
	const parts = identity.key.slice(identity.key.lastIndexOf(":") + 1).split("/").filter((part) => part !== "");
	const last = parts.at(-1) ?? identity.key;
	return /^(app|net|gwy)$/.test(parts.at(-3) ?? "") && /^[0-9a-f]{16}$/.test(last) ? parts.at(-2) ?? last : last;
}
/** Whether an id is one that Cloudcraft made. */
function isUuid(id) {
	return UUID.test(id);
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export { identify, isUuid, shortName };
