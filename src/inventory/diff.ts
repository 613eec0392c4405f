/**
 * `inventory` answers what changed in one account between two snapshots. `diff.ts` runs the steps, one folder each: read the documents,
 * match what is the same, compare it, assess what the differences mean; the user's ignore rules come last. `change.ts` is the result.
 * Nothing here knows about pictures, reports or where documents come from.
 */
import { at } from '../errors.ts'
import { assess } from './assess/assessment.ts'
import { type Doubts, doubtsAbout } from './assess/doubts.ts'
import { checkSameTarget } from './assess/guards.ts'
import type { Change, InventoryDiff, Pooled, Tag } from './change.ts'
import { CHANGE_KINDS, subjectsOf } from './change-kinds.ts'
import { diffRelations } from './compare/relations.ts'
import { diffSurvivors } from './compare/survivors.ts'
import { type Match, matchInventories } from './match/match.ts'
import { givenName } from './match/names.ts'
import { ABSENT, type Pairing } from './match/pairing.ts'
import { type Inventory, type Resource, referenceTo } from './read/resource.ts'

/** The difference and its pairing, for drawings that show both sides in one. */
export interface Comparison {
  readonly diff: InventoryDiff
  readonly pairing: Pairing
}

/**
 * What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
 * their parts.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH if the two cannot belong together
 */
export function compareInventories(before: Inventory, after: Inventory): Comparison {
  checkSameTarget(before, after)
  const match = matchInventories(before, after)
  return { diff: diffOfMatch(before, after, match), pairing: match.pairing }
}

/** The same for two inventories that are already matched. */
export function diffOfMatch(before: Inventory, after: Inventory, match: Match): InventoryDiff {
  const { pairing } = match
  const doubts = doubtsAbout(before, after, pairing)
  const survivors = diffSurvivors(before, after, match, {
    resolve: match.resolve,
    compareLabels: before.hasLabels === after.hasLabels,
  })
  const found = [
    ...unpaired(before, after, match, doubts),
    ...survivors.rollouts.map((rollout): Change => ({ ...rollout, tags: [] })),
    ...survivors.changes,
    ...diffRelations(
      { before, after, pairing, others: otherResources(before, after, match) },
      before.hasAutoConnections === after.hasAutoConnections,
    ),
  ]
  const changes = assess(found, { before, after, pairing, match })
  return {
    changes: inOrder(changes),
    unchanged: survivors.unchanged,
    cosmetic: survivors.cosmetic,
    warnings: [...doubts.warnings, ...survivors.warnings],
  }
}

/** Positions before of resources that were replaced, in a fleet or under another name: the place of the new resource is not a move. */
function otherResources(before: Inventory, after: Inventory, { pairing, reasons, fleets }: Match): ReadonlySet<number> {
  const isOther = (position: number) => {
    const partner = after.resources[pairing.afterOf[position] ?? ABSENT]
    return partner !== undefined && givenName(at(before.resources, position)) !== givenName(partner)
  }
  return new Set([...fleets.exchanged, ...[...reasons.keys()].filter(isOther)])
}

/** Removals and additions; unconfirmed if a warning says that one snapshot may not have seen the resource. */
function unpaired(before: Inventory, after: Inventory, match: Match, { unconfirmed }: Doubts): Change[] {
  const { pairing, pools } = match
  const tags = (isDoubtful: boolean): Tag[] => (isDoubtful ? ['unconfirmed'] : [])
  return [
    ...leftIn(before, pairing.afterOf, pools.inRollouts[0], pools.pooled[0]).map(
      ({ resource, position, ...pooled }): Change => ({
        ...{ kind: 'removed', before: referenceTo(resource), ...pooled },
        tags: tags(unconfirmed[0].has(position)),
      }),
    ),
    ...leftIn(after, pairing.beforeOf, pools.inRollouts[1], pools.pooled[1]).map(
      ({ resource, position, ...pooled }): Change => ({
        ...{ kind: 'added', after: referenceTo(resource), ...pooled },
        tags: tags(unconfirmed[1].has(position)),
      }),
    ),
  ]
}

type LeftResource = { readonly resource: Resource; readonly position: number } & Pooled

/** Resources without a partner that are not part of a rollout. */
function leftIn(
  { resources }: Inventory,
  partners: Int32Array,
  inRollouts: ReadonlySet<number>,
  pooled: ReadonlyMap<number, number>,
): readonly LeftResource[] {
  const left: LeftResource[] = []
  for (const [position, resource] of resources.entries()) {
    if (partners[position] !== ABSENT || inRollouts.has(position)) continue
    const pool = resources[pooled.get(position) ?? ABSENT]
    left.push({ resource, position, ...(pool && { pool: referenceTo(pool) }) })
  }
  return left
}

/** Changes by kind, then by type, name, key and id of what they are about: whatever the order of the input. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const keyed = changes.map((change) => ({ change, kind: CHANGE_KINDS.indexOf(change.kind), text: sortText(change) }))
  keyed.sort((a, b) => a.kind - b.kind || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return keyed.map(({ change }) => change)
}

function sortText(change: Change): string {
  return subjectsOf(change)
    .map(({ type, name, key, id }) => `${type}\n${name}\n${key}\n${id}`)
    .join('\n')
}
