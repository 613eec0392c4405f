import { type FieldRules, number, text, word } from './rule.ts'

const VM_SIZE = 'size vm_size sku.name sku hardware_profile.vm_size'
const lower = (value: string) => value.toLowerCase()
/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
const VM: FieldRules = [
  word('tier', VM_SIZE, (value) => /^(Standard|Basic)_\w+$/.exec(value)?.[1]),
  word('instance', VM_SIZE, (value) => /^(?:Standard|Basic)_(\w+)$/.exec(value)?.[1]?.replaceAll('_', ' ')),
]
const SERVER: FieldRules = [
  text('instance', 'sku_name'),
  number('backupRetention', 'backup_retention_days backup.backup_retention_days'),
]

/** Cloudcraft's fields of Azure that an attribute of a plan determines, by type. */
export const AZURE_FIELDS: Readonly<Record<string, FieldRules>> = {
  azurevm: VM,
  azurevmss: [...VM, number('capacity', 'instances sku.capacity')],
  azureakscluster: [word('tier', 'sku_tier sku.tier', lower)],
  azurelb: [text('skuName', 'sku sku.name'), text('tier', 'sku_tier sku.tier')],
  azureappgw: [
    word('tier', 'sku.tier', (value) => value.replace(/_v2$/, ' V2')),
    word('size', 'sku.name', (value) => /_(Small|Medium|Large)$/.exec(value)?.[1]),
    number('instances', 'sku.capacity'),
  ],
  azurebastion: [text('tier', 'sku sku.name'), number('scaleUnits', 'scale_units')],
  azurevngw: [text('gatewayType', 'type gateway_type'), text('tier', 'sku sku.name')],
  azuredisk: [number('diskSizeGb', 'disk_size_gb disk_size_gB'), text('tier', 'tier')],
  azurefiles: [word('tier', 'access_tier', (value) => (value === 'TransactionOptimized' ? 'Standard' : value))],
  azuremysql: [...SERVER, number('storageMB', 'storage.size_gb storage.storage_size_gb', 1024)],
  azurepostgresql: [...SERVER, number('storageMB', 'storage_mb')],
  azureredis: [text('tier', 'sku_name sku.name')],
  azuresbnamespace: [text('tier', 'sku sku.name'), number('messagingUnits', 'capacity sku.capacity')],
  azureapimanagement: [
    word('tier', 'sku_name', (value) => value.split('_')[0]),
    word('units', 'sku_name', (value) => /_(\d+)$/.exec(value)?.[1]),
  ],
}
