import { assess } from './assessment.ts'
import type { Change, InventoryDiff, Pooled, Tag, Warning } from './change.ts'
import type { Resolve } from './equality.ts'
import { checkSameTarget, doubtsAbout } from './guards.ts'
import { leftoversOf } from './leftovers.ts'
import { sortChanges } from './order.ts'
import { ABSENT, type Pairing, pairByIdentity } from './pairing.ts'
import { diffRelations } from './relations.ts'
import { pairReplacedContainers, pairReplacedResources, type Reasons } from './replacement.ts'
import { type Inventory, type Resource, referenceTo } from './resource.ts'
import { findRollouts, type Pools } from './rollouts.ts'
import { diffSurvivors } from './survivors.ts'

/**
 * What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
 * their parts.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together
 */
export function diffInventories(before: Inventory, after: Inventory): InventoryDiff {
  return compareInventories(before, after).diff
}

/** The difference together with the pairing that it was found with, for those who draw both sides as one. */
export interface Comparison {
  readonly diff: InventoryDiff
  readonly pairing: Pairing
}

/** As `diffInventories`. @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together */
export function compareInventories(before: Inventory, after: Inventory): Comparison {
  checkSameTarget(before, after)
  const match = matchInventories(before, after)
  return { diff: diffOfMatch(before, after, match), pairing: match.pairing }
}

function diffOfMatch(before: Inventory, after: Inventory, match: Match): InventoryDiff {
  const { pairing, pools } = match
  const doubts = doubtsAbout(before, after, pairing)
  const survivors = diffSurvivors(before, after, match, {
    resolve: match.resolve,
    compareLabels: before.hasLabels === after.hasLabels,
  })
  const found = [
    ...unpaired(before, after, match, doubts),
    ...pools.rollouts.map((rollout): Change => ({ ...rollout, tags: [] })),
    ...survivors.changes,
    ...diffRelations(before, after, pairing, before.hasAutoConnections === after.hasAutoConnections),
  ]
  const changes = assess(found, { before, after })
  return {
    changes: sortChanges(changes),
    unchanged: survivors.unchanged,
    cosmetic: survivors.cosmetic,
    warnings: [...doubts, ...survivors.warnings],
  }
}

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

function unpaired(
  before: Inventory,
  after: Inventory,
  { pairing, pools }: Match,
  warnings: readonly Warning[],
): Change[] {
  const vanished = new Set(warnings.filter(({ code }) => code === 'type-vanished').map(({ type }) => type))
  const [allNew, allGone] = ['empty-before', 'empty-after'].map((code) =>
    warnings.some((warning) => warning.code === code),
  )
  const tags = (doubt: boolean | undefined): Tag[] => (doubt ? ['unconfirmed'] : [])
  return [
    ...leftIn(before, pairing.afterOf, pools.told[0], pools.pooled[0]).map(
      ({ resource, ...pooled }): Change => ({
        ...{ kind: 'removed', before: referenceTo(resource), ...pooled },
        tags: tags(allGone || vanished.has(resource.type)),
      }),
    ),
    ...leftIn(after, pairing.beforeOf, pools.told[1], pools.pooled[1]).map(
      ({ resource, ...pooled }): Change => ({
        ...{ kind: 'added', after: referenceTo(resource), ...pooled },
        tags: tags(allNew),
      }),
    ),
  ]
}

/** What has no partner and that no rollout tells of. */
function leftIn(
  { resources }: Inventory,
  partners: Int32Array,
  told: ReadonlySet<number>,
  pooled: ReadonlyMap<number, number>,
): readonly ({ readonly resource: Resource } & Pooled)[] {
  const left: ({ readonly resource: Resource } & Pooled)[] = []
  for (const [position, resource] of resources.entries()) {
    if (partners[position] !== ABSENT || told.has(position)) continue
    const pool = resources[pooled.get(position) ?? ABSENT]
    left.push({ resource, ...(pool && { pool: referenceTo(pool) }) })
  }
  return left
}
