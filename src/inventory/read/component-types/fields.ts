/**
 * What a field means on one type, if its name alone would say too little, or something else: `requestUnits` is the throughput of a Cosmos
 * DB account, and the monthly bill of a storage table. Fields that mean the same on every type are not listed.
 */
export interface FieldFacts {
  /**
   * `estimate`: a figure for Cloudcraft's cost model, entered or measured, which changes without a deployment. All others are
   * configuration: an `amount` (more of it is more capacity), a `standby` (a flag; without it there is no failover), a `size`, or a
   * `setting` that says nothing about capacity.
   */
  readonly role: 'estimate' | 'amount' | 'standby' | 'size' | 'setting'
  /** An estimate only while this other field of the component does not have this value. */
  readonly unless?: { readonly field: string; readonly value: string }
  /** What people call it; for a `standby`, the state of the resource while it is true: `highly available`. */
  readonly name?: string
  /** The unit of its values. */
  readonly unit?: string
}

/**
 * `types fields role name=unit`; `role?field:value` for an estimate that is configuration while another field has that value. The type `*`
 * means every other type: what documents may gain, and what is undocumented.
 */
const LINES = `
* nodeCount,instanceCount,instances,shards,connections,units,scaleUnits,messagingUnits amount
* memory,memoryGB,cpu,storage,storageMB,diskSizeGb,iops,throughput,throughputCapacity,storageCapacity amount
* readUnits,writeUnits,requestUnits,minimumCapacityUnit,maximumCapacityUnit,minNCUs,maxNCUs amount
* instanceSize,instance size
* multiAZ,haEnabled standby
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
azuredisk tier size performance tier
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
`

/** The facts about one field of a type; undefined if its name says enough. */
export function fieldOf(type: string, field: string): FieldFacts | undefined {
  return FIELDS.get(type)?.get(field)
}

/** What a field says about capacity, on this type or otherwise on any; undefined if nothing is known. */
export function roleOf(type: string, field: string): FieldFacts['role'] | undefined {
  return (fieldOf(type, field) ?? fieldOf('*', field))?.role
}

/** All fields of a type that are listed, with their facts. */
export function fieldsOf(type: string): ReadonlyMap<string, FieldFacts> {
  return FIELDS.get(type) ?? NONE
}

const NONE: ReadonlyMap<string, FieldFacts> = new Map()
const FIELDS: ReadonlyMap<string, ReadonlyMap<string, FieldFacts>> = readAll()

function readAll() {
  const found = new Map<string, Map<string, FieldFacts>>()
  for (const line of LINES.trim().split('\n')) {
    const [types = '', fields = '', role = '', ...words] = line.split(' ')
    const facts = factsOf(role, words.join(' '))
    for (const type of types.split(',')) {
      const ofType = found.get(type) ?? new Map<string, FieldFacts>()
      found.set(type, ofType)
      for (const field of fields.split(',')) ofType.set(field, facts)
    }
  }
  return found
}

function factsOf(role: string, words: string): FieldFacts {
  const [said = '', condition] = role.split('?')
  const [field, value] = condition?.split(':') ?? []
  const [name = '', unit] = words.split('=')
  return {
    role: said as FieldFacts['role'],
    ...(field !== undefined && value !== undefined && { unless: { field, value } }),
    ...(name !== '' && { name }),
    ...(unit !== undefined && { unit }),
  }
}
