import type { Target } from '../../snapshot/target.ts'
import type { RunFacts } from '../facts/evidence-shape.ts'
import { type IgnoreRuleReport, NO_COSMETICS, type Report, type TargetReport } from '../facts/report.ts'
import { sha256 } from '../facts/report-text.ts'
import type { EarlierDeployment } from '../facts/rollback-shape.ts'
import { type BuildOptions, buildReport } from './build.ts'
import { adoptTarget } from './merge-files.ts'
import { mergePlans } from './merge-plans.ts'
import { withoutOutdatedPlan, withPositions } from './plan-positions.ts'
import { inOrder, type Leg, toldOnce, type WantedTarget } from './reconcile.ts'
import { findRollback } from './rollback.ts'

export interface MergeOptions {
  readonly toolVersion: string
  /** How the deployment ended, as far as the merging job knows. */
  readonly ending?: string | undefined
  /** The targets in the inputs: the report contains only these, in this order. Empty for all targets of all jobs. */
  readonly wanted?: readonly WantedTarget[]
  /** The run that merges them. */
  readonly run?: RunFacts
  /** Earlier deployments, whose changes this one may roll back. */
  readonly earlier?: readonly EarlierDeployment[]
}

export interface Merged {
  readonly report: Report
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * One report from many jobs: each target once, with counts and verdict computed again. File names get the number of their job as a prefix.
 * @param missing targets that no job has reported: they are unknown, not unchanged
 */
export function mergeLegs(
  legs: readonly Leg[],
  missing: readonly TargetReport[],
  { toolVersion, ending, wanted = [], run, earlier }: MergeOptions,
): Merged {
  const files = new Map<string, Uint8Array>()
  const adopted = new Map(
    toldOnce(legs, wanted).map(({ target, leg }) => [
      target,
      adoptTarget(target, `${legs.indexOf(leg) + 1}-`, leg.files, files),
    ]),
  )
  const targets = inOrder([...adopted.values(), ...missing], wanted)
  const deployment = worst([
    ...legs.flatMap(({ report }) => report.deployment ?? []),
    ...(ending === undefined ? [] : [ending]),
  ])
  const ignored = mergedRules(legs.flatMap(({ report }) => report.ignored ?? []))
  const plan = planOf(legs, adopted, targets)
  const rollback = findRollback(targets, earlier)
  const options: BuildOptions = {
    toolVersion,
    ...(deployment !== undefined && { deployment }),
    ...(ignored && { ignored }),
    ...(plan && { plan }),
    ...(rollback && { rollback }),
    evidence: { ...(run && { run }), reports: digestsOf(legs) },
  }
  return { report: buildReport(targets, options), files }
}

/** The SHA-256 of each merged report.json. */
function digestsOf(legs: readonly Leg[]): readonly string[] {
  return legs.flatMap(({ files }) => {
    const bytes = files.get('report.json')
    return bytes === undefined ? [] : [sha256(bytes)]
  })
}

/** @param adopted the targets of the report, by the jobs' versions of them */
function planOf(
  legs: readonly Leg[],
  adopted: ReadonlyMap<TargetReport, TargetReport>,
  targets: readonly TargetReport[],
): Report['plan'] {
  const plan = mergePlans(legs.map(({ report }) => withoutOutdatedPlan(report, (target) => adopted.has(target))))
  if (plan === undefined) return undefined
  const positions = legs.flatMap((leg) =>
    leg.report.targets.map((target) => {
      const own = adopted.get(target)
      return own && targets.indexOf(own)
    }),
  )
  return withPositions(plan, positions)
}

/** A target whose report is missing. */
export function missingTarget(target: Target, text: string): TargetReport {
  const warnings = [{ code: 'report-missing', text }]
  return { target, status: 'unreadable', changes: [], unchanged: 0, cosmetic: NO_COSMETICS, warnings }
}

const ENDINGS = ['failure', 'cancelled', 'skipped', 'success']

/** A deployment in many jobs ended the way its worst job did. */
function worst(endings: readonly string[]): string | undefined {
  const rank = (ending: string) => ENDINGS.indexOf(ending)
  return endings.toSorted((one, other) => rank(one) - rank(other))[0]
}

/** The jobs share their rules: one entry per rule, with the sum of what it has hidden. */
function mergedRules(ignored: readonly NonNullable<Report['ignored']>[]): Report['ignored'] | undefined {
  if (ignored.length === 0) return undefined
  const rules = new Map<string, IgnoreRuleReport>()
  for (const rule of ignored.flatMap((one) => one.rules)) {
    const key = `${rule.line} ${rule.reason}`
    const known = rules.get(key)
    const hidden = rule.hidden + (known?.hidden ?? 0)
    const state = known?.state === 'used' || rule.state === 'used' ? 'used' : rule.state
    rules.set(key, { ...rule, hidden, state })
  }
  return { hidden: ignored.reduce((sum, { hidden }) => sum + hidden, 0), rules: [...rules.values()] }
}
