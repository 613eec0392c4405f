import { ownText } from "../../../json.js";
import { hourly, quantity, requests } from "./pricing.js";
// src/extras/simulator/budget/azure-prices.ts
/** Dollars per hour and core: the last digits of `GP_Gen5_4`, the first of `D4s v5` and of `P1 v3`. */
const cores = (dollars) => (one) => {
	const size = ownText(one, "instance") ?? "";
	const count = Number(/_(\d{1,3})$/.exec(size)?.[1] ?? /^[A-Z]+(\d{1,3})/.exec(size)?.[1] ?? 1);
	return hourly(dollars * Math.max(1, count));
};
/** Category and price of Azure's types; all others are free, as are workloads and pods, which run on machines. */
const AZURE_PRICES = {
	azurevm: ["Compute", () => hourly(.096)],
	azurevmss: ["Compute", (one) => hourly(.096) * quantity(one, "capacity", 1)],
	azureakscluster: ["Compute", () => hourly(.1)],
	azurefunctionapp: ["Compute", requests(.2, "executionsMM")],
	azurewebapp: ["Compute", cores(.08)],
	azuredisk: ["Storage", requests(.08, "diskSizeGb")],
	azureblob: ["Storage", requests(.02, "storageGb")],
	azurefiles: ["Storage", requests(.06, "dataGb")],
	azurequeue: ["Storage", requests(.045, "storageGb")],
	azuretable: ["Storage", requests(.045, "storageGb")],
	azurecosmosdb: ["Database", requests(.06, "requestUnits")],
	azuremysql: ["Database", cores(.09)],
	azurepostgresql: ["Database", cores(.09)],
	azureredis: ["Database", () => hourly(.055)],
	azurelb: ["Networking", (one) => hourly(.025) + quantity(one, "dataGb") * .005],
	azureappgw: ["Networking", (one) => hourly(.2) * quantity(one, "instances", 1)],
	azurebastion: ["Networking", (one) => hourly(.14) * quantity(one, "scaleUnits", 1)],
	azurevngw: ["Networking", () => hourly(.19)],
	azureapimanagement: ["Integration", (one) => hourly(3.8) * quantity(one, "units", 1)],
	azuresbnamespace: ["Integration", () => hourly(.0135)],
	azuresbqueue: ["Integration", requests(.8, "operationsPerMonth")],
	azuresbtopic: ["Integration", requests(.8, "operationsPerMonth")]
};
export { AZURE_PRICES };
