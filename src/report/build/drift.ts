import { ExpectedError } from '../../errors.ts'
import type { Warning } from '../../inventory/change.ts'
import { compareInventories } from '../../inventory/diff.ts'
import { applyIgnoreRules, type Ignore } from '../../inventory/ignore/ignore.ts'
import { tagBackground } from '../../inventory/motion.ts'
import { parseInventory } from '../../inventory/read/parse.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { Snapshot, TargetSnapshot } from '../../snapshot/snapshot.ts'
import { identityOf } from '../../snapshot/target.ts'
import { countChanges } from '../facts/counts.ts'
import type { DriftReport, Since, TargetReport } from '../facts/report.ts'
import { motionsBefore } from './calm-target.ts'
import type { TargetRead } from './compare-target.ts'
import { requestsAgree } from './request-doubts.ts'

/** The account as the last deployment left it. */
export interface Baseline {
  readonly snapshot: Snapshot
  readonly since: Omit<Since, 'takenAt'>
}

export interface Drifted {
  readonly targets: readonly TargetReport[]
  /** How many changes each ignore rule has hidden. */
  readonly hidden: readonly number[]
  readonly failures: readonly ExpectedError[]
}

export interface DriftContext {
  readonly baseline: Baseline
  readonly before: Snapshot
  readonly ignore: Ignore | undefined
}

/**
 * Adds to each target what had changed before the deployment began. The inventory before it is the one that the report was made from, so no
 * scan is needed. If it has a bug, only the part about drift is missing, not the report.
 * @param reads what was read of each target, in the order of the targets
 */
export function tryAddDrift(
  targets: readonly TargetReport[],
  reads: readonly TargetRead[],
  context: DriftContext,
): Drifted {
  try {
    return { ...addDrift(targets, reads, context), failures: [] }
  } catch {
    const failure = new ExpectedError('DRIFT_FAILED', 'The drift could not be determined', 'Report this as a bug')
    return { targets, hidden: [], failures: [failure] }
  }
}

function addDrift(
  targets: readonly TargetReport[],
  reads: readonly TargetRead[],
  context: DriftContext,
): Omit<Drifted, 'failures'> {
  const known = byIdentity(context.baseline.snapshot)
  const taken = byIdentity(context.before)
  const hidden: number[] = []
  const drifted = targets.map((target, at): TargetReport => {
    const now = reads[at]?.before
    // Without a before-snapshot it is unknown what this deployment changed and what others did.
    if (now === undefined) return target
    const identity = identityOf(target.target)
    const sides = { target, now, was: known.get(identity), before: taken.get(identity) }
    const { drift, counts } = driftOf(sides, context)
    for (const [rule, count] of counts.entries()) hidden[rule] = (hidden[rule] ?? 0) + count
    return { ...target, drift }
  })
  return { targets: drifted, hidden }
}

function byIdentity({ targets }: Snapshot): ReadonlyMap<string, TargetSnapshot> {
  return new Map(targets.map((taken) => [identityOf(taken.target), taken]))
}

interface Sides {
  readonly target: TargetReport
  readonly was: TargetSnapshot | undefined
  readonly before: TargetSnapshot | undefined
  /** The inventory of the before-snapshot. */
  readonly now: Inventory
}

interface TargetDrift {
  readonly drift: DriftReport
  /** How many changes each ignore rule has hidden. */
  readonly counts: readonly number[]
}

function driftOf({ target, was, before: taken, now }: Sides, context: DriftContext): TargetDrift {
  const { takenAt } = was ?? {}
  const since = { ...(takenAt !== undefined && { takenAt }), ...context.baseline.since }
  const before = inventoryOf(was)
  const notCompared = (warning: Warning): TargetDrift => ({
    drift: { since, compared: false, changes: [], counts: countChanges([]), warnings: [warning] },
    counts: [],
  })
  if (typeof before === 'string') return notCompared({ code: 'baseline-missing', text: before })
  const hurdle = hurdleFor(target, was, context)
  if (hurdle !== undefined) return notCompared(hurdle)
  const { diff } = compareInventories(before, now)
  const { ignore } = context
  // What changes while nobody deploys has also changed since the last deployment.
  const motions = motionsBefore(taken, now)
  const found = tagBackground(diff.changes, motions ?? [])
  const left = ignore
    ? applyIgnoreRules(found, ignore.rules, { before, after: now, now: ignore.now })
    : { changes: found, hidden: [] }
  const controlled = motions !== undefined && { control: {} }
  const counts = countChanges([{ changes: left.changes, unchanged: diff.unchanged, ...controlled }])
  const hidden = left.hidden.reduce((sum, count) => sum + count, 0)
  const drift: DriftReport = {
    ...{ since, compared: true, changes: left.changes, counts, warnings: diff.warnings },
    ...(ignore && { hidden }),
  }
  return { drift, counts: left.hidden }
}

/** Why the two say nothing about drift although both exist; otherwise undefined. */
function hurdleFor(
  { before }: TargetReport,
  was: TargetSnapshot | undefined,
  { baseline, before: asked }: DriftContext,
): Warning | undefined {
  if (!requestsAgree(baseline.snapshot.request, asked.request))
    return { code: 'request-differs', text: 'the baseline was taken with another filter or exclude' }
  const [earlier, later] = [was?.takenAt, before?.takenAt].map((time) => Date.parse(time ?? ''))
  if (earlier !== undefined && later !== undefined && earlier > later)
    return { code: 'baseline-newer', text: 'the baseline is newer than the before-snapshot' }
  return undefined
}

/** The inventory of the baseline, or why there is none. */
function inventoryOf(was: TargetSnapshot | undefined): Inventory | string {
  const bytes = was?.inventory
  if (bytes === undefined) return 'the baseline does not have this target'
  if (bytes instanceof ExpectedError) return `the last deployment left no inventory of this target: ${bytes.message}`
  try {
    return parseInventory('The baseline', bytes)
  } catch (error) {
    if (error instanceof ExpectedError) return error.message
    throw error
  }
}
