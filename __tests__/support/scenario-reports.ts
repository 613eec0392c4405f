import { changeMap } from '../../src/diagram/change-map.ts'
import { diffInventories, matchInventories } from '../../src/inventory/diff.ts'
import { parseInventory } from '../../src/inventory/parse.ts'
import type { Inventory } from '../../src/inventory/resource.ts'
import type { Report, TargetReport } from '../../src/report/report.ts'
import { seededChance } from '../../src/simulator/chance.ts'
import { DEPLOYMENTS, deploymentNamed } from '../../src/simulator/deployments.ts'
import { writeDocument } from '../../src/simulator/document/document.ts'
import { selectResources } from '../../src/simulator/document/select.ts'
import { buildWorld } from '../../src/simulator/world/company.ts'
import type { World } from '../../src/simulator/world/world.ts'
import { bytesOf } from './inventories.ts'
import { reportOf } from './reports.ts'
import { target } from './snapshots.ts'

export const SCENARIOS = DEPLOYMENTS.map(({ name }) => name)

/** The inventories around a deployment of the simulated company: without a server, and always the same. */
export function inventoriesAround(scenario: string): { readonly before: Inventory; readonly after: Inventory } {
  const [account, region] = placeOf(scenario)
  const world = buildWorld(1)
  const before = inventoryNow(world, account, region, 1)
  deploymentNamed(scenario).apply(world)
  return { before, after: inventoryNow(world, account, region, 2) }
}

function placeOf(scenario: string): readonly [string, string] {
  return scenario.startsWith('azure') ? ['Azure Production', 'eastus'] : ['Production', 'us-east-1']
}

function inventoryNow(world: World, name: string, regionName: string, seed: number): Inventory {
  const account = world.accounts.find((one) => one.name === name)
  const region = account?.regions.get(regionName)
  if (account === undefined || region === undefined) throw new Error(`The company is not in ${name} ${regionName}`)
  const exclude = new Set<string>()
  const options = { label: true, autoconnect: true, exclude, projection: 'isometric', theme: 'light' } as const
  const takenAt = new Date(Date.UTC(2026, 2, 1, 10, seed))
  const resources = selectResources(account, region, { exclude })
  const document = writeDocument(account, regionName, resources, { ...options, takenAt }, seededChance(seed))
  return parseInventory('scan', bytesOf(document))
}

export function scenarioTarget(scenario: string): TargetReport {
  const [name, region] = placeOf(scenario)
  const { before, after } = inventoriesAround(scenario)
  const { changes, unchanged, cosmetic, warnings } = diffInventories(before, after)
  const map = changeMap(before, after, matchInventories(before, after).pairing, changes)
  return {
    target: { ...target(region, { name }), provider: scenario.startsWith('azure') ? 'azure' : 'aws' },
    status: 'compared',
    before: { takenAt: '2026-03-01T10:00:20.000Z', resources: before.resources.length },
    after: { takenAt: '2026-03-01T10:07:05.000Z', resources: after.resources.length },
    ...{ changes, unchanged, cosmetic, warnings },
    ...(map && { map }),
  }
}

export function scenarioReport(scenario: string): Report {
  return reportOf([scenarioTarget(scenario)], 'success')
}
