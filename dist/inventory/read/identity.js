import { ownText } from "../../json.js";
// src/inventory/read/identity.ts
/** `sg-0638…`, `vpc-bade98dd`: groups that Cloudcraft scans keep their AWS id as component id. */
const AWS_ID = /^[a-z]+-[0-9a-z]{8,17}$/;
/** Recognises a component: ARN, else Azure resource id (which is case-insensitive), else an AWS-shaped id, else by description. */
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
/** The telling end of a key: `instance/i-0abc` becomes `i-0abc`, an ARN's function name its name. */
function shortName(identity) {
	if (identity.kind === "described") return identity.key.split("/")[0] ?? "";
	const parts = identity.key.slice(identity.key.lastIndexOf(":") + 1).split("/").filter((part) => part !== "");
	const last = parts.at(-1) ?? identity.key;
	return /^(app|net|gwy)$/.test(parts.at(-3) ?? "") && /^[0-9a-f]{16}$/.test(last) ? parts.at(-2) ?? last : last;
}
export { identify, shortName };
