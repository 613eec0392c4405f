import { TEAMS } from './access/teams.ts'
import { createShelf, type Shelf } from './blueprints/shelf.ts'
import { sketches } from './blueprints/sketches.ts'
import { mainRegion } from './deployments/deployment.ts'
import { deploymentNamed } from './deployments.ts'
import { type Drift, driftNamed } from './drifts.ts'
import { type Fault, parseFaults } from './http/faults.ts'
import { buildWorld } from './world/company.ts'
import type { CloudAccount, Region, World } from './world/world.ts'

/** The state between requests. */
export interface State {
  world: World
  /** The linked accounts. An unlinked cloud continues to exist and can be linked again. */
  linked: CloudAccount[]
  blueprints: Shelf
  faults: Fault[]
  /** Names of the deployments so far. */
  deployed: string[]
  /** What changes by itself, each with its next step. */
  drifts: readonly Moving[]
}

interface Moving {
  readonly drift: Drift
  readonly step: number
}

export function freshState(seed: number, faults: readonly string[]): State {
  const world = buildWorld(seed)
  return {
    world,
    linked: world.accounts.map(shareStaging),
    blueprints: createShelf(() => sketches(buildWorld(seed))),
    faults: parseFaults(faults),
    deployed: [],
    drifts: [],
  }
}

/** The team Platform may see and change Staging; everything else belongs only to the owner. */
function shareStaging(account: CloudAccount): CloudAccount {
  if (account.name !== 'Staging') return account
  const list = TEAMS.filter(({ name }) => name === 'Platform').map(({ id }) => `team/${id}`)
  return { ...account, record: { ...account.record, readAccess: list, writeAccess: list } }
}

/** What a deployment announces in the current world; undefined for one without a plan. @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function planOf({ world }: State, name: string): object | undefined {
  return deploymentNamed(name).plan?.(world)
}

/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function deploy(state: State, name: string): void {
  const { apply, setsOff } = deploymentNamed(name)
  apply(state.world)
  state.deployed = [...state.deployed, name]
  if (setsOff !== undefined) beginDrift(state, setsOff, 1)
}

/**
 * From now on something changes by itself: its next step comes after the next scan. One that is already active starts again. @throws
 * ExpectedError DRIFT_UNKNOWN
 */
export function beginDrift(state: State, name: string, step = 0): void {
  const drift = driftNamed(name)
  state.drifts = [...state.drifts.filter((one) => one.drift.name !== drift.name), { drift, step }]
}

/** The same, with its first step at once. @throws ExpectedError DRIFT_UNKNOWN */
export function driftNow(state: State, name: string): void {
  if (driftNamed(name).move(state.world, 0)) beginDrift(state, name, 1)
}

/** Called after a scan of a region: what changes by itself there takes its next step. */
export function moveOn(state: State, scanned: Region): void {
  if (scanned !== mainRegion(state.world)) return
  state.drifts = state.drifts.flatMap(({ drift, step }) =>
    drift.move(state.world, step) ? [{ drift, step: step + 1 }] : [],
  )
}
