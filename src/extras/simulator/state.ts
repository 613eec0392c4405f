import { TEAMS } from './access/teams.ts'
import { createShelf, type Shelf } from './blueprints/shelf.ts'
import { sketches } from './blueprints/sketches.ts'
import { deploymentNamed } from './deployments.ts'
import { type Fault, parseFaults } from './http/faults.ts'
import { buildWorld } from './world/company.ts'
import type { CloudAccount, World } from './world/world.ts'

/** The state between requests. */
export interface State {
  world: World
  /** The linked accounts. An unlinked cloud continues to exist and can be linked again. */
  linked: CloudAccount[]
  blueprints: Shelf
  faults: Fault[]
  /** Names of the deployments so far. */
  deployed: string[]
}

export function freshState(seed: number, faults: readonly string[]): State {
  const world = buildWorld(seed)
  return {
    world,
    linked: world.accounts.map(shareStaging),
    blueprints: createShelf(() => sketches(buildWorld(seed))),
    faults: parseFaults(faults),
    deployed: [],
  }
}

/** The team Platform may see and change Staging; everything else is only the owner's. */
function shareStaging(account: CloudAccount): CloudAccount {
  if (account.name !== 'Staging') return account
  const list = TEAMS.filter(({ name }) => name === 'Platform').map(({ id }) => `team/${id}`)
  return { ...account, record: { ...account.record, readAccess: list, writeAccess: list } }
}

/** What a deployment announces about the world as it is; undefined for one without a plan. @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function planOf({ world }: State, name: string): object | undefined {
  return deploymentNamed(name).plan?.(world)
}

/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function deploy(state: State, name: string): void {
  deploymentNamed(name).apply(state.world)
  state.deployed = [...state.deployed, name]
}
