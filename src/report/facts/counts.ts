import type { Change } from '../../inventory/change.ts'
import { factsOf, isBackground, isRelation, type TallyKind } from './change-kinds.ts'
import type { Counts, TargetReport } from './report.ts'

/** How many resources of each type were added, changed, replaced and removed. */
export type Tally = Readonly<Record<TallyKind, ReadonlyMap<string, number>>>

/**
 * Counts resources, not lines of the report: a rollout of three instances is three replaced. What changes by itself is not counted. Types
 * stay in the order of the changes.
 */
export function tallyOf(changes: readonly Change[]): Tally {
  const tally: Record<TallyKind, Map<string, number>> = {
    added: new Map(),
    changed: new Map(),
    replaced: new Map(),
    removed: new Map(),
  }
  const counted = changes.filter((change) => !isBackground(change)).flatMap((change) => factsOf(change).counts(change))
  for (const { as, type, count } of counted) tally[as].set(type, (tally[as].get(type) ?? 0) + count)
  return tally
}

export function totalOf(types: ReadonlyMap<string, number>): number {
  return [...types.values()].reduce((sum, count) => sum + count, 0)
}

/** The part of a target that is counted. */
type Counted = Pick<TargetReport, 'changes' | 'unchanged' | 'control' | 'settle'>

/** Counts of all targets. Unconfirmed changes count under their kind and as unknown. */
export function countChanges(targets: readonly Counted[]): Counts {
  const all = targets.flatMap((target) => target.changes)
  const changes = all.filter((change) => !isBackground(change))
  const tally = tallyOf(changes)
  return {
    added: totalOf(tally.added),
    removed: totalOf(tally.removed),
    changed: totalOf(tally.changed),
    replaced: totalOf(tally.replaced),
    unchanged: targets.reduce((sum, { unchanged }) => sum + unchanged, 0),
    unknown: changes.filter((change) => !isConfirmed(change)).length,
    relations: changes.filter(isRelation).length,
    ...(targets.some(({ control }) => control) && { background: all.length - changes.length }),
    ...(targets.some(({ settle }) => settle) && {
      unsettled: changes.filter(({ tags }) => tags.includes('unsettled')).length,
    }),
  }
}

/** Counts for a table, which is read without context: there unconfirmed changes are unknown, and neither added nor removed. */
export function countConfirmed(targets: readonly TargetReport[]): Counts {
  const confirmed = targets.map((target) => ({ ...target, changes: target.changes.filter(isConfirmed) }))
  return { ...countChanges(confirmed), unknown: countChanges(targets).unknown }
}

/** Whether no warning casts doubt on it. */
export function isConfirmed({ tags }: Pick<Change, 'tags'>): boolean {
  return !tags.includes('unconfirmed')
}
