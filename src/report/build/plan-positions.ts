import { countPlan, type PlanReport } from '../../plan/plan-report.ts'
import type { ReportPart } from '../facts/parse-report.ts'
import type { TargetReport } from '../facts/report.ts'

/**
 * The report of a job without what its plan says about targets for which there is a newer report: that job has scanned them again.
 * Positions do not change.
 */
export function withoutOutdatedPlan(report: ReportPart, isTold: (target: TargetReport) => boolean): ReportPart {
  const { plan, targets } = report
  if (plan === undefined) return report
  const counts = targets.map(isTold)
  if (targets.length > 0 && !counts.includes(true)) {
    const { plan: _, ...rest } = report
    return rest
  }
  const isKept = ({ target }: { readonly target: number }) => counts[target] === true
  const announcements = plan.announcements.map((one) => {
    if (one.target === undefined || counts[one.target] === true) return one
    const { target: _, change: _change, changes: _changes, ...rest } = one
    return { ...rest, outcome: one.outcome === 'invisible' ? one.outcome : ('unknown' as const) }
  })
  const lists = {
    ...plan,
    announcements,
    unplanned: plan.unplanned.filter(isKept),
    follows: plan.follows.filter(isKept),
  }
  return { ...report, plan: lists }
}

/**
 * The plan with the positions of targets in the whole report.
 * @param positions by position in the jobs' reports, one after the other; undefined for a target that is reported by another job
 */
export function withPositions(plan: PlanReport, positions: readonly (number | undefined)[]): PlanReport {
  const moved = <T extends { readonly target: number }>(list: readonly T[]) =>
    list.flatMap((one): T[] => {
      const target = positions[one.target]
      return target === undefined ? [] : [{ ...one, target }]
    })
  const announcements = plan.announcements.map((one) => {
    const target = one.target === undefined ? undefined : positions[one.target]
    return target === undefined ? one : { ...one, target }
  })
  const lists = { ...plan, announcements, unplanned: moved(plan.unplanned), follows: moved(plan.follows) }
  return { ...lists, counts: countPlan(lists) }
}
