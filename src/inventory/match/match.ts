import type { Inventory, Resource } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { leftoversOf, type Reasons } from './leftovers.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { pairReplacedContainers, pairReplacedResources } from './replacement.ts'
import { findRollouts, type Pools } from './rollouts.ts'
import { pairByIdentity } from './same-resource.ts'

/** Which resource is which, and which took another's place. */
export interface Match {
  readonly pairing: Pairing
  readonly reasons: Reasons
  readonly pools: Pools
  /** Component ids to keys that both sides share. */
  readonly resolve: [Resolve, Resolve]
}

/** Recognises what is the same, then what was replaced: containers, then pools inside them, then the rest. */
export function matchInventories(before: Inventory, after: Inventory): Match {
  const keys: [Resolve, Resolve] = [
    resolver(before, (resource) => resource.key),
    resolver(after, (resource) => resource.key),
  ]
  const pairing = pairByIdentity(before, after, keys)
  const reasons: Reasons = new Map()
  pairReplacedContainers(leftoversOf(before, after, pairing), pairing, reasons)
  const left = leftoversOf(before, after, pairing)
  const pools = findRollouts(before, after, left, pairing)
  pairReplacedResources(left, pairing, reasons, pools.pooled)
  const resolve: [Resolve, Resolve] = [keys[0], sharedResolver(before, after, pairing)]
  return { pairing, reasons, pools, resolve }
}

function resolver(inventory: Inventory, keyAt: (resource: Resource, position: number) => string): Resolve {
  return (text) => {
    const position = inventory.positions.get(text)
    return position === undefined ? text : keyAt(inventory.resources[position] as Resource, position)
  }
}

/** A reference to what was replaced is the reference that it was: all that hangs on a security group does not change with it. */
function sharedResolver(before: Inventory, after: Inventory, pairing: Pairing): Resolve {
  return resolver(after, (resource, position) => {
    const partner = pairing.beforeOf[position] as number
    return partner === ABSENT ? resource.key : (before.resources[partner] as Resource).key
  })
}
