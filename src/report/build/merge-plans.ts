import {
  type AnnouncementReport,
  countPlan,
  type Outcome,
  type PlanReport,
  type PlanSource,
  type StaleResource,
} from '../../plan/plan-report.ts'
import type { ReportPart } from '../facts/parse-report.ts'
import type { PlanPart } from '../facts/plan-shape.ts'
import { withoutExcused } from './excused-changes.ts'

/** The plan of one job, with the positions of its sources and targets among those of all jobs. */
interface PlacedPlan {
  readonly plan: PlanPart
  /** For each of its sources the position among all. */
  readonly sources: readonly number[]
  readonly firstTarget: number
}

/**
 * Merges the plans of many jobs; undefined if no job had one. Jobs that were given the same plan each saw a part of the cloud: if one of
 * them saw an announced change, it happened. If jobs had separate plans, a change that another job's plan may have announced does not count
 * as unplanned.
 */
export function mergePlans(reports: readonly ReportPart[]): PlanReport | undefined {
  const { sources, placed } = place(reports)
  if (placed.length === 0) return undefined
  const announcements = reconcile(placed)
  const moved = placed.map(({ plan, firstTarget }) => ({
    unplanned: plan.unplanned.map((one) => ({ ...one, target: one.target + firstTarget })),
    follows: plan.follows.map((one) => ({ ...one, target: one.target + firstTarget })),
  }))
  const changes = reports.flatMap(({ targets }) => targets).map((target) => target.changes)
  const excused = withoutExcused(
    moved.map(({ unplanned }, at) => ({ unplanned, own: new Set(placed[at]?.sources) })),
    announcements,
    changes,
  )
  const lists = {
    sources,
    announcements,
    unplanned: excused.unplanned,
    follows: [...moved.flatMap(({ follows }) => follows), ...excused.follows],
    stale: mergeStale(placed),
  }
  return { ...lists, counts: countPlan(lists) }
}

function place(reports: readonly ReportPart[]) {
  const known = new Map<string, number>()
  const sources: PlanSource[] = []
  const placed: PlacedPlan[] = []
  let firstTarget = 0
  for (const [job, { plan, targets }] of reports.entries()) {
    const positions = (plan?.sources ?? []).map((source) => {
      const key = identityOf(source, job)
      const position = known.get(key) ?? sources.push(source) - 1
      known.set(key, position)
      return position
    })
    if (plan !== undefined) placed.push({ plan, sources: positions, firstTarget })
    firstTarget += targets.length
  }
  return { sources, placed }
}

/** The same bytes are the same plan. A missing plan has no bytes: the same message about it appears once. */
function identityOf({ digest, file, error, complete }: PlanSource, job: number): string {
  if (digest !== undefined) return `${digest} ${complete} ${error ?? ''}`
  return error === undefined ? `job ${job} ${file}` : `${file}\n${error}`
}

/** Each announcement once, with the best outcome that any job has seen. */
function reconcile(placed: readonly PlacedPlan[]): readonly AnnouncementReport[] {
  const best = new Map<string, AnnouncementReport>()
  for (const { plan, sources, firstTarget } of placed) {
    const seen = new Map<string, number>()
    for (const { source: own, target, ...rest } of plan.announcements) {
      const source = sources[own] ?? 0
      const key = [source, rest.action, rest.address].join('\n')
      // A plan may announce two things under one address: the deposed object of a replacement.
      const number = seen.get(key) ?? 0
      seen.set(key, number + 1)
      const one = { source, ...rest, ...(target !== undefined && { target: target + firstTarget }) }
      const other = best.get(`${key}\n${number}`)
      best.set(`${key}\n${number}`, other === undefined ? one : better(other, one))
    }
  }
  return [...best.values()]
}

/** The most informative first: without a resource, `not-seen` holds only if all jobs agree. */
const TOLD: readonly Outcome[] = ['happened', 'otherwise', 'not-seen', 'unknown', 'invisible']

function better(one: AnnouncementReport, other: AnnouncementReport): AnnouncementReport {
  const [first, second] = [weight(one), weight(other)]
  if (first !== second) return first > second ? one : other
  const order = TOLD.indexOf(one.outcome) - TOLD.indexOf(other.outcome)
  if (order !== 0) return order < 0 ? one : other
  return (other.confidence ?? 0) > (one.confidence ?? 0) ? other : one
}

function weight({ target, change, changes }: AnnouncementReport): number {
  if (change !== undefined || changes !== undefined) return 2
  return target === undefined ? 0 : 1
}

/** Differences are kept. A resource that one job misses may be where another looked, so all jobs have to miss it. */
function mergeStale(placed: readonly PlacedPlan[]): readonly StaleResource[] {
  const all = new Map<string, { readonly stale: StaleResource; jobs: number }>()
  for (const { plan } of placed) {
    for (const [key, stale] of new Map(plan.stale.map((one) => [JSON.stringify(one), one]))) {
      const known = all.get(key)
      if (known !== undefined) known.jobs += 1
      else all.set(key, { stale, jobs: 1 })
    }
  }
  return [...all.values()]
    .filter(({ stale, jobs }) => stale.path !== '' || jobs === placed.length)
    .map(({ stale }) => stale)
}
