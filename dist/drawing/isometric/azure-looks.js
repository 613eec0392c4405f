import { coloursOf } from "../../inventory/read/component-types/colours.js";
// src/drawing/isometric/azure-looks.ts
/** How Azure's types are drawn, by type, in the colours of the table of component types. */
const AZURE_LOOKS = [
	azure("azureakscluster", "cluster", "wheel", "AKS"),
	azure("azureakspod", "task", "cube", "Pod"),
	azure("azureaksworkload", "cluster", "stack", "Workload"),
	azure("azureapimanagement", "tile", "code", "API"),
	azure("azureappgw", "gateway", "balancer", "App GW"),
	azure("azurebastion", "gateway", "lock", "Bastion"),
	azure("azureblob", "bucket", "none", "Blob"),
	azure("azurecosmosdb", "database", "none", "Cosmos"),
	azure("azuredisk", "disk", "none", "Disk"),
	azure("azurefiles", "files", "none", "Files"),
	azure("azurefunctionapp", "tile", "bolt", "Function"),
	azure("azurelb", "tile", "balancer", "LB"),
	azure("azuremysql", "database", "none", "MySQL"),
	azure("azurepostgresql", "database", "none", "Postgres"),
	azure("azurequeue", "queue", "none", "Queue"),
	azure("azureredis", "cache", "bolt", "Redis"),
	azure("azuresbnamespace", "cluster", "arrows", "Bus"),
	azure("azuresbqueue", "queue", "none", "Queue"),
	azure("azuresbtopic", "hub", "broadcast", "Topic"),
	azure("azuretable", "database", "none", "Table"),
	azure("azurevm", "server", "none", "VM"),
	azure("azurevmss", "server", "none", "VMSS"),
	azure("azurevngw", "gateway", "plug", "VPN"),
	azure("azurewebapp", "tile", "globe", "Web app")
];
/** Azure's symbols keep their own colours in 2d: blue and white. */
function azure(type, shape, sign, caption) {
	const { color, accentColor } = coloursOf(type) ?? {};
	return [type, {
		shape,
		sign,
		caption,
		flat: ["#0078d4", "#ffffff"],
		isometric: [color?.isometric ?? "#cee0f5", accentColor?.isometric ?? "#0078d4"]
	}];
}
export { AZURE_LOOKS };
