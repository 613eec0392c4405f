import { addResource } from "./world.js";
// src/extras/simulator/world/azure-resource.ts
/** As Azure writes the resource group of a resource id. */
const GROUP = "LARKSPUR-PROD";
/** Adds a resource of Azure, by default under the handle `type/name` and in the group of the company. */
function addAzure(region, type, name, extra) {
	addResource(region, {
		handle: `${type}/${name}`,
		type,
		name,
		owner: GROUP,
		...extra
	});
}
export { addAzure };
