import { known, listAt, numberAt, textAt } from "./reading.js";
// src/extras/convert/components/azure-data-fields.ts
/** Declared properties of Azure's disks, stores and databases. */
const AZURE_DATA_FIELDS = {
	azuredisk: (resource) => known({
		diskSizeGb: numberAt(resource, "disk_size_gb"),
		tier: textAt(resource, "tier") ?? diskTier(resource)
	}),
	azureblob: (_, around) => {
		const account = accountOf(around);
		const tier = textAt(account, "account_tier") === "Premium" ? "Premium" : textAt(account, "access_tier");
		return known({
			tier,
			redundancy: redundancy(account)
		});
	},
	azurequeue: (_, around) => {
		const account = accountOf(around);
		return known({
			kind: textAt(account, "account_kind"),
			redundancy: redundancy(account)
		});
	},
	azuretable: (_, around) => known({ redundancy: redundancy(accountOf(around)) }),
	azurefiles: (resource, around) => known({
		dataGb: numberAt(resource, "quota"),
		tier: textAt(resource, "access_tier")?.replace("TransactionOptimized", "Standard"),
		redundancy: redundancy(accountOf(around))
	}),
	azurecosmosdb: (resource) => resource.kind === "azurerm_cosmosdb_postgresql_cluster" ? postgresCluster(resource) : account(resource),
	azuremysql: (resource) => server(resource, times(numberAt(resource, "storage.size_gb"), MIB)),
	azurepostgresql: (resource) => server(resource, void 0)
};
const MIB = 1024;
/** Containers, queues, tables and shares have the redundancy of their storage account. */
function accountOf({ to }) {
	return to("storage_account_id", "storage_account_name") ?? { values: {} };
}
function redundancy(storage) {
	return textAt(storage, "account_replication_type")?.replace(/^RA(?=GZ?RS$)/, "RA-");
}
const DISK_LETTERS = {
	Premium_LRS: "P",
	StandardSSD_LRS: "E",
	Standard_LRS: "S"
};
/** The performance tier of a disk follows from its size: it is the smallest that is large enough. */
const DISK_TIERS = [
	[32, 4],
	[64, 6],
	[128, 10],
	[256, 15],
	[512, 20],
	[1024, 30]
];
function diskTier(resource) {
	const letter = DISK_LETTERS[textAt(resource, "storage_account_type") ?? ""];
	const wanted = numberAt(resource, "disk_size_gb");
	const level = wanted === void 0 ? void 0 : DISK_TIERS.find(([most]) => wanted <= most)?.[1];
	return letter === void 0 || level === void 0 ? void 0 : `${letter}${level}`;
}
const APIS = [
	["EnableCassandra", "cassandra"],
	["EnableGremlin", "gremlin"],
	["EnableTable", "table"]
];
function account(resource) {
	const capabilities = listAt(resource, "capabilities").map((block) => textAt({ values: { block } }, "block.name"));
	const api = APIS.find(([capability]) => capabilities.includes(capability))?.[1];
	return known({
		api: api ?? (textAt(resource, "kind") === "MongoDB" ? "mongodb" : "sql"),
		capacityMode: capabilities.includes("EnableServerless") ? "serverless" : void 0
	});
}
function postgresCluster(resource) {
	return known({
		api: "postgresql",
		postgresqlNodes: numberAt(resource, "node_count"),
		postgresqlCoordinatorCores: numberAt(resource, "coordinator_vcore_count"),
		postgresqlCoordinatorStorage: times(numberAt(resource, "coordinator_storage_quota_in_mb"), 1 / MIB),
		postgresqlWorkerCores: numberAt(resource, "node_vcores"),
		postgresqlWorkerStorage: times(numberAt(resource, "node_storage_quota_in_mb"), 1 / MIB),
		postgresqlHighAvailability: resource.values["ha_enabled"] === true ? true : void 0
	});
}
/** What Cloudcraft calls the flexible deployment option is not documented. */
function server(resource, storageMB) {
	return known({
		deploymentOption: resource.kind.includes("_flexible_") ? void 0 : "Single",
		instance: textAt(resource, "sku_name"),
		storageMB: storageMB ?? numberAt(resource, "storage_mb"),
		haEnabled: resource.kind.includes("_flexible_") ? listAt(resource, "high_availability").length > 0 : void 0,
		backupRetention: numberAt(resource, "backup_retention_days")
	});
}
function times(value, factor) {
	return value === void 0 ? void 0 : value * factor;
}
export { AZURE_DATA_FIELDS };
