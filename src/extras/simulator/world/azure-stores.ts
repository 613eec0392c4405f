import { addAzure } from './azure-resource.ts'
import type { Region } from './world.ts'

/** The content of a storage account: a container, a file share, a queue and a table. */
export function addStorage(
  region: Region,
  account: string,
  names: { readonly blob?: string; readonly files?: string; readonly queue?: string; readonly table?: string },
): void {
  const at = `Microsoft.Storage/storageAccounts/${account}`
  const redundancy = 'GRS'
  const add = (type: string, service: string, name: string | undefined, fields: Readonly<Record<string, unknown>>) => {
    if (name !== undefined)
      addAzure(region, type, name, { path: `${at}/${service}`, fields: { redundancy, ...fields } })
  }
  add('azureblob', 'blobServices/default/containers', names.blob, { tier: 'Hot', storageGb: 120 })
  const files = { tier: 'Standard', dataGb: 40, snapshotsGb: 4, metadataGb: 1 }
  add('azurefiles', 'fileServices/default/shares', names.files, files)
  const requests = { requestUnitsC1: 4, requestUnitsC2: 2, replicationGb: 1 }
  add('azurequeue', 'queueServices/default/queues', names.queue, { kind: 'StorageV2', storageGb: 1, ...requests })
  add('azuretable', 'tableServices/default/tables', names.table, { storageGb: 6, requestUnits: 30 })
}

/** A database server of MySQL or PostgreSQL. */
export function addServer(
  region: Region,
  type: 'azuremysql' | 'azurepostgresql',
  name: string,
  size: { readonly instance: string; readonly storageMB: number; readonly haEnabled: boolean },
): void {
  const fields = { deploymentOption: 'Single', tier: 'GeneralPurpose', ...size, backupRetention: 7 }
  addAzure(region, type, name, { fields })
}

/** A Cosmos DB account. */
export function addCosmos(region: Region, name: string, api: string, requestUnits: number): void {
  const capacity = { capacityMode: 'provisioned', replicationMode: 'standard', requestUnits, storageGb: 20 }
  addAzure(region, 'azurecosmosdb', name, { fields: { api, ...capacity } })
}
