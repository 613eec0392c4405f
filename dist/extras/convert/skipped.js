import { isDescribing } from "./components/around.js";
import { isGroup, typeOf } from "./components/kinds.js";
import { isPeering } from "./components/peering.js";
import { isRule } from "./components/rules.js";
import { flowsOf } from "./graph/flow-table.js";
import { isPlacing } from "./graph/places.js";
// src/extras/convert/skipped.ts
/** What Cloudcraft shows without having published its words for it. */
const UNDOCUMENTED = new Set([
	"azurerm_mssql_database",
	"azurerm_sql_database",
	"azurerm_virtual_network"
]);
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
	if (isDescribing(kind)) return "it describes other resources";
	return flowsOf(kind) === void 0 ? void 0 : "it is part of connections";
}
function whyNot(kind) {
	if (kind === "AWS::CloudFormation::Stack" || kind === "AWS::Serverless::Application") return "nested stacks are not followed";
	if (UNDOCUMENTED.has(kind)) return "Cloudcraft does not document the name of its type";
	return "Cloudcraft has no component for it";
}
export { sortOut };
