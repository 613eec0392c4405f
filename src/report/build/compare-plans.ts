import { describeError, ExpectedError } from '../../errors.ts'
import type { Change } from '../../inventory/change.ts'
import type { Plan, UnreadPlan } from '../../plan/announcement.ts'
import { comparePlan } from '../../plan/compare-plan.ts'
import type { PlanTarget } from '../../plan/match/target-index.ts'
import { type AnnouncementReport, countPlan, type PlanReport } from '../../plan/plan-report.ts'
import type { JobStatus } from '../../plan/verdict/verdict.ts'
import type { TargetReport } from '../facts/report.ts'
import type { TargetRead } from './compare-target.ts'
import { withSeenProvider, withSeenRegion } from './seen-place.ts'

/** The plans of a report, or why there is nothing to say about them. */
export interface PlansCompared {
  readonly plan?: PlanReport
  readonly failures: readonly ExpectedError[]
}

/** Like `comparePlans`. If it has a bug, only the part about the plans is missing, not the report. */
export function tryComparePlans(...given: Parameters<typeof comparePlans>): PlansCompared {
  try {
    const plan = comparePlans(...given)
    return { ...(plan && { plan }), failures: [] }
  } catch {
    const failure = new ExpectedError('PLAN_FAILED', 'The plans could not be compared', 'Report this as a bug')
    const sources = given[0].map(({ file }) => ({ file, complete: false, error: describeError(failure) }))
    const lists = { sources, announcements: [], unplanned: [], follows: [], stale: [] }
    return { plan: { ...lists, counts: countPlan(lists) }, failures: [failure] }
  }
}

/**
 * Compares plans with the targets of a report; undefined without plans. Changes hidden by ignore rules are included, since an announced
 * change has happened even if nobody wants to see it; hidden changes are neither linked nor counted as unplanned.
 * @param reads what was read of each target, in the order of the targets
 * @param deployment how it ended; undefined if unknown, which counts as a success
 */
export function comparePlans(
  plans: readonly (Plan | UnreadPlan)[],
  targets: readonly TargetReport[],
  reads: readonly TargetRead[],
  deployment: string | undefined,
): PlanReport | undefined {
  if (plans.length === 0) return undefined
  const alignments = targets.map(({ changes }, at) => align(reads[at]?.found ?? [], changes))
  const held = targets.map((report, at): PlanTarget => {
    const { before, after } = reads[at] ?? {}
    return { target: placeOf(report, reads[at]), before, after, changes: alignments[at]?.changes ?? [] }
  })
  const found = comparePlan(plans, held, { job: jobStatus(deployment) })
  return withoutHidden(
    found,
    alignments.map(({ shown }) => shown),
  )
}

const ENDINGS: readonly JobStatus[] = ['success', 'failure', 'cancelled', 'skipped']

function jobStatus(deployment = 'success'): JobStatus {
  return ENDINGS.find((ending) => ending === deployment) ?? 'failure'
}

function placeOf({ target }: TargetReport, read: TargetRead | undefined): PlanTarget['target'] {
  const sides = [read?.before, read?.after]
  return withSeenRegion(withSeenProvider(target, sides), sides)
}

interface Alignment {
  /** All changes, each as the report shows it, if it does. */
  readonly changes: readonly Change[]
  /** For each of them its position in the report; undefined if hidden. */
  readonly shown: readonly (number | undefined)[]
}

/** The changes of a report are those that were found, in the same order, without those and without the fields that rules hide. */
function align(found: readonly Change[], shown: readonly Change[]): Alignment {
  let next = 0
  const pairs = found.map((change) => {
    const candidate = shown[next]
    if (candidate === undefined || !isSame(change, candidate)) return { change, position: undefined }
    next += 1
    return { change: candidate, position: next - 1 }
  })
  return { changes: pairs.map(({ change }) => change), shown: pairs.map(({ position }) => position) }
}

/** A change of which a rule hides fields is a new object about the same resources. */
function isSame(change: Change, shown: Change): boolean {
  if (change === shown) return true
  return change.kind === 'changed' && shown.kind === 'changed' && change.after === shown.after
}

const HIDDEN = 'an ignore rule hides its change'

function withoutHidden(
  { sources, announcements, unplanned, follows, stale }: PlanReport,
  shown: readonly (readonly (number | undefined)[])[],
): PlanReport {
  const positionOf = (target: number, change: number) => shown[target]?.[change]
  const moved = <Place extends { readonly target: number; readonly change: number }>(place: Place): Place[] => {
    const change = positionOf(place.target, place.change)
    return change === undefined ? [] : [{ ...place, change }]
  }
  const lists = {
    sources,
    announcements: announcements.map((one) => withPositions(one, positionOf)),
    unplanned: unplanned.flatMap(moved),
    follows: follows.flatMap(moved),
    stale,
  }
  return { ...lists, counts: countPlan(lists) }
}

function withPositions(
  { change, changes, because, ...rest }: AnnouncementReport,
  positionOf: (target: number, change: number) => number | undefined,
): AnnouncementReport {
  const { target } = rest
  const all = change === undefined ? (changes ?? []) : [change]
  const left = target === undefined ? [] : all.flatMap((one) => positionOf(target, one) ?? [])
  const [only] = left
  return {
    ...rest,
    ...(change !== undefined && only !== undefined && { change: only }),
    ...(change === undefined && left.length > 0 && { changes: left }),
    because: left.length < all.length ? [...because, HIDDEN] : because,
  }
}
