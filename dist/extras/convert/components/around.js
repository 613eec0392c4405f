// src/extras/convert/components/around.ts
const NOTHING_AROUND = {
	to: () => void 0,
	from: () => []
};
/** Resources that are no components, and say something about one. */
const DESCRIBING = new Set([...[
	"azurerm_storage_account",
	"azurerm_service_plan",
	"azurerm_app_service_plan",
	"azurerm_lb_rule"
], ...["azurerm_api_management_gateway", "azurerm_virtual_network_gateway_connection"]]);
/** Whether a kind only says something about other resources. */
function isDescribing(kind) {
	return DESCRIBING.has(kind);
}
function aroundOf(resources) {
	const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
	const referring = new Map();
	for (const resource of resources) {
		if (!isDescribing(resource.kind)) continue;
		for (const to of new Set(resource.links.map((link) => link.to))) {
			const others = referring.get(to);
			if (others === void 0) referring.set(to, [resource]);
			else others.push(resource);
		}
	}
	return ({ address, links }) => ({
		to: (...attributes) => byAddress.get(links.find(({ path }) => attributes.includes(path[0] ?? ""))?.to ?? ""),
		from: (kind) => (referring.get(address) ?? []).filter((resource) => resource.kind === kind)
	});
}
export { NOTHING_AROUND, aroundOf, isDescribing };
