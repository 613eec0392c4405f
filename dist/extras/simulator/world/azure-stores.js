import { addAzure } from "./azure-resource.js";
// src/extras/simulator/world/azure-stores.ts
/** What a storage account holds: a container, a file share, a queue and a table. */
function addStorage(region, account, names) {
	const at = `Microsoft.Storage/storageAccounts/${account}`;
	const redundancy = "GRS";
	const add = (type, service, name, fields) => {
		if (name !== void 0) addAzure(region, type, name, {
			path: `${at}/${service}`,
			fields: {
				redundancy,
				...fields
			}
		});
	};
	add("azureblob", "blobServices/default/containers", names.blob, {
		tier: "Hot",
		storageGb: 120
	});
	add("azurefiles", "fileServices/default/shares", names.files, {
		tier: "Standard",
		dataGb: 40,
		snapshotsGb: 4,
		metadataGb: 1
	});
	add("azurequeue", "queueServices/default/queues", names.queue, {
		kind: "StorageV2",
		storageGb: 1,
		requestUnitsC1: 4,
		requestUnitsC2: 2,
		replicationGb: 1
	});
	add("azuretable", "tableServices/default/tables", names.table, {
		storageGb: 6,
		requestUnits: 30
	});
}
/** A database server of MySQL or PostgreSQL. */
function addServer(region, type, name, size) {
	const fields = {
		deploymentOption: "Single",
		tier: "GeneralPurpose",
		...size,
		backupRetention: 7
	};
	addAzure(region, type, name, { fields });
}
/** A Cosmos DB account. */
function addCosmos(region, name, api, requestUnits) {
	addAzure(region, "azurecosmosdb", name, { fields: {
		api,
		capacityMode: "provisioned",
		replicationMode: "standard",
		requestUnits,
		storageGb: 20
	} });
}
export { addCosmos, addServer, addStorage };
