import { visibleLine } from '../text.ts'
import type { Plan, UnreadPlan } from './announcement.ts'
import { canBeIn, whyNotLookedAt, withDefaultPlace } from './match/eligible.ts'
import type { Entry, KnownEntry } from './match/entry.ts'
import { type Matches, matchAll } from './match/match.ts'
import { indexTarget, type PlanTarget, type TargetIndex } from './match/target-index.ts'
import { type AnnouncementReport, countPlan, type PlanReport, type PlanSource } from './plan-report.ts'
import { doubtfulChanges } from './verdict/doubt.ts'
import { withExcess } from './verdict/excess.ts'
import { sortLeftovers } from './verdict/follow.ts'
import { judge } from './verdict/judge.ts'
import { withoutMovedRules } from './verdict/kept-rules.ts'
import { withOrphans } from './verdict/orphans.ts'
import { staleResources } from './verdict/stale.ts'
import { claimsOf, type Told } from './verdict/told.ts'
import type { JobStatus, Verdict } from './verdict/verdict.ts'

/*
 * Compares what a deployment announced with what a comparison found. Here: reading plans (`read/`), mapping attributes to Cloudcraft's
 * fields (`fields/`, `kinds*`), finding the resource of each announcement (`match/`), and its outcome (`verdict/`). Not here: files and
 * their paths, the wording and tables of a report, gates.
 */

/** For a set of thousands only the first changes are listed; the text gives their number. */
const MAX_LISTED = 100
/** Addresses contain keys of `for_each`, which are arbitrary text. */
const MAX_ADDRESS = 500

/**
 * Compares what plans announced with what a comparison has found. Pure: equal plans and targets give an equal report, in whatever order a
 * plan lists its changes.
 * @param targets the targets of a report in its order, each with both inventories and the final list of changes
 * @param job how the deployment ended: after anything but success, what did not happen is `unknown`
 */
export function comparePlan(
  plans: readonly (Plan | UnreadPlan)[],
  targets: readonly PlanTarget[],
  { job = 'success' }: { readonly job?: JobStatus } = {},
): PlanReport {
  const indices = targets.map(indexTarget)
  const { entries, known } = entriesOf(plans)
  const matches = matchAll(entries, known, indices)
  const judged = judgeAll(withoutMovedRules(entries, matches.seen), matches, indices, job)
  const all = withOrphans(withExcess(judged, indices), indices)
  const claims = claimsOf(all, indices)
  const { follows, left } = sortLeftovers(all, claims, indices)
  const unplanned = left.filter(({ target, change }) => isBlamed(indices[target], change, plans))
  const announcements = all.map(reportOf)
  const lists = {
    sources: plans.map(sourceOf),
    announcements,
    unplanned,
    follows: follows.map((one) => ({ ...one, of: visibleLine(one.of, MAX_ADDRESS) })),
    stale: staleResources(known, matches.known, indices),
  }
  return { ...lists, counts: countPlan(lists) }
}

/** Everything of all plans, in an order that does not depend on theirs. */
function entriesOf(plans: readonly (Plan | UnreadPlan)[]): { entries: readonly Entry[]; known: readonly KnownEntry[] } {
  const entries: Entry[] = []
  const known: KnownEntry[] = []
  for (const [source, plan] of plans.entries()) {
    if (!('announcements' in plan)) continue
    const listed = withDefaultPlace(plan, plan.announcements).map((announcement) => ({ source, announcement }))
    const keyed = listed.map((entry) => ({ entry, key: sortKey(entry) }))
    entries.push(...keyed.sort(byKey).map(({ entry }) => entry))
    const knownListed = withDefaultPlace(plan, plan.known).map((resource) => ({ source, resource }))
    known.push(...knownListed.sort((a, b) => (a.resource.address < b.resource.address ? -1 : 1)))
  }
  return { entries, known }
}

function sortKey({ announcement: { address, action, kind, old } }: Entry): string {
  return [address, action, kind, ...old.arns, ...old.azureIds, ...old.ids].join('\n')
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function judgeAll(
  entries: readonly Entry[],
  { seen, usual }: Matches,
  targets: readonly TargetIndex[],
  job: JobStatus,
): readonly Told[] {
  const announced = new Set<string>()
  for (const [position, { target, after }] of seen)
    if (entries[position]?.announcement.action !== 'delete') announced.add(`${target} ${after}`)
  const doubtful = doubtfulChanges(entries, seen, targets)
  return entries.map((entry, position) => {
    const { announcement, source } = entry
    const found = seen.get(position)
    const verdict = judge(announcement, found, {
      job,
      targets,
      whyNotLookedAt: () => whyNotLookedAt(announcement, targets, usual.get(source) ?? new Set()),
      isAnnounced: (target, after) => announced.has(`${target} ${after}`),
    })
    const isInDoubt = verdict.changes.some((change) => doubtful.has(`${found?.target} ${change}`))
    return { entry, seen: found, verdict: isInDoubt ? inDoubt(verdict) : verdict }
  })
}

/** If a whole type is added or removed, it may simply not have been read. */
function inDoubt(verdict: Verdict): Verdict {
  return verdict.outcome !== 'happened'
    ? verdict
    : { ...verdict, outcome: 'unknown', because: [...verdict.because, 'its type may not have been read on one side'] }
}

/** A change does not count as unplanned if it may not have been read, or may be in a missing part of a plan. */
function isBlamed(target: TargetIndex | undefined, change: number, plans: readonly (Plan | UnreadPlan)[]): boolean {
  if (target === undefined || target.changes[change]?.tags.includes('unconfirmed') === true) return false
  return plans.every((plan) => {
    if (!('announcements' in plan)) return false
    if (plan.complete) return true
    return plan.scope !== undefined && !canBeIn({ types: [], place: plan.scope }, target)
  })
}

function reportOf({ entry, seen, verdict }: Told): AnnouncementReport {
  const { address, action, kind, types } = entry.announcement
  const [change, ...more] = verdict.changes
  const isOne = more.length === 0 && seen?.set === undefined
  return {
    source: entry.source,
    address: visibleLine(address, MAX_ADDRESS),
    type: types[0] ?? visibleLine(kind),
    action,
    outcome: verdict.outcome,
    ...(seen && { target: seen.target }),
    ...(change !== undefined && (isOne ? { change } : { changes: verdict.changes.slice(0, MAX_LISTED) })),
    ...(seen && { confidence: seen.confidence }),
    because: [...(seen?.because ?? []), ...verdict.because].map((text) => visibleLine(text, MAX_ADDRESS)),
  }
}

function sourceOf(plan: Plan | UnreadPlan): PlanSource {
  const { file, digest } = plan
  const which = { file, ...(digest !== undefined && { digest }) }
  if (!('announcements' in plan)) return { ...which, complete: false, error: plan.error }
  const { tool, toolVersion, complete } = plan
  return { ...which, tool, ...(toolVersion !== undefined && { toolVersion }), complete }
}
