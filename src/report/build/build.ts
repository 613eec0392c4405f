/**
 * From snapshots, or from the reports of other jobs, to one report: compare.ts compares two snapshots target by target, merge.ts merges
 * reports, and both end in `buildReport`. Renders are compared and explained here with the help of picture/ and drawing/. The wording of a
 * report is not decided here, except for the captions in drawings.
 */

import type { PlanReport } from '../../plan/plan-report.ts'
import { countChanges } from '../facts/counts.ts'
import type { EvidenceFacts } from '../facts/evidence-shape.ts'
import { type Report, type TargetReport, TOOL_NAME } from '../facts/report.ts'
import { sealed } from '../facts/report-text.ts'
import type { RollbackReport } from '../facts/rollback-shape.ts'
import { verdictOf } from '../words/verdict.ts'

export interface BuildOptions {
  readonly toolVersion: string
  readonly deployment?: string
  readonly ignored?: NonNullable<Report['ignored']>
  readonly plan?: PlanReport
  readonly watch?: Report['watch']
  readonly rollback?: RollbackReport
  /** What the report is made from; if present, the report is sealed with its own digest. */
  readonly evidence?: EvidenceFacts
}

/** The report of all targets: counts and verdict follow from the changes. */
export function buildReport(
  targets: readonly TargetReport[],
  { toolVersion, deployment, ignored, plan, rollback, watch, evidence }: BuildOptions,
): Report {
  const counts = countChanges(targets)
  const report: Report = {
    schemaVersion: 1,
    tool: { name: TOOL_NAME, version: toolVersion },
    ...(deployment !== undefined && { deployment }),
    verdict: verdictOf(counts, targets),
    counts,
    ...(ignored && { ignored }),
    ...(plan && { plan }),
    ...(watch && { watch }),
    ...(rollback && { rollback }),
    // Before the targets, which may be long; the digest is filled in last.
    ...(evidence && { evidence: { ...evidence, sha256: '' } }),
    targets,
  }
  return evidence === undefined ? report : sealed(report, evidence)
}
