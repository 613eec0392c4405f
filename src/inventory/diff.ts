/**
 * `inventory` answers what changed in one account between two snapshots. `diff.ts` runs the steps, one folder each: read the documents,
 * match what is the same, compare it, assess what the differences mean; the user's ignore rules come last. `change.ts` is the
 * result. Nothing here knows pictures, reports or where documents come from.
 */
import { assess } from './assess/assessment.ts'
import { checkSameTarget, doubtsAbout } from './assess/guards.ts'
import type { Change, InventoryDiff, Pooled, Tag, Warning } from './change.ts'
import { sortChanges } from './compare/order.ts'
import { diffRelations } from './compare/relations.ts'
import { diffSurvivors } from './compare/survivors.ts'
import { type Match, matchInventories } from './match/match.ts'
import { ABSENT, type Pairing } from './match/pairing.ts'
import { type Inventory, type Resource, referenceTo } from './read/resource.ts'

/** The difference and the pairing it was found with, for drawings that show both sides as one. */
export interface Comparison {
  readonly diff: InventoryDiff
  readonly pairing: Pairing
}

/**
 * What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
 * their parts.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together
 */
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
    ...diffRelations({ before, after, pairing }, before.hasAutoConnections === after.hasAutoConnections),
  ]
  const changes = assess(found, { before, after, pairing })
  return {
    changes: sortChanges(changes),
    unchanged: survivors.unchanged,
    cosmetic: survivors.cosmetic,
    warnings: [...doubts, ...survivors.warnings],
  }
}

/** Removals and additions; unconfirmed where a warning says that one snapshot may not have seen the resource. */
function unpaired(before: Inventory, after: Inventory, match: Match, warnings: readonly Warning[]): Change[] {
  const { pairing, pools } = match
  const vanished = new Set(warnings.filter(({ code }) => code === 'type-vanished').map(({ type }) => type))
  const isWarned = (code: string) => warnings.some((warning) => warning.code === code)
  const [allNew, allGone] = [isWarned('empty-before'), isWarned('empty-after')]
  const tags = (doubt: boolean): Tag[] => (doubt ? ['unconfirmed'] : [])
  return [
    ...leftIn(before, pairing.afterOf, pools.inRollouts[0], pools.pooled[0]).map(
      ({ resource, ...pooled }): Change => ({
        ...{ kind: 'removed', before: referenceTo(resource), ...pooled },
        tags: tags(allGone || vanished.has(resource.type)),
      }),
    ),
    ...leftIn(after, pairing.beforeOf, pools.inRollouts[1], pools.pooled[1]).map(
      ({ resource, ...pooled }): Change => ({
        ...{ kind: 'added', after: referenceTo(resource), ...pooled },
        tags: tags(allNew),
      }),
    ),
  ]
}

/** Resources without a partner that are not part of a rollout. */
function leftIn(
  { resources }: Inventory,
  partners: Int32Array,
  inRollouts: ReadonlySet<number>,
  pooled: ReadonlyMap<number, number>,
): readonly ({ readonly resource: Resource } & Pooled)[] {
  const left: ({ readonly resource: Resource } & Pooled)[] = []
  for (const [position, resource] of resources.entries()) {
    if (partners[position] !== ABSENT || inRollouts.has(position)) continue
    const pool = resources[pooled.get(position) ?? ABSENT]
    left.push({ resource, ...(pool && { pool: referenceTo(pool) }) })
  }
  return left
}
