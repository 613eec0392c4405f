import { countPlan } from '../plan/plan-report.ts'
import { buildReport } from '../report/build/build.ts'
import { parseReport } from '../report/facts/parse-report.ts'
import { sha256 } from '../report/facts/report-text.ts'
import type { Addition } from './history.ts'

export interface ReportFile {
  /** Its name in errors. */
  readonly name: string
  /** The name of the deployment. */
  readonly title: string
  /** When the file was written, for a report without a time; ISO 8601. */
  readonly modified: string
  readonly version: string
}

/**
 * A deployment from its report.json, which is untrusted: verdict and counts are recomputed from its targets. @throws ExpectedError
 * REPORT_MALFORMED
 */
export function additionOf(bytes: Uint8Array, { name, title, modified, version }: ReportFile): Addition {
  const { targets, plan, deployment, ignored, evidence } = parseReport(name, bytes)
  const report = buildReport(targets, {
    toolVersion: version,
    ...(deployment !== undefined && { deployment }),
    ...(ignored && { ignored }),
    ...(plan && { plan: { ...plan, counts: countPlan(plan) } }),
  })
  const { commit, runId, runNumber, workflow } = evidence?.run ?? {}
  const time = targets
    .flatMap(({ after }) => after?.takenAt ?? [])
    .toSorted()
    .at(-1)
  return {
    report,
    origin: {
      ...{ id: (evidence?.sha256 ?? sha256(bytes)).slice(0, 16), now: modified, title, named: true },
      of: {
        ...(time !== undefined && { time }),
        ...(commit !== undefined && { commit }),
        ...(runId !== undefined && { runId }),
        ...(runNumber !== undefined && { runNumber }),
      },
      ...(workflow !== undefined && { workflow }),
    },
  }
}
