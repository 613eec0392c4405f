import { ExpectedError } from '../../errors.ts'
import { mergeLegs, missingTarget } from '../../report/build/merge.ts'
import type { ReportPart } from '../../report/facts/parse-report.ts'
import type { TargetReport } from '../../report/facts/report.ts'
import { reportFiles } from '../../report/files.ts'
import type { TargetLine } from '../../snapshot/target-list.ts'
import { VERSION } from '../../version.ts'
import { deploymentEnding } from '../deployment-ending.ts'
import type { Inputs } from '../inputs.ts'
import { isRestrictedHere, publicRepository } from '../job/visibility.ts'
import { reportFailure } from '../log.ts'
import { namedTargets, nameless } from '../named-targets.ts'
import { toStepOutputs } from '../outputs.ts'
import type { Places } from '../places.ts'
import { decideBlind, publishTold } from './after.ts'
import { gatherLegs } from './gather.ts'

/**
 * The one job after a matrix: gathers what the others have left and tells it as one report.
 * @param isSecretless whether the run may have no secrets: then jobs that left nothing are none that failed, and `nothing` is told
 */
export async function runReport(inputs: Inputs, places: Places, isSecretless: boolean): Promise<'told' | 'nothing'> {
  if (await isRestrictedHere(inputs)) {
    if (isSecretless) return 'nothing'
    throw publicRepository('The reports of other jobs are not gathered')
  }
  const { legs, unreadable } = await gatherLegs(inputs)
  if (isSecretless && legs.length + unreadable.length === 0) return 'nothing'
  const found = legs.map(({ report }) => report)
  const missing = [
    ...unreadable.map((name) => missingTarget(nameless(name), 'the report of this job cannot be read')),
    ...missingTargets(inputs.targets, found),
  ]
  if (legs.length === 0 && missing.length === 0) {
    reportFailure(noReports(inputs), inputs.onError === 'fail')
    decideBlind(inputs, toStepOutputs)
    return 'told'
  }
  const { report, files } = mergeLegs(legs, missing, VERSION, deploymentEnding(inputs, places))
  const told = { report, files: reportFiles(report, files), failures: [] }
  await publishTold(told, { inputs, places, write: toStepOutputs })
  return 'told'
}

/** What the `targets` input lists and no report speaks of: its job has failed, was cancelled, or never began. */
function missingTargets(lines: readonly TargetLine[], reports: readonly ReportPart[]): readonly TargetReport[] {
  const names = (account: string, region: string) => `${account.trim().toLowerCase()}\n${region.toLowerCase()}`
  const seen = new Set(
    reports
      .flatMap(({ targets }) => targets)
      .flatMap(({ target: { account, region } }) => [names(account.id, region), names(account.name, region)]),
  )
  return namedTargets(lines)
    .filter(({ account, region }) => !seen.has(names(account.name, region)))
    .map((target) => missingTarget(target, 'no job has left a report of this target'))
}

function noReports({ artifactName }: Inputs): ExpectedError {
  return new ExpectedError(
    'REPORTS_MISSING',
    `No job of this run has left a report called ${artifactName}`,
    'Run the phases `around` or `after` in the jobs before, with the same artifact-name',
  )
}
