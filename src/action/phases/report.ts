import { ExpectedError } from '../../errors.ts'
import { mergeLegs, missingTarget } from '../../report/build/merge.ts'
import type { ReportPart } from '../../report/facts/parse-report.ts'
import type { TargetReport } from '../../report/facts/report.ts'
import { filesToLink } from '../../report/files.ts'
import type { TargetLine } from '../../snapshot/target-list.ts'
import { VERSION } from '../../version.ts'
import type { Inputs } from '../inputs.ts'
import type { Job } from '../job/job.ts'
import { publicRepository } from '../job/visibility.ts'
import { decideBlind, endingOf, tellNews } from './after.ts'
import { type Gathered, gatherLegs } from './gather.ts'
import { namedTargets, nameless } from './stand-in.ts'

/**
 * The one job after a matrix: gathers what the others have left and tells it as one report.
 * @param mayLackSecrets whether runs like this get no secrets: jobs that left nothing have then not failed, and `nothing` is told
 * @param gather a test passes another one
 */
export async function runReport(
  job: Job,
  mayLackSecrets: boolean,
  gather: (job: Job) => Promise<Gathered> = gatherLegs,
): Promise<'told' | 'nothing'> {
  if (await job.isRestricted()) {
    if (mayLackSecrets) return 'nothing'
    throw publicRepository('The reports of other jobs are not gathered')
  }
  const { legs, unreadable } = await gather(job)
  if (mayLackSecrets && legs.length + unreadable.length === 0) return 'nothing'
  const found = legs.map(({ report }) => report)
  const missing = [
    ...unreadable.map((name) => missingTarget(nameless(name), 'the report of this job cannot be read')),
    ...missingTargets(job.inputs.targets, found),
  ]
  if (legs.length === 0 && missing.length === 0) {
    job.warn(noReports(job.inputs))
    decideBlind(job)
    return 'told'
  }
  const { report, files } = mergeLegs(legs, missing, VERSION, endingOf(job))
  await tellNews(job, { report, files: filesToLink(report, files), failures: [] })
  return 'told'
}

/** What the `targets` input lists and no report mentions: its job has failed, was cancelled, or never began. */
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
