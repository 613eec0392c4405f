import type { Change } from '../../inventory/change.ts'
import { isBackground } from './change-kinds.ts'
import type { DriftReport, Report } from './report.ts'

/** The drift of each target that has one. */
export function driftsOf({ targets }: Pick<Report, 'targets'>): readonly DriftReport[] {
  return targets.flatMap(({ drift }) => drift ?? [])
}

/** Every change of every target between the last deployment and this one. */
export function driftChanges(report: Pick<Report, 'targets'>): readonly Change[] {
  return driftsOf(report).flatMap(({ changes }) => changes)
}

/** Those that do not happen by themselves: the actual drift. */
export function realDrift(report: Pick<Report, 'targets'>): readonly Change[] {
  return withoutBackground(driftChanges(report))
}

/**
 * How many changes there were since the last deployment: before this one began or, in the report of a watch, until now. Undefined if no
 * target could be compared. What changes by itself is not counted.
 */
export function driftCount({ targets, watch }: Pick<Report, 'targets' | 'watch'>): number | undefined {
  if (watch !== undefined) {
    const compared = targets.filter(({ status }) => status === 'compared')
    return compared.length === 0 ? undefined : withoutBackground(compared.flatMap(({ changes }) => changes)).length
  }
  const compared = driftsOf({ targets }).filter((drift) => drift.compared)
  return compared.length === 0 ? undefined : realDrift({ targets }).length
}

/** The changes without those that happen by themselves. */
export function withoutBackground(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => !isBackground(change))
}
