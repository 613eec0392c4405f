import { ownText } from "../../json.js";
import { componentType } from "./component-types/component-types.js";
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
		key: resourceId.toLowerCase(),
		written: resourceId
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
/** The name in the component itself; undefined where Cloudcraft only says what it is: `Namespace`. */
function ownName(component, type) {
	const name = ownText(component, "name");
	return name === componentType(type)?.placeholder ? void 0 : name;
}
/** The last part of a key, which is what people know it by: `i-0abc` of `instance/i-0abc`, the name of a function in its ARN. */
function shortName(identity) {
	if (identity.kind === "described") return identity.key.split("/")[0] ?? "";
	if (identity.kind === "azure-id") return nameInAzureId(identity.written ?? identity.key);
	const parts = identity.key.slice(identity.key.lastIndexOf(":") + 1).split("/").filter((part) => part !== "");
	const last = parts.at(-1) ?? identity.key;
	return /^(app|net|gwy)$/.test(parts.at(-3) ?? "") && /^[0-9a-f]{16}$/.test(last) ? parts.at(-2) ?? last : last;
}
/**
* The name at the end of an Azure resource id. Cloudcraft adds `#componentType=azurewebapp` where Azure gives one id to two kinds of
* components: that belongs to the identity, and never to the name.
*/
function nameInAzureId(resourceId) {
	const [id = ""] = resourceId.split("#", 1);
	return id.slice(id.lastIndexOf("/") + 1) || resourceId;
}
const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;
/** The AWS account in its ARN, or the Azure subscription in its resource id: that of its owner, who may have shared it with others. */
function accountOf({ identity, key }) {
	if (identity === "arn") return ACCOUNT_IN_ARN.exec(key)?.[1];
	return identity === "azure-id" ? /^\/subscriptions\/([^/]+)/.exec(key)?.[1] : void 0;
}
/** Whether an id is one that Cloudcraft made. */
function isUuid(id) {
	return UUID.test(id);
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export { accountOf, identify, isUuid, nameInAzureId, ownName, shortName };
