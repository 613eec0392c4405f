import { deploymentNamed } from './deployments.ts'
import { type Fault, parseFaults } from './http/faults.ts'
import { buildWorld } from './world/company.ts'
import type { World } from './world/world.ts'

/** What the simulator remembers between two requests. */
export interface State {
  world: World
  faults: Fault[]
  /** Names of the deployments so far. */
  deployed: string[]
}

export function freshState(seed: number, faults: readonly string[]): State {
  return { world: buildWorld(seed), faults: parseFaults(faults), deployed: [] }
}

/** @throws ExpectedError DEPLOYMENT_UNKNOWN */
export function deploy(state: State, name: string): void {
  deploymentNamed(name).apply(state.world)
  state.deployed = [...state.deployed, name]
}
