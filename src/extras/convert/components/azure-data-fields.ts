import type { Declared, Fields } from '../declared.ts'
import type { Around } from './around.ts'
import type { FieldReader } from './field-reader.ts'
import { known, listAt, numberAt, textAt } from './reading.ts'

/** Declared properties of Azure's disks, stores and databases. */
export const AZURE_DATA_FIELDS: Readonly<Record<string, FieldReader>> = {
  azuredisk: (resource) =>
    known({ diskSizeGb: numberAt(resource, 'disk_size_gb'), tier: textAt(resource, 'tier') ?? diskTier(resource) }),
  azureblob: (_, around) => {
    const account = accountOf(around)
    const tier = textAt(account, 'account_tier') === 'Premium' ? 'Premium' : textAt(account, 'access_tier')
    return known({ tier, redundancy: redundancy(account) })
  },
  azurequeue: (_, around) => {
    const account = accountOf(around)
    return known({ kind: textAt(account, 'account_kind'), redundancy: redundancy(account) })
  },
  azuretable: (_, around) => known({ redundancy: redundancy(accountOf(around)) }),
  azurefiles: (resource, around) =>
    known({
      dataGb: numberAt(resource, 'quota'),
      tier: textAt(resource, 'access_tier')?.replace('TransactionOptimized', 'Standard'),
      redundancy: redundancy(accountOf(around)),
    }),
  azurecosmosdb: (resource) =>
    resource.kind === 'azurerm_cosmosdb_postgresql_cluster' ? postgresCluster(resource) : account(resource),
  azuremysql: (resource) => server(resource, times(numberAt(resource, 'storage.size_gb'), MIB)),
  azurepostgresql: (resource) => server(resource, undefined),
}

const MIB = 1024

type Values = Pick<Declared, 'values'>

/** Containers, queues, tables and shares have the redundancy of their storage account. */
function accountOf({ to }: Around): Values {
  return to('storage_account_id', 'storage_account_name') ?? { values: {} }
}

function redundancy(storage: Values): string | undefined {
  return textAt(storage, 'account_replication_type')?.replace(/^RA(?=GZ?RS$)/, 'RA-')
}

const DISK_LETTERS: Readonly<Record<string, string>> = { Premium_LRS: 'P', StandardSSD_LRS: 'E', Standard_LRS: 'S' }
/** The performance tier of a disk follows from its size: it is the smallest that is large enough. */
const DISK_TIERS = [
  [32, 4],
  [64, 6],
  [128, 10],
  [256, 15],
  [512, 20],
  [1024, 30],
] as const

function diskTier(resource: Declared): string | undefined {
  const letter = DISK_LETTERS[textAt(resource, 'storage_account_type') ?? '']
  const wanted = numberAt(resource, 'disk_size_gb')
  const level = wanted === undefined ? undefined : DISK_TIERS.find(([most]) => wanted <= most)?.[1]
  return letter === undefined || level === undefined ? undefined : `${letter}${level}`
}

const APIS: readonly (readonly [capability: string, api: string])[] = [
  ['EnableCassandra', 'cassandra'],
  ['EnableGremlin', 'gremlin'],
  ['EnableTable', 'table'],
]

function account(resource: Declared): Fields {
  const capabilities = listAt(resource, 'capabilities').map((block) => textAt({ values: { block } }, 'block.name'))
  const api = APIS.find(([capability]) => capabilities.includes(capability))?.[1]
  return known({
    api: api ?? (textAt(resource, 'kind') === 'MongoDB' ? 'mongodb' : 'sql'),
    capacityMode: capabilities.includes('EnableServerless') ? 'serverless' : undefined,
  })
}

function postgresCluster(resource: Declared): Fields {
  return known({
    api: 'postgresql',
    postgresqlNodes: numberAt(resource, 'node_count'),
    postgresqlCoordinatorCores: numberAt(resource, 'coordinator_vcore_count'),
    postgresqlCoordinatorStorage: times(numberAt(resource, 'coordinator_storage_quota_in_mb'), 1 / MIB),
    postgresqlWorkerCores: numberAt(resource, 'node_vcores'),
    postgresqlWorkerStorage: times(numberAt(resource, 'node_storage_quota_in_mb'), 1 / MIB),
    postgresqlHighAvailability: resource.values['ha_enabled'] === true ? true : undefined,
  })
}

/** Cloudcraft's name for the flexible deployment option is not documented. */
function server(resource: Declared, storageMB: number | undefined): Fields {
  return known({
    deploymentOption: resource.kind.includes('_flexible_') ? undefined : 'Single',
    instance: textAt(resource, 'sku_name'),
    storageMB: storageMB ?? numberAt(resource, 'storage_mb'),
    haEnabled: resource.kind.includes('_flexible_') ? listAt(resource, 'high_availability').length > 0 : undefined,
    backupRetention: numberAt(resource, 'backup_retention_days'),
  })
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}
