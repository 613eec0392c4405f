import { type Account, add, at, link, remove, substitute, type Thing, type Value } from './account.ts'
import { newRef } from './aws-things.ts'
import { type Random, randomFrom } from './random.ts'
import { play, type Situation } from './situation.ts'
import type { Recorder } from './truth.ts'

export interface AzureScene {
  readonly account: Account
  readonly after: Account
  readonly make: (type: string, provider: string, name: string, fields: Readonly<Record<string, Value>>) => Thing
  readonly tell: Recorder
  readonly random: Random
}

const MACHINE = { platform: 'linux', tier: 'Standard', instance: 'B1ms', reservationTerm: 'OnDemand' }

export function azureSituation(
  title: string,
  happens: (scene: AzureScene) => void,
  prepare: (scene: Pick<AzureScene, 'account' | 'make'>) => void = () => {},
): Situation {
  return {
    title: `Azure: ${title}`,
    make: (seed) => {
      const random = randomFrom(seed)
      const account: Account = { number: random.uuid(), region: 'eastus', things: new Map(), links: [] }
      const make = makerFor(account)
      for (const name of ['orders', 'billing', 'search']) {
        add(account, { ...make('azurevm', 'Microsoft.Compute/virtualMachines', name, MACHINE), ref: name })
      }
      const cluster = make('azureakscluster', 'Microsoft.ContainerService/managedClusters', 'k8s', { tier: 'standard' })
      add(account, { ...cluster, ref: 'cluster', members: ['orders'] })
      add(account, { ...make('azurecosmosdb', 'Microsoft.DocumentDB/databaseAccounts', 'ledger', {}), ref: 'ledger' })
      addStores(account, make)
      addWorkload(account, make, random)
      prepare({ account, make })
      return play(account, random, (after, tell) => happens({ account, after, make, tell, random }))
    },
  }
}

function makerFor({ number, region }: Account): AzureScene['make'] {
  return (type, provider, name, fields) => ({
    ref: newRef(name),
    type,
    section: 'nodes',
    region,
    resourceId: `/subscriptions/${number}/resourceGroups/SHOP/providers/${provider}/${name}`,
    label: name,
    fields,
  })
}

const STORAGE = 'Microsoft.Storage/storageAccounts/shop'

/** Stores of one account, and gateways, each with figures for the cost model. */
function addStores(account: Account, make: AzureScene['make']): void {
  const store = (ref: string, type: string, path: string, fields: Readonly<Record<string, Value>>) =>
    add(account, { ...make(type, path, ref, fields), ref })
  store('invoices', 'azurefiles', `${STORAGE}/fileServices/default/shares`, {
    ...{ tier: 'Standard', redundancy: 'LRS', dataGb: 40, snapshotsGb: 1, metadataGb: 0 },
  })
  store('archive', 'azurefiles', `${STORAGE}/fileServices/default/shares`, {
    ...{ tier: 'Premium', redundancy: 'LRS', dataGb: 512, snapshotsGb: 0, metadataGb: 0 },
  })
  store('images', 'azureblob', `${STORAGE}/blobServices/default/containers`, { tier: 'Hot', storageGb: 12 })
  store('carts', 'azuretable', `${STORAGE}/tableServices/default/tables`, { storageGb: 3, requestUnits: 9 })
  store('front', 'azureappgw', 'Microsoft.Network/applicationGateways', { tier: 'WAF V2', instances: 2, throughput: 7 })
}

/** Machines of a scale set that is not drawn, each with a disk. */
function addScaleSetMachines(account: Account, make: AzureScene['make'], numbers: readonly number[]) {
  return numbers.map((number) => {
    const machine = add(account, make('azurevm', 'Microsoft.Compute/virtualMachines', `shop_${number}`, MACHINE))
    const disk = add(account, make('azuredisk', 'Microsoft.Compute/disks', `shop_${number}_OsDisk`, { diskSizeGb: 64 }))
    link(account, machine.ref, disk.ref)
    machine.twinOf = `machine of ${numbers.join()}`
    disk.twinOf = `disk of ${numbers.join()}`
    return { machine, disk }
  })
}

function addWorkload(account: Account, make: AzureScene['make'], random: Random): void {
  const pods = [1, 2, 3].map(() => add(account, newPod(make, random)).ref)
  const path = 'Microsoft.ContainerService/managedClusters/k8s/workloads/default/deployment'
  const workload = make('azureaksworkload', path, 'web', { workloadType: 'deployment' })
  add(account, { ...workload, ref: 'workload', section: 'groups', members: pods }, ['cluster'])
}

