import type { Change, CosmeticCounts, InventoryDiff, Tag, Warning } from './change.ts'
import type { Resolve } from './equality.ts'
import { diffFields, type FieldContext } from './fields.ts'
import { checkSameTarget, doubtsAbout } from './guards.ts'
import { changeOrder } from './order.ts'
import { ABSENT, type Pairing, pairByIdentity } from './pairing.ts'
import { diffRelations } from './relations.ts'
import { type Inventory, type Resource, referenceTo } from './resource.ts'

/**
 * What differs between two inventories of one target. Pure: equal inputs give equal output, byte for byte, whatever the order of
 * their parts.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH when the two cannot belong together
 */
export function diffInventories(before: Inventory, after: Inventory): InventoryDiff {
  checkSameTarget(before, after)
  const resolve: [Resolve, Resolve] = [resolverOf(before), resolverOf(after)]
  const pairing = pairByIdentity(before, after, resolve)
  const warnings = doubtsAbout(before, after, pairing)
  const context = { resolve, compareLabels: before.hasLabels === after.hasLabels }
  const survivors = diffSurvivors(before, after, pairing, context)
  const changes = [
    ...unpaired(before, after, pairing, warnings),
    ...survivors.changes,
    ...diffRelations(before, after, pairing, before.hasAutoConnections === after.hasAutoConnections),
  ]
  return { changes: changes.sort(changeOrder), unchanged: survivors.unchanged, cosmetic: survivors.cosmetic, warnings }
}

/** Ids lead to keys; what has no key of its own stays as its description, since its id is new each time. */
function resolverOf(inventory: Inventory): Resolve {
  return (text) => {
    const position = inventory.positions.get(text)
    return position === undefined ? text : (inventory.resources[position] as Resource).key
  }
}

function unpaired(before: Inventory, after: Inventory, pairing: Pairing, warnings: readonly Warning[]): Change[] {
  const doubtful = new Set(warnings.filter(({ code }) => code === 'type-vanished').map(({ type }) => type))
  const [allNew, allGone] = ['empty-before', 'empty-after'].map((code) =>
    warnings.some((warning) => warning.code === code),
  )
  const tags = (doubt: boolean | undefined): Tag[] => (doubt ? ['unconfirmed'] : [])
  const removed = before.resources.filter((_, position) => pairing.afterOf[position] === ABSENT)
  const added = after.resources.filter((_, position) => pairing.beforeOf[position] === ABSENT)
  return [
    ...removed.map(
      (resource): Change => ({
        kind: 'removed',
        before: referenceTo(resource),
        tags: tags(allGone || doubtful.has(resource.type)),
      }),
    ),
    ...added.map((resource): Change => ({ kind: 'added', after: referenceTo(resource), tags: tags(allNew) })),
  ]
}

function diffSurvivors(before: Inventory, after: Inventory, pairing: Pairing, context: FieldContext) {
  const changes: Change[] = []
  const cosmetic = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
  let unchanged = 0
  for (const [position, partner] of pairing.afterOf.entries()) {
    if (partner === ABSENT) continue
    const was = before.resources[position] as Resource
    const is = after.resources[partner] as Resource
    const { fields, other } = diffFields(was, is, context)
    if (fields.length > 0)
      changes.push({ kind: 'changed', before: referenceTo(was), after: referenceTo(is), fields, tags: [] })
    else unchanged++
    if (other.size > 0) count(other, cosmetic)
  }
  return { changes, unchanged, cosmetic: cosmetic satisfies CosmeticCounts }
}

function count(other: ReadonlySet<string>, cosmetic: Record<keyof CosmeticCounts, number>): void {
  if (other.has('place')) cosmetic.moved++
  if (other.has('colour')) cosmetic.recoloured++
  if (other.has('estimate')) cosmetic.estimated++
  if (other.has('description')) cosmetic.described++
}
