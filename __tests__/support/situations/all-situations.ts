import { AZURE } from './azure.ts'
import { AZURE_NETWORK } from './azure-network.ts'
import { BOUNDARIES } from './boundaries.ts'
import { CAPACITY } from './capacity.ts'
import { DOUBTS } from './doubts.ts'
import { EXPOSURE } from './exposure.ts'
import { EXPOSURE_OF_MEMBERS } from './exposure-members.ts'
import { EXPOSURE_BY_RULES } from './exposure-rules.ts'
import { FLEETS } from './fleets.ts'
import { HOSTILE } from './hostile.ts'
import { NAMES } from './names.ts'
import { NETWORK } from './network.ts'
import { NOTHING_CHANGED } from './nothing-changed.ts'
import { POOLS } from './pools.ts'
import { SAMENESS } from './sameness.ts'
import type { Situation } from './situation.ts'
import { STATEFUL } from './stateful.ts'

/** Everything that a comparison must get right. */
export const ALL_SITUATIONS: readonly Situation[] = [
  ...NOTHING_CHANGED,
  ...POOLS,
  ...FLEETS,
  ...DOUBTS,
  ...SAMENESS,
  ...STATEFUL,
  ...CAPACITY,
  ...EXPOSURE,
  ...EXPOSURE_OF_MEMBERS,
  ...EXPOSURE_BY_RULES,
  ...NETWORK,
  ...NAMES,
  ...BOUNDARIES,
  ...HOSTILE,
  ...AZURE,
  ...AZURE_NETWORK,
]
