// src/inventory/read/component-types/fields.ts
/** `types fields role name=unit`; `role?field:value` for an estimate that is configuration while another field has that value. */
const LINES = `
docdb,neptune iops estimate monthly I/O=million
docdb,neptune storage estimate stored data=GB
dxconnection site setting site
dxconnection transferRegion1,transferDataGb1 estimate
ebs storage,iops,throughput amount
ecr storageGB estimate stored images=GB
efs throughput amount
eventbus eventSize estimate event size=kB
fsx backupCapacity estimate backups=GiB
glaciervault storageDataGb,retrievalType,retrievalDataGb,retrievalRequests,uploadRequests estimate
keyspaces readUnits estimate?capacityMode:provisioned read capacity
keyspaces writeUnits estimate?capacityMode:provisioned write capacity
keyspaces quorumPercentage,ttlDeletes estimate
keyspaces pointInTimeRecoveryEnabled setting point-in-time recovery
neptune instances amount
timestream writeDataGb,scanDataGb,memoryDataGbHr,magneticDataGbMo estimate
ec2,rds,elasticache,es,redshift,docdb,neptune instanceSize size instance size
rds,fsx multiAZ standby Multi-AZ
rds minimumCapacityUnit amount minimum capacity=ACU
rds maximumCapacityUnit amount maximum capacity=ACU
neptune minNCUs amount minimum capacity=NCU
neptune maxNCUs amount maximum capacity=NCU
ecstask,ekspod cpu amount CPU
ecstask,ekspod memoryGB amount memory=GB
ecstask storageGB amount storage=GB
lambda memory amount memory=MB
dynamodb readUnits amount read capacity
dynamodb writeUnits amount write capacity
fsx storageCapacity amount storage=GiB
fsx throughputCapacity amount throughput=MB/s
kinesisstream shards amount shards
es instanceCount amount instances
redshift nodeCount amount nodes
transitgateway connections amount attachments
azureakscluster tier setting tier
azureapimanagement calls estimate
azureapimanagement tier setting tier
azureapimanagement units amount units
azureapimanagement gateways amount self-hosted gateways
azureappgw computeUnits,persistentConnections,dataProcessed,outboundDataTransfer estimate
azureappgw throughput estimate traffic=Mbps
azureappgw size size size
azureappgw instances amount instances
azurebastion outboundDataTransfer estimate
azurebastion scaleUnits amount scale units
azureblob,azurequeue,azuretable,azurecosmosdb storageGb estimate stored data=GiB
azureblob,azurefiles tier setting access tier
azureblob,azurefiles,azurequeue,azuretable redundancy setting redundancy
azurequeue kind setting account kind
azurequeue requestUnitsC1,requestUnitsC2,replicationGb estimate
azuretable requestUnits estimate monthly requests=× 10,000
azurefiles dataGb estimate?tier:Premium provisioned size=GiB
azurefiles snapshotsGb,snapshotGb,metadataGb estimate
azurecosmosdb requestUnits amount request units=RU/s
azurecosmosdb postgresqlNodes amount worker nodes
azurecosmosdb postgresqlCoordinatorCores amount coordinator cores
azurecosmosdb postgresqlCoordinatorStorage amount coordinator storage=GiB
azurecosmosdb postgresqlWorkerCores,postgreesqlWorkerCores amount worker cores
azurecosmosdb postgresqlWorkerStorage,postgreesqlWorkerStorage amount worker storage=GiB
azurecosmosdb postgresqlHighAvailability standby highly available
azuredisk diskSizeGb amount size=GB
azuredisk tier setting performance tier
azurefunctionapp vcpu,memoryGB,durationMS,executionsMM estimate
azurefunctionapp tier setting hosting plan
azurelb chains estimate
azurelb skuName setting SKU
azurelb tier setting reach
azurelb numberOfRules setting load-balancing rules
azuremysql,azurepostgresql deploymentOption setting deployment option
azuremysql,azurepostgresql storageMB amount storage=MB
azuremysql,azurepostgresql haEnabled standby highly available
azuremysql,azurepostgresql backupRetention setting backup retention=days
azurevm,azurewebapp,azurevmss,azureredis,azuremysql,azurepostgresql instance size size
azurevmss capacity amount instances
azurevm reservationTerm estimate
azuresbnamespace messagingUnits amount messaging units
azuresbqueue,azuresbtopic operationsPerMonth,brokeredConnections,hybridConnections,dataTransferGb,relayHours,relayMessages estimate
azurevngw gatewayType setting gateway type
azurevngw tier setting SKU
azurevngw s2sTunnels amount site-to-site tunnels
azurevngw p2sTunnels estimate
`;
/** The facts of one field of a type; undefined where its name says enough. */
function fieldOf(type, field) {
	return FIELDS.get(type)?.get(field);
}
const FIELDS = readAll();
function readAll() {
	const found = new Map();
	for (const line of LINES.trim().split("\n")) {
		const [types = "", fields = "", role = "", ...words] = line.split(" ");
		const facts = factsOf(role, words.join(" "));
		for (const type of types.split(",")) {
			const ofType = found.get(type) ?? new Map();
			found.set(type, ofType);
			for (const field of fields.split(",")) ofType.set(field, facts);
		}
	}
	return found;
}
function factsOf(role, words) {
	const [said = "", condition] = role.split("?");
	const [field, value] = condition?.split(":") ?? [];
	const [name = "", unit] = words.split("=");
	return {
		role: said,
		...field !== void 0 && value !== void 0 && { unless: {
			field,
			value
		} },
		...name !== "" && { name },
		...unit !== void 0 && { unit }
	};
}
export { fieldOf };
