import { isGroup, typeOf } from "./components/kinds.js";
import { isPeering } from "./components/peering.js";
import { isRule } from "./components/rules.js";
import { flowsOf } from "./graph/flow-table.js";
import { isPlacing } from "./graph/places.js";
// src/extras/convert/skipped.ts
/** Azure services that Cloudcraft supports without documenting their type names. */
const UNDOCUMENTED = /^azurerm_(api_management|application_gateway|storage_|bastion_host|redis_|mysql_|postgresql_|mssql_|linux_function_app|windows_function_app|function_app|lb$|managed_disk|servicebus_|virtual_network|subnet|virtual_network_gateway|linux_web_app|windows_web_app|app_service|kubernetes_cluster_node_pool)/;
/** Classifies resources; every one that is not drawn has a reason. */
function sortOut(declared) {
	const named = new Set(declared.flatMap(({ isLookedUp, links }) => isLookedUp === true ? [] : links.map(({ to }) => to)));
	const kept = [];
	const folded = [];
	const skipped = [];
	for (const resource of declared) {
		const { address, kind } = resource;
		const type = typeOf(kind);
		const how = type === void 0 ? foldedHow(kind) : void 0;
		const isElsewhere = resource.isLookedUp === true && (type === void 0 ? how === void 0 : !(isGroup(type) && named.has(address)));
		if (isElsewhere) skipped.push({
			address,
			kind,
			reason: "it is a data source and not managed here"
		});
		else if (type === void 0 && how === void 0) skipped.push({
			address,
			kind,
			reason: whyNot(kind)
		});
		else kept.push(resource);
		if (how !== void 0 && !isElsewhere) folded.push({
			address,
			kind,
			reason: how
		});
	}
	return {
		kept,
		folded,
		skipped
	};
}
function foldedHow(kind) {
	if (isRule(kind)) return "it is a rule of what it belongs to";
	if (isPeering(kind)) return "it is a peering of its VPC";
	if (isPlacing(kind)) return "it positions other resources";
	return flowsOf(kind) === void 0 ? void 0 : "it is part of connections";
}
function whyNot(kind) {
	if (kind === "AWS::CloudFormation::Stack" || kind === "AWS::Serverless::Application") return "nested stacks are not followed";
	if (UNDOCUMENTED.test(kind)) return "Cloudcraft does not document the name of its type";
	return "Cloudcraft has no component for it";
}
export { sortOut };
