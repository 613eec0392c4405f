import type { Change, CosmeticCounts, Warning } from '../change.ts'
import type { Match } from '../match/match.ts'
import { ABSENT } from '../match/pairing.ts'
import { type Inventory, type Resource, referenceTo } from '../read/resource.ts'
import { sizeChange } from '../values/size.ts'
import { diffFields, type FieldContext, type FieldDiff } from './fields.ts'
import { findSchemaDrift } from './schema-drift.ts'

export interface SurvivorsDiff {
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly cosmetic: CosmeticCounts
  readonly warnings: readonly Warning[]
}

interface Difference extends FieldDiff {
  readonly before: number
  readonly type: string
}

/** How the resources differ that are on both sides, replaced ones included. */
export function diffSurvivors(before: Inventory, after: Inventory, match: Match, context: FieldContext): SurvivorsDiff {
  const { afterOf } = match.pairing
  const differences: Difference[] = []
  for (let position = 0; position < afterOf.length; position++) {
    const partner = afterOf[position] as number
    if (partner === ABSENT) continue
    const is = after.resources[partner] as Resource
    differences.push({
      before: position,
      type: is.type,
      ...diffFields(before.resources[position] as Resource, is, context),
    })
  }
  const drift = findSchemaDrift(differences)
  const cosmetic = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
  const changes: Change[] = []
  for (const { before: position, type, fields, other } of differences) {
    const real = fields.length === 0 ? fields : fields.filter((field) => !drift.drifted(type, field))
    const change = toChange(
      before.resources[position] as Resource,
      after.resources[afterOf[position] as number] as Resource,
      real,
      match.reasons.get(position),
    )
    if (change !== undefined) changes.push(change)
    if (other.size > 0) count(other, cosmetic)
  }
  return { changes, unchanged: differences.length - changes.length, cosmetic, warnings: drift.warnings }
}

function toChange(
  was: Resource,
  is: Resource,
  fields: FieldDiff['fields'],
  reason: { confidence: number; because: readonly string[] } | undefined,
): Change | undefined {
  const size = sizeChange(fields, [was], [is])
  const both = { before: referenceTo(was), after: referenceTo(is), fields, ...(size && { size }), tags: [] }
  if (reason !== undefined) return { kind: 'replaced', ...both, ...reason }
  return fields.length > 0 ? { kind: 'changed', ...both } : undefined
}

function count(other: FieldDiff['other'], cosmetic: Record<keyof CosmeticCounts, number>): void {
  if (other.has('place')) cosmetic.moved++
  if (other.has('colour')) cosmetic.recoloured++
  if (other.has('estimate')) cosmetic.estimated++
  if (other.has('description')) cosmetic.described++
}