function newPod(make: AzureScene['make'], random: Random): Thing {
  const path = 'Microsoft.ContainerService/managedClusters/k8s/pods/default'
  const { label: _, ...pod } = make('azureakspod', path, `web-${random.uuid().slice(0, 8)}`, {})
  return pod
}

export const AZURE: readonly Situation[] = [
  // Azure's resource ids vary in case.
  azureSituation('nothing changed but the case of resource ids', ({ after, random }) => {
    for (const thing of after.things.values()) {
      if (random.chance(0.5)) thing.resourceId = (thing.resourceId as string).toUpperCase()
    }
  }),
  azureSituation('a machine was resized', ({ after, tell }) => {
    const machine = at(after, 'orders')
    machine.fields = { ...machine.fields, instance: 'D4s' }
    tell.changed(machine, ['instance'])
  }),
  azureSituation('a database was removed', ({ after, tell }) => tell.removed(remove(after, 'ledger'), 'destructive')),
  azureSituation('a database took the place of another', ({ after, tell, make }) => {
    const restored = make('azurecosmosdb', 'Microsoft.DocumentDB/databaseAccounts', 'ledger-restored', {})
    tell.replaced(at(after, 'ledger'), substitute(after, 'ledger', restored), 'destructive')
  }),
  azureSituation('a machine came, another went', ({ after, tell, make }) => {
    tell.added(add(after, make('azurevm', 'Microsoft.Compute/virtualMachines', 'payments', MACHINE)))
    tell.removed(remove(after, 'billing'))
  }),
  azureSituation('all pods of a workload were replaced', ({ after, tell, make, random }) => {
    const workload = at(after, 'workload')
    const gone = (workload.members ?? []).map((ref) => remove(after, ref))
    const come = gone.map(() => add(after, newPod(make, random), ['workload']))
    tell.rollout(workload, [], gone, come)
  }),
  azureSituation('a file share was removed', ({ after, tell }) =>
    tell.removed(remove(after, 'invoices'), 'destructive'),
  ),
  azureSituation('a file share that is paid by its provisioned size became smaller', ({ after, tell }) => {
    const share = at(after, 'archive')
    share.fields = { ...share.fields, dataGb: 100 }
    tell.changed(share, ['dataGb'], 'capacity-lowered')
  }),
  azureSituation('figures of use drifted', ({ after, tell }) => {
    const drifted: readonly (readonly [ref: string, fields: Readonly<Record<string, Value>>])[] = [
      ['invoices', { dataGb: 47, snapshotsGb: 2, metadataGb: 1 }],
      ['images', { storageGb: 19 }],
      ['carts', { storageGb: 4, requestUnits: 12 }],
      ['front', { throughput: 3 }],
    ]
    for (const [ref, fields] of drifted) at(after, ref).fields = { ...at(after, ref).fields, ...fields }
    tell.truth.estimated += drifted.length
  }),
  azureSituation('a machine became smaller', ({ account, after, tell }) => {
    at(account, 'billing').fields = { ...at(account, 'billing').fields, instance: 'Standard_F16s_v2' }
    at(after, 'billing').fields = { ...at(after, 'billing').fields, instance: 'F4s_v2' }
    tell.changed(at(after, 'billing'), ['instance'], 'capacity-lowered')
  }),
  azureSituation('a server lost its standby and half of its storage', ({ account, after, make, tell }) => {
    const server = (fields: Readonly<Record<string, Value>>) => ({
      ...make('azuremysql', 'Microsoft.DBforMySQL/flexibleServers', 'sales', fields),
      ref: 'sales',
    })
    add(account, server({ haEnabled: true, storageMB: 262_144, instance: 'GP_Standard_D4ds_v4' }))
    add(after, server({ haEnabled: false, storageMB: 131_072, instance: 'GP_Standard_D4ds_v4' }))
    tell.changed(at(after, 'sales'), ['haEnabled', 'storageMB'], 'capacity-lowered')
  }),
  azureSituation('regions are spelled in another way', ({ after }) => {
    for (const thing of after.things.values()) thing.region = 'East US'
  }),
  azureSituation('a share was made again under its name in another tier', ({ after, tell }) => {
    const share = at(after, 'archive')
    share.fields = { ...share.fields, tier: 'Standard' }
    tell.replaced(share, share, 'destructive')
  }),
  azureSituation('machines of a scale set that is not drawn were exchanged', ({ account, after, make, tell }) => {
    const old = addScaleSetMachines(account, make, [1, 2])
    const come = addScaleSetMachines(after, make, [5, 6])
    for (const [i, { machine, disk }] of old.entries()) {
      tell.replaced(machine, (come[i] as (typeof come)[0]).machine)
      tell.replaced(disk, (come[i] as (typeof come)[0]).disk)
    }
  }),
]
