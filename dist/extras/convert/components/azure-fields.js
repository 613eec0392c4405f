import { known, numberAt, textAt } from "./reading.js";
// src/extras/convert/components/azure-fields.ts
/** Declared properties of Azure's components, as Cloudcraft writes them. */
const AZURE_FIELDS = {
	azurevm: (resource) => ({
		...known({ platform: platform(resource) }),
		...size(resource)
	}),
	azurevmss: (resource) => ({
		...known({
			platform: platform(resource),
			capacity: numberAt(resource, "instances", "sku.capacity")
		}),
		...size(resource)
	}),
	azureakscluster: (resource) => known({ tier: textAt(resource, "sku_tier")?.toLowerCase() }),
	azurefunctionapp: (resource, around) => known({ tier: hostingPlan(resource, planOf(around)) }),
	azurewebapp: (resource, around) => ({
		...known({ platform: hostOf(resource) }),
		...webSize(planOf(around))
	}),
	azurelb: (resource, around) => known({
		skuName: textAt(resource, "sku"),
		tier: textAt(resource, "sku_tier"),
		numberOfRules: countOf(around, "azurerm_lb_rule")
	}),
	azureappgw: (resource) => known({
		tier: textAt(resource, "sku.tier")?.replace(/_v2$/, " V2"),
		size: /_(Small|Medium|Large)$/.exec(textAt(resource, "sku.name") ?? "")?.[1],
		instances: numberAt(resource, "sku.capacity")
	}),
	azurebastion: (resource) => known({
		tier: textAt(resource, "sku"),
		scaleUnits: numberAt(resource, "scale_units")
	}),
	azurevngw: (resource, around) => known({
		gatewayType: textAt(resource, "type"),
		tier: textAt(resource, "sku"),
		s2sTunnels: countOf(around, CONNECTION, (one) => textAt(one, "type") === "IPsec")
	}),
	azureredis: (resource) => known({
		tier: textAt(resource, "sku_name"),
		instance: cacheSize(resource)
	}),
	azuresbnamespace: (resource) => {
		const tier = textAt(resource, "sku");
		return known({
			tier,
			messagingUnits: tier === "Premium" ? numberAt(resource, "capacity") : void 0
		});
	},
	azuresbqueue: namespaceTier,
	azuresbtopic: namespaceTier,
	azureapimanagement: (resource, around) => {
		const [tier, units] = textAt(resource, "sku_name")?.split("_") ?? [];
		const gateways = countOf(around, "azurerm_api_management_gateway");
		return known({
			tier,
			units: units === void 0 ? void 0 : Number(units),
			gateways
		});
	}
};
const CONNECTION = "azurerm_virtual_network_gateway_connection";
function namespaceTier(_, around) {
	const namespace = around.to("namespace_id", "namespace_name");
	return known({ tier: namespace && textAt(namespace, "sku") });
}
/** How many of a kind refer to it; undefined for none, as the declaration may be elsewhere. */
function countOf({ from }, kind, isMeant = (_) => true) {
	return from(kind).filter(isMeant).length || void 0;
}
function platform({ kind, values }) {
	if (kind.includes("_linux_") || values["os_profile_linux_config"] !== void 0) return "linux";
	return kind.includes("_windows_") || values["os_profile_windows_config"] !== void 0 ? "windows" : void 0;
}
/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
function size(resource) {
	const [, tier, instance] = /^(Standard|Basic)_(\w+)$/.exec(textAt(resource, "size", "vm_size", "sku", "sku.name") ?? "") ?? [];
	return known({
		tier,
		instance: instance?.replaceAll("_", " ")
	});
}
/** The size of an app is that of the plan that it runs on. */
function planOf({ to }) {
	const plan = to("service_plan_id", "app_service_plan_id");
	return plan && textAt(plan, "sku_name", "sku.size");
}
function hostingPlan({ kind }, plan = "") {
	if (kind === "azurerm_function_app_flex_consumption" || /^(Y1|FC1)$/.test(plan)) return "consumption";
	return /^EP\d$/.test(plan) ? "premium" : void 0;
}
function hostOf(resource) {
	const name = platform(resource);
	return name === void 0 ? void 0 : name === "linux" ? "Linux" : "Windows";
}
/** Sizes of the newer generations have a blank before their version, except those of the memory-optimised ones. */
const WEB_TIERS = [
	[/^B\d$/, "Basic"],
	[/^F1$/, "Free"],
	[/^D1$/, "Shared"],
	[/^S\d$/, "Standard"],
	[/^I\dv2$/, "Isolated v2"],
	[/^I\d$/, "Isolated"],
	[/^P\dv2$/, "Premium v2"],
	[/^P\dm?v3$/, "Premium v3"]
];
function webSize(plan) {
	const tier = WEB_TIERS.find(([pattern]) => pattern.test(plan ?? ""))?.[1];
	return known({
		tier,
		instance: plan?.replace(/^([IP][1-9])(v[23])$/, "$1 $2")
	});
}
/** `C0` and `P1`: family and capacity. */
function cacheSize(resource) {
	const [family, capacity] = [textAt(resource, "family"), numberAt(resource, "capacity")];
	return family === void 0 || capacity === void 0 ? void 0 : `${family}${capacity}`;
}
export { AZURE_FIELDS };
