import type { Change } from '../../inventory/change.ts'
import type { DriftReport, Report } from './report.ts'

/** What each target has to say about drift, for those that have anything to say. */
export function driftsOf({ targets }: Pick<Report, 'targets'>): readonly DriftReport[] {
  return targets.flatMap(({ drift }) => drift ?? [])
}

/** Every change of every target between the last deployment and this one. */
export function driftChanges(report: Pick<Report, 'targets'>): readonly Change[] {
  return driftsOf(report).flatMap(({ changes }) => changes)
}

/** Whether at least one target was compared with the state that the last deployment left. */
export function isDriftKnown(report: Pick<Report, 'targets'>): boolean {
  return driftsOf(report).some(({ compared }) => compared)
}
