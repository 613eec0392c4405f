import type { Chance } from '../chance.ts'
import type { Region, Resource } from '../world/world.ts'
import type { Placement } from './placement.ts'

/** One scan while it is written: what was seen, and the component id that each got this time. */
export interface Scan {
  readonly resources: readonly Resource[]
  readonly regionName: string
  readonly provider: Region['provider']
  readonly chance: Chance
  readonly ids: ReadonlyMap<string, string>
  readonly placement: Placement
}
