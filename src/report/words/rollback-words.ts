import { shortSha } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import type { DeploymentReference } from '../facts/rollback-shape.ts'
import type { Quote } from './quote.ts'
import { readableTime } from './times.ts'
import { nameOf } from './type-names.ts'

/** How many missing changes the line names. */
const NAMED = 3

/**
 * `Brings back 7 of the 8 changes of #117; missing: SQS queue "refunds" (added)`, without full stop. Undefined if this deployment rolls
 * nothing back. @param quote how names are written; without it the line contains no names
 * @param link how the earlier deployment is written
 */
export function rollbackLine(report: Report, quote?: Quote, link = referenceText): string | undefined {
  const { rollback } = report
  if (rollback === undefined) return undefined
  const { broughtBack, total, missing, of } = rollback
  const many = broughtBack === total ? `all ${total} changes` : `${broughtBack} of the ${total} changes`
  const line = `Brings back ${total === 1 ? 'the only change' : many} of ${link(of)}`
  const gap = total - broughtBack
  if (gap === 0 || quote === undefined) return line
  const named = missing.slice(0, NAMED).map(({ kind, resource }) => `${nameOf(resource, quote)} (${WORDS[kind]})`)
  const rest = gap - named.length
  if (named.length === 0) return line
  return `${line}; missing: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

const WORDS: Readonly<Record<NonNullable<Report['rollback']>['missing'][number]['kind'], string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  replaced: 'replaced',
  rollout: 'rolled out',
  'membership-added': 'membership added',
  'membership-removed': 'membership removed',
  'connection-added': 'connection added',
  'connection-removed': 'connection removed',
}

/** What people call a deployment: its pull request, otherwise its run, its commit or its time. Only digits and our own words. */
export function referenceText({ prNumber, runNumber, runId, commit, time }: DeploymentReference): string {
  if (prNumber !== undefined) return `#${prNumber}`
  if (runNumber !== undefined) return `run ${runNumber}`
  const sha = commit === undefined ? undefined : shortSha({ sha: commit })
  if (sha !== undefined) return `commit ${sha}`
  if (runId !== undefined) return `run ${runId}`
  const when = time === undefined ? undefined : readableTime(time)
  return when === undefined ? 'an earlier deployment' : `the deployment of ${when}`
}
