/**
 * `match` decides which resource is which on the other side: the same by identity (`same-resource.ts`) or, without identity, by description
 * and place (`twins.ts`); replaced members of a pool (`rollouts.ts`) or of a fleet without a drawn pool (`fleets.ts`); another resource in
 * its place (`replacement.ts`, `similarity.ts`). The result is a pairing of positions with reasons. How the pairs differ is determined
 * elsewhere.
 */
import { at } from '../../errors.ts'
import { type Both, both } from '../read/both.ts'
import type { Inventory, Resource } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { type Fleets, pairFleets } from './fleets.ts'
import { leftoversOf, type Reasons } from './leftovers.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { pairReplacedContainers, pairReplacedResources } from './replacement.ts'
import { findRollouts, type Pools } from './rollouts.ts'
import { pairByIdentity } from './same-resource.ts'

/** Which resource is which, and which one has replaced another. */
export interface Match {
  readonly pairing: Pairing
  readonly reasons: Reasons
  readonly pools: Pools
  readonly fleets: Fleets
  /** Component ids to keys that are the same on both sides. */
  readonly resolve: Both<Resolve>
}

/** Pairs what is the same, then what was replaced: containers, then the pools in them, then the rest. */
export function matchInventories(before: Inventory, after: Inventory): Match {
  const keys = both([before, after], (inventory) => resolver(inventory, ({ key }) => key))
  const pairing = pairByIdentity(before, after, keys)
  const reasons: Reasons = new Map()
  pairReplacedContainers(leftoversOf(before, after, pairing), pairing, reasons)
  const left = leftoversOf(before, after, pairing)
  const pools = findRollouts(before, after, left, pairing)
  const fleets = pairFleets(left, pairing, reasons, pools.pooled)
  pairReplacedResources(left, pairing, reasons, pools.pooled)
  const resolve: Both<Resolve> = [keys[0], sharedResolver(before, after, pairing)]
  return { pairing, reasons, pools, fleets, resolve }
}

function resolver(inventory: Inventory, keyAt: (resource: Resource, position: number) => string): Resolve {
  return (text) => {
    const position = inventory.positions.get(text)
    return position === undefined ? text : keyAt(at(inventory.resources, position), position)
  }
}

/**
 * A reference to the replacement equals the reference to what was replaced: replacing a security group does not change the resources that
 * use it.
 */
function sharedResolver(before: Inventory, after: Inventory, pairing: Pairing): Resolve {
  return resolver(after, (resource, position) => {
    const partner = at(pairing.beforeOf, position)
    return partner === ABSENT ? resource.key : at(before.resources, partner).key
  })
}
