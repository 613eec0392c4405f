import { info, setFailed } from '@actions/core'
import { type Channel, publish, type Told, tellWhatChanged } from '../deployment-diff.ts'
import { ExpectedError } from '../errors.ts'
import { openRasteriser } from '../rasteriser.ts'
import { renderComment } from '../report/markdown/comment.ts'
import { renderCountsOnly } from '../report/markdown/counts-only.ts'
import { trippedGates } from '../report/tripped-gates.ts'
import { writeFolder } from '../snapshot/disk/out-folder.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { VERSION } from '../version.ts'
import { channelsFor, type PublishJob } from './channels.ts'
import { deploymentEnding } from './deployment-ending.ts'
import { distinct, reportFailure } from './failure.ts'
import { ignoreAfter, warnOfIdleRules } from './ignore.ts'
import type { Inputs } from './inputs.ts'
import type { WriteOutput } from './outputs.ts'
import type { Places } from './places.ts'
import type { Sides } from './publish-diff.ts'
import { isRestrictedHere } from './visibility.ts'

/** Compares, publishes on every channel, and lets the gates decide. */
export async function tellAfter(before: Snapshot | undefined, after: Snapshot, job: AfterJob): Promise<void> {
  const told = await tell(before, after, job)
  await publishTold(told, { ...job, sides: { before, after } })
}

/** Files first, then every channel, then the gates. */
export async function publishTold(told: Told, job: AfterJob): Promise<void> {
  const { inputs, write } = job
  const strict = inputs.onError === 'fail'
  for (const failure of distinct(told.failures)) reportFailure(failure, strict)
  warnOfIdleRules(told.report)
  info(`Cloud changes: ${told.report.verdict.text}`)
  writeCounts(told, write)
  const restricted = await isRestrictedHere(inputs)
  const kept = withComment(told, inputs, restricted)
  keep(kept, job, strict)
  await publish(kept, await openChannels({ ...job, restricted }), (_channel, failure) => reportFailure(failure, strict))
  decide(told, inputs, write)
}

/**
 * Two snapshots that cannot belong together are refused, and a mistake of ours may come between: then the report says that it does not
 * know, or an earlier one would stand there as if it were still true.
 */
async function tell(before: Snapshot | undefined, after: Snapshot, { inputs, places }: AfterJob): Promise<Told> {
  const ignore = await ignoreAfter(inputs)
  const deployment = deploymentEnding(inputs, places)
  const options = { toolVersion: VERSION, ...(deployment !== undefined && { deployment }) }
  try {
    return await tellWhatChanged(before, after, { ...options, ...ignore, rasteriser: openRasteriser })
  } catch (error) {
    const blind = uncompared(after, error instanceof ExpectedError ? error : comparisonFailed(error, inputs))
    return tellWhatChanged(blind, blind, options)
  }
}

function comparisonFailed(error: unknown, { onError }: Inputs): ExpectedError {
  reportFailure(error, onError === 'fail')
  return new ExpectedError('COMPARISON_FAILED', 'The snapshots could not be compared', 'Report this as a bug')
}

function uncompared(after: Snapshot, failure: ExpectedError): Snapshot {
  return { ...after, targets: after.targets.map(({ target }) => ({ target, inventory: failure })) }
}

async function openChannels(job: PublishJob): Promise<readonly Channel[]> {
  try {
    return await channelsFor(job)
  } catch (error) {
    reportFailure(error, job.inputs.onError === 'fail')
    return []
  }
}

/** Without a report, the one thing that is known is that nothing is. */
export function decideBlind({ failOn }: Inputs, write: WriteOutput): void {
  const tripped = failOn.includes('unknown')
  write('has-changes', false)
  write('verdict', 'could not be determined')
  write('conclusion', tripped ? 'failure' : 'neutral')
  if (tripped) setFailed('Gate tripped (fail-on: unknown): could not be determined')
}

export interface AfterJob {
  readonly inputs: Inputs
  /** What was compared here; the report of other jobs has none. */
  readonly sides?: Sides
  readonly places: Places
  readonly write: WriteOutput
}

function writeCounts({ report }: Told, write: WriteOutput): void {
  const { verdict, counts } = report
  write('has-changes', verdict.hasChanges)
  write('verdict', verdict.text)
  for (const kind of ['added', 'removed', 'changed', 'replaced', 'unknown'] as const)
    write(`${kind}-count`, counts[kind])
}

/** `comment.md` is there to be posted: it says what our own comment does, and no more. In public the rest stays on the runner. */
function withComment(told: Told, { failOn }: Inputs, restricted: boolean): Told {
  const tripped = trippedGates(told.report, failOn)
  if (!restricted && tripped.length === 0) return told
  const text = restricted ? renderCountsOnly(told.report, tripped) : renderComment(told.report, { tripped })
  return { ...told, files: new Map([...told.files, ['comment.md', text]]) }
}

/** The report as files comes first: whatever GitHub refuses later, a following step can still pick them up. */
function keep(told: Told, { places, write }: AfterJob, strict: boolean): void {
  try {
    writeFolder(places.reportFolder, told.files)
    write('report-json-path', `${places.reportFolder}/report.json`)
    write('report-html-path', `${places.reportFolder}/report.html`)
    write('comment-md-path', `${places.reportFolder}/comment.md`)
  } catch (error) {
    reportFailure(error, strict)
  }
}

function decide({ report }: Told, { failOn }: Inputs, write: WriteOutput): void {
  const tripped = trippedGates(report, failOn)
  write('conclusion', tripped.length > 0 ? 'failure' : report.verdict.known ? 'success' : 'neutral')
  if (tripped.length > 0) setFailed(`Gate tripped (fail-on: ${tripped.join(', ')}): ${report.verdict.text}`)
}
