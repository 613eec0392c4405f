import { existsSync } from 'node:fs'
import { setFailed } from '@actions/core'
import { type AfterPorts, lookAfter, type News, type Outcome, tell } from '../../deployment-diff.ts'
import { openRasteriser } from '../../rasteriser.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import { tellPorts } from '../channels/channels.ts'
import type { Inputs } from '../inputs.ts'
import { takeForJob } from '../job/cloud.ts'
import { earlierOf } from '../job/history.ts'
import type { Job } from '../job/job.ts'
import { takenHere } from '../job/origin.ts'
import { plansAfter } from '../job/plan-files.ts'
import { pricesAfter } from '../job/prices.ts'
import { originOf } from '../job/report-origin.ts'
import { runOf } from '../job/run-facts.ts'
import { isHurried } from '../job-kind.ts'
import { calmAfter } from './calm.ts'
import { driftPort } from './find-drift.ts'
import { ignoreAfter, warnOfIdleRules } from './ignore.ts'
import { type FirstHalf, neverBegan, sayNeverBegan } from './never-began.ts'
import { standIn } from './stand-in.ts'

/** A cancelled job is killed after five minutes: leave two for comparing and publishing. */
const CANCELLED_DEADLINE_SECONDS = 150

/**
 * The second half: after the deployment, in a separate step or at the end of the job.
 * @param where the differences between these two @param take tests pass another one
 */
export async function runSecondHalf(
  job: Job,
  where: Pick<AfterPorts, 'isChecked'> & FirstHalf,
  take: typeof takeForJob = takeForJob,
): Promise<void> {
  const { inputs } = job
  let before: Promise<Snapshot | undefined> | undefined
  const findBefore = () => {
    before ??= where.findBefore()
    return before
  }
  if (await neverBegan(inputs, { ...where, findBefore })) return sayNeverBegan(job)
  const deployment = endingOf(job)
  const ignore = await ignoreAfter(job)
  const plans = await plansAfter(job)
  const price = pricesAfter(job)
  const run = await runOf(job)
  const earlier = await earlierOf(job)
  const outcome = await lookAfter({
    ...(await tellPorts(job)),
    ...(await driftPort(job)),
    findBefore,
    isChecked: where.isChecked,
    take: async (before) => {
      const limit = deadlineOf(inputs)
      return takenHere(job, await take(job, limit, await calmAfter(job, { before, ignore, limit })), 'deployment')
    },
    standIn: (failure, before) => standIn(failure, before, inputs),
    ...(price && { price }),
    compare: {
      toolVersion: VERSION,
      origin: await originOf(job),
      rasteriser: openRasteriser,
      ...(deployment !== undefined && { deployment }),
      ...(ignore && { ignore }),
      ...(plans && { plans }),
      ...(run && { run }),
      ...(earlier && { earlier }),
    },
  })
  decide(outcome, job)
}

/** Publishes a report whose comparison was made elsewhere. */
export async function tellNews(job: Job, news: News): Promise<void> {
  decide(await tell(news, await tellPorts(job)), job)
}

/** Seconds that the after-snapshot may take. */
function deadlineOf(inputs: Inputs): number {
  const most = isHurried(inputs) ? CANCELLED_DEADLINE_SECONDS : inputs.timeoutSeconds
  return Math.min(inputs.timeoutSeconds, most)
}

/** How the deployment ended, as far as this job can know. */
export function endingOf({ inputs, places }: Job): string | undefined {
  return deploymentEnding(inputs, existsSync(places.snapshotFolder))
}

/**
 * `job-status` is the status of this job unless the user sets another. If another job deploys, this one may succeed even if that one
 * failed, so its success says nothing.
 * @param hasBefore whether this job took the before-snapshot itself
 */
export function deploymentEnding(
  { phase, jobStatus }: Pick<Inputs, 'phase' | 'jobStatus'>,
  hasBefore: boolean,
): string | undefined {
  if (jobStatus === '') return undefined
  const isHere = phase === 'around' || (phase === 'after' && hasBefore)
  return jobStatus === 'success' && !isHere ? undefined : jobStatus
}

/** The gates decide whether the step fails. */
export function decide({ report, tripped }: Outcome, job: Job): void {
  const { write } = job
  const { text, known } = report.verdict
  warnOfIdleRules(report, job)
  write('conclusion', tripped.length > 0 ? 'failure' : known ? 'success' : 'neutral')
  if (tripped.length > 0) setFailed(`Gate tripped (fail-on: ${tripped.join(', ')}): ${text}`)
}

/** Without a report, the conclusion is that nothing is known. */
export function decideBlind({ inputs: { failOn }, write }: Job): void {
  const tripped = failOn.includes('unknown')
  write('has-changes', false)
  write('verdict', 'could not be determined')
  write('conclusion', tripped ? 'failure' : 'neutral')
  if (tripped) setFailed('Gate tripped (fail-on: unknown): could not be determined')
}
