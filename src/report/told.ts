import type { AskedPrices } from '../cost/asked-prices.ts'
import { ExpectedError } from '../errors.ts'
import { type IgnoreTexts, readIgnore } from '../inventory/ignore/ignore-texts.ts'
import type { Plan, UnreadPlan } from '../plan/announcement.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { buildReport } from './build/build.ts'
import { compareSnapshots } from './build/compare.ts'
import { withCosts } from './build/compare-costs.ts'
import { tryComparePlans } from './build/compare-plans.ts'
import type { Rasterise } from './build/diagram-pictures.ts'
import { type Baseline, tryAddDrift } from './build/drift.ts'
import { evidenceFacts } from './build/evidence-facts.ts'
import { findRollback } from './build/rollback.ts'
import type { RunFacts } from './facts/evidence-shape.ts'
import type { Origin } from './facts/origin.ts'
import type { Report, TargetReport } from './facts/report.ts'
import type { EarlierDeployment } from './facts/rollback-shape.ts'
import { filesToLink } from './files.ts'

/** A report with the files that show it. */
export interface Told {
  readonly report: Report
  /** By name: report.json, report.html and their pictures. */
  readonly files: ReadonlyMap<string, Uint8Array | string>
  /** Why something is missing, with codes and remedies. */
  readonly failures: readonly ExpectedError[]
  /** Those of them because of which a cost figure is missing, or that concern requesting it. */
  readonly costFailures?: readonly ExpectedError[]
}

export interface CompareOptions {
  readonly toolVersion: string
  /** How the deployment ended, if known. */
  readonly deployment?: string
  readonly ignore?: IgnoreTexts
  /** The run that the report comes from, if any. */
  readonly run?: RunFacts
  /** Earlier deployments, whose changes this one may roll back. */
  readonly earlier?: readonly EarlierDeployment[]
  /** What the deployment announced. Absent if not requested; includes plans that could not be read, with the reason. */
  readonly plans?: readonly (Plan | UnreadPlan)[]
  /** The account as the last deployment left it, to report what had changed before this one began. */
  readonly baseline?: Baseline
  /** Set by a watch: `before` is then this state, not the state before a deployment. */
  readonly watch?: Report['watch']
  /** What both sides cost according to Cloudcraft. Absent if not requested. */
  readonly prices?: AskedPrices
  /** Turns drawings into pixels; without it they stay SVG. */
  readonly rasteriser?: () => Promise<Rasterise>
  /** The title, commit and run that the page shows. */
  readonly origin?: Origin
}

/**
 * Compares two snapshots and says what changed.
 * @param before undefined if there is none: the report then says that it does not know
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH; AggregateError of IGNORE_INVALID
 */
export async function tellWhatChanged(
  before: Snapshot | undefined,
  after: Snapshot,
  options: CompareOptions,
): Promise<Told> {
  const ignore = await readIgnore(options.ignore)
  const { files, failures, ignored, reads, ...compared } = compareSnapshots(
    before,
    after,
    ignore,
    options.watch !== undefined,
  )
  const { baseline } = options
  const drifted =
    baseline === undefined || before === undefined
      ? { targets: compared.targets, hidden: [], failures: [] }
      : tryAddDrift(compared.targets, reads, { baseline, before, ignore })
  const costs = withCosts(drifted.targets, reads, options.prices)
  const { targets } = costs
  const planned = tryComparePlans(options.plans ?? [], targets, reads, options.deployment)
  const pictures = new Map(files)
  const pictured = await pictureTargets(targets, pictures, options.rasteriser)
  const isLost = pictured instanceof ExpectedError
  const rollback = findRollback(targets, options.earlier)
  const report = buildReport(isLost ? targets : pictured, {
    ...options,
    ...(ignored && { ignored: withDrift(ignored, drifted.hidden) }),
    ...(planned.plan && { plan: planned.plan }),
    ...(rollback && { rollback }),
    evidence: evidenceFacts(before, after, options),
  })
  return {
    report,
    files: filesToLink(report, pictures, options.origin),
    failures: [
      ...[...failures, ...drifted.failures, ...planned.failures, ...costs.failures],
      ...(isLost ? [pictured] : []),
    ],
    costFailures: costs.failures,
  }
}

/** A rule that hides drift is useful, even if it hides nothing of this deployment. */
function withDrift(
  { hidden, rules }: NonNullable<Report['ignored']>,
  inDrift: readonly number[],
): NonNullable<Report['ignored']> {
  const judged = rules.map((rule, at) => ((inDrift[at] ?? 0) > 0 ? { ...rule, state: 'used' as const } : rule))
  return { hidden, rules: judged }
}

/** The rasteriser is WASM and may fail on some machines: then only these pictures are missing, not the report. Most runs need none. */
async function pictureTargets(
  targets: readonly TargetReport[],
  files: Map<string, Uint8Array>,
  rasteriser: CompareOptions['rasteriser'],
): Promise<readonly TargetReport[] | ExpectedError> {
  if (rasteriser === undefined || targets.every(({ diagram }) => diagram === undefined)) return targets
  try {
    const { pictureDiagrams } = await import('./build/diagram-pictures.ts')
    return pictureDiagrams(targets, files, await rasteriser())
  } catch (error) {
    const what = `The drawings could not be turned into pictures: ${String(error).slice(0, 300)}`
    return new ExpectedError('RASTERISER_FAILED', what, 'Open the drawings in the report page')
  }
}
