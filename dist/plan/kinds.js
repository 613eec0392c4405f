import { AWS_KINDS } from "./kinds-aws.js";
import { AZURE_KINDS } from "./kinds-azure.js";
// src/plan/kinds.ts
const KINDS = new Map(`${AWS_KINDS.trim()}\n${AZURE_KINDS.trim()}`.split("\n").flatMap((line) => {
	const [types = "", kinds = "", names = "", azureType = ""] = line.split(";").map((part) => part.trim());
	const kind = {
		types: types === "-" ? [] : types.split(" "),
		names: names.split(" ").flatMap(nameOf),
		...azureType !== "" && { azureType }
	};
	return kinds.split(" ").map((name) => [folded(name), kind]);
}));
function nameOf(attribute) {
	if (attribute === "") return [];
	const isOwn = !attribute.startsWith("?") && attribute !== "tags.Name";
	return [{
		attribute: attribute.replace("?", ""),
		isOwn
	}];
}
/** What Cloudcraft makes of a kind; undefined where it shows no such thing. */
function kindOf(kind) {
	return KINDS.get(folded(kind));
}
/**
* One spelling for one kind: Pulumi's native providers put a version into it (`azure-native:web/v20230101:WebApp`) or spell
* CloudFormation's kinds their own way (`aws-native:rds:DbInstance`).
*/
function folded(kind) {
	if (kind.startsWith("aws-native:")) return kind.replace("aws-native:", "aws:").replaceAll(":", "::").toLowerCase();
	if (kind.startsWith("azure-native:")) return kind.replace(/\/v\d{8}[a-z]*:/, ":");
	return kind.startsWith("AWS::") ? kind.toLowerCase() : kind;
}
/** What resources of a kind are looked up under: Cloudcraft's types, and the end of Azure's own: `microsoft.sql/databases`. */
function lookupsOf({ types, azureType }) {
	return azureType === void 0 ? types : [...types, shortAzureType(azureType.split("/"))];
}
/** The name space and the last part of an Azure type: `microsoft.sql/databases`. */
function shortAzureType(parts) {
	return `${parts[0]}/${parts.at(-1)}`;
}
/** Types that are not bound to a region: they may be found in any. */
const GLOBAL = new Set([
	"s3",
	"cloudfront",
	"r53",
	"waf"
]);
function isGlobal(types) {
	return types.some((type) => GLOBAL.has(type));
}
/** Which cloud a kind belongs to; undefined for one of neither. */
function providerOf(kind) {
	if (/^(azurerm_|azapi_|azure(-native)?:)/.test(kind)) return "azure";
	return /^(aws_|awscc_|AWS::|Custom::|Alexa::|aws(-native|x)?:)/.test(kind) ? "aws" : void 0;
}
export { isGlobal, kindOf, lookupsOf, providerOf, shortAzureType };
