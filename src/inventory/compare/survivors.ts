/**
 * `compare` finds how resources that are on both sides differ: field by field (`fields.ts`), in what they contain and are connected to
 * (`relations.ts`), whether a new version of Cloudcraft explains it (`schema-drift.ts`), and whether it can only mean that the resource was
 * recreated under its name (`recreated.ts`). It takes the pairs from `match`, and does not judge whether a difference matters.
 */
import { at } from '../../errors.ts'
import type { Change, CosmeticCounts, Rollout, Warning } from '../change.ts'
import type { ReplacementReason } from '../match/leftovers.ts'
import type { Match } from '../match/match.ts'
import { ABSENT } from '../match/pairing.ts'
import { type Inventory, type Resource, referenceTo } from '../read/resource.ts'
import { sizeChange } from '../values/size.ts'
import { diffFields, type FieldContext, type FieldDiff } from './fields.ts'
import { recreation } from './recreated.ts'
import { type FieldDifference, findSchemaDrift, type SchemaDrift } from './schema-drift.ts'

export interface SurvivorsDiff {
  readonly changes: readonly Change[]
  /** Those of the match, without fields that come from a new version of Cloudcraft. */
  readonly rollouts: readonly Rollout[]
  readonly unchanged: number
  readonly cosmetic: CosmeticCounts
  readonly warnings: readonly Warning[]
}

interface Difference extends FieldDiff {
  readonly was: Resource
  readonly is: Resource
  readonly type: string
  /** Present if one has replaced the other. */
  readonly reason: ReplacementReason | undefined
}

/** How the resources differ that are on both sides, including those that were replaced. */
export function diffSurvivors(before: Inventory, after: Inventory, match: Match, context: FieldContext): SurvivorsDiff {
  const differences = differencesOf(before, after, match, context)
  const drift = findSchemaDrift([...differences, ...match.pools.rollouts.map(ofMembers)], [before, after])
  const cosmetic = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
  const changes: Change[] = []
  for (const difference of differences) {
    const { type, fields, other } = difference
    const real = fields.length === 0 ? fields : fields.filter((field) => !drift.drifted(type, field))
    const change = toChange(difference, real)
    if (change !== undefined) changes.push(change)
    if (other.size > 0) count(other, cosmetic)
  }
  const rollouts = match.pools.rollouts.map((rollout) => withoutDrift(rollout, drift))
  return { changes, rollouts, unchanged: differences.length - changes.length, cosmetic, warnings: drift.warnings }
}

function ofMembers({ memberType, fields }: Rollout): FieldDifference {
  return { type: memberType, fields }
}

function withoutDrift(rollout: Rollout, { drifted }: SchemaDrift): Rollout {
  return { ...rollout, fields: rollout.fields.filter((field) => !drifted(rollout.memberType, field)) }
}

function differencesOf(before: Inventory, after: Inventory, match: Match, context: FieldContext): Difference[] {
  const differences: Difference[] = []
  for (const [position, partner] of match.pairing.afterOf.entries()) {
    if (partner === ABSENT) continue
    const [was, is] = [at(before.resources, position), at(after.resources, partner)]
    const { fields, other } = diffFields(was, is, context)
    differences.push({
      was,
      is,
      type: is.type,
      reason: match.reasons.get(position),
      fields: known(was, is, fields),
      other,
    })
  }
  return differences
}

/** If Cloudcraft has renamed the type, a field that only one of the two types has is also a change of the format. */
function known(was: Resource, is: Resource, fields: FieldDiff['fields']): FieldDiff['fields'] {
  if (was.type === is.type || fields.length === 0) return fields
  const has = ({ properties, label }: Resource, field: string) =>
    field === 'name' ? label !== undefined : Object.hasOwn(properties, field)
  return fields.filter(({ path }) => [was, is].every((one) => has(one, path.split('.', 1)[0] ?? '')))
}

function toChange({ was, is, reason: other }: Difference, fields: FieldDiff['fields']): Change | undefined {
  if (other === undefined && fields.length === 0) return undefined
  const reason = other ?? recreation(is, fields)
  const size = sizeChange(fields, [was], [is])
  const both = { before: referenceTo(was), after: referenceTo(is), fields, ...(size && { size }), tags: [] }
  return reason === undefined ? { kind: 'changed', ...both } : { kind: 'replaced', ...both, ...reason }
}

function count(other: FieldDiff['other'], cosmetic: Record<keyof CosmeticCounts, number>): void {
  if (other.has('place')) cosmetic.moved++
  if (other.has('colour')) cosmetic.recoloured++
  if (other.has('estimate')) cosmetic.estimated++
  if (other.has('description')) cosmetic.described++
}
