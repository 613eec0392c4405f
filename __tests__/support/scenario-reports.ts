import { changeMap } from '../../src/drawing/map/change-map.ts'
import { seededChance } from '../../src/extras/simulator/chance.ts'
import { DEPLOYMENTS, deploymentNamed } from '../../src/extras/simulator/deployments.ts'
import { writeDocument } from '../../src/extras/simulator/document/document.ts'
import { selectResources } from '../../src/extras/simulator/document/select.ts'
import { renderPng } from '../../src/extras/simulator/render/picture.ts'
import { buildWorld } from '../../src/extras/simulator/world/company.ts'
import type { World } from '../../src/extras/simulator/world/world.ts'
import { compareInventories } from '../../src/inventory/diff.ts'
import { matchInventories } from '../../src/inventory/match/match.ts'
import { parseInventory } from '../../src/inventory/read/parse.ts'
import type { Inventory } from '../../src/inventory/read/resource.ts'
import type { Report, TargetReport } from '../../src/report/facts/report.ts'
import type { Snapshot } from '../../src/snapshot/snapshot.ts'
import type { Target } from '../../src/snapshot/target.ts'
import { bytesOf } from './inventories.ts'
import { reportOf } from './reports.ts'
import { snapshot, taken, target } from './snapshots.ts'

export const SCENARIOS = DEPLOYMENTS.map(({ name }) => name)

/** The inventories around a deployment of the simulated company: without a server, and always the same. */
export function inventoriesAround(scenario: string): { readonly before: Inventory; readonly after: Inventory } {
  const { before, after } = documentsAround(scenario)
  return { before: parseInventory('scan', bytesOf(before)), after: parseInventory('scan', bytesOf(after)) }
}

/** What a deployment of the simulated company announces before it happens. */
export function planOfScenario(scenario: string): object | undefined {
  return deploymentNamed(scenario).plan?.(buildWorld(1))
}

/** The same as snapshots, with renders. */
export async function snapshotsAround(scenario: string): Promise<{ before: Snapshot; after: Snapshot }> {
  const look = { projection: 'isometric', theme: 'light', grid: false, form: 'palette', transparent: false } as const
  const { before, after } = documentsAround(scenario)
  const take = async (document: object, takenAt: string) => {
    const render = await renderPng(document, { ...look, width: 1920, height: 1080 })
    return snapshot([taken({ target: targetOf(scenario), inventory: bytesOf(document), render, takenAt })])
  }
  return { before: await take(before, BEFORE), after: await take(after, AFTER) }
}

const BEFORE = '2026-03-01T10:00:20.000Z'
const AFTER = '2026-03-01T10:07:05.000Z'

export function documentsAround(scenario: string): { readonly before: object; readonly after: object } {
  const [account, region] = placeOf(scenario)
  const world = buildWorld(1)
  const before = documentNow(world, account, region, 1)
  deploymentNamed(scenario).apply(world)
  return { before, after: documentNow(world, account, region, 2) }
}

function placeOf(scenario: string): readonly [string, string] {
  return scenario.startsWith('azure') ? ['Azure Production', 'eastus'] : ['Production', 'us-east-1']
}

function targetOf(scenario: string): Target {
  const [name, region] = placeOf(scenario)
  return { ...target(region, { name }), provider: scenario.startsWith('azure') ? 'azure' : 'aws' }
}

function documentNow(world: World, name: string, regionName: string, seed: number): object {
  const account = world.accounts.find((one) => one.name === name)
  const region = account?.regions.get(regionName)
  if (account === undefined || region === undefined) throw new Error(`The company is not in ${name} ${regionName}`)
  const exclude = new Set<string>()
  const options = { label: true, autoconnect: true, exclude, projection: 'isometric', theme: 'light' } as const
  const resources = selectResources(account, region, { exclude })
  const takenAt = new Date(Date.UTC(2026, 2, 1, 10, seed))
  return writeDocument({ account, regionName, resources }, { ...options, takenAt }, seededChance(seed))
}

export function scenarioTarget(scenario: string): TargetReport {
  const { before, after } = inventoriesAround(scenario)
  const { changes, unchanged, cosmetic, warnings } = compareInventories(before, after).diff
  const map = changeMap(before, after, matchInventories(before, after).pairing, changes)
  return {
    target: targetOf(scenario),
    status: 'compared',
    before: { takenAt: BEFORE, resources: before.resources.length },
    after: { takenAt: AFTER, resources: after.resources.length },
    ...{ changes, unchanged, cosmetic, warnings },
    ...(map && { map }),
  }
}

export function scenarioReport(scenario: string): Report {
  return reportOf([scenarioTarget(scenario)], 'success')
}
