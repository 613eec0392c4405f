import { type Account, add, at, remove, substitute, type Thing, type Value } from './account.ts'
import { newRef } from './aws-things.ts'
import { type Random, randomFrom } from './random.ts'
import { play, type Situation } from './situation.ts'
import type { Recorder } from './truth.ts'

interface AzureScene {
  readonly account: Account
  readonly after: Account
  readonly make: (type: string, provider: string, name: string, fields: Readonly<Record<string, Value>>) => Thing
  readonly tell: Recorder
  readonly random: Random
}

const MACHINE = { platform: 'linux', tier: 'Standard', instance: 'B1ms', reservationTerm: 'OnDemand' }

function azureSituation(title: string, happens: (scene: AzureScene) => void): Situation {
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
]
