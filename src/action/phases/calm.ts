import { type IgnoreTexts, readIgnore } from '../../inventory/ignore/ignore-texts.ts'
import type { Calm } from '../../snapshot/calm.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Job } from '../job/job.ts'
import { isHurried } from '../job-kind.ts'

export interface AfterSettings {
  /** The before-snapshot, which is searched for in the meantime. */
  readonly before: Promise<Snapshot | undefined>
  readonly ignore: IgnoreTexts | undefined
  /** Seconds that the after-snapshot may take. */
  readonly limit: number
}

/**
 * How to wait for the `settle` input; undefined without one. Changes that happen by themselves or are hidden by ignore rules are not waited
 * for. A wait that does not fit into the time of the job is cut short, and the log says so.
 */
export async function calmAfter(
  job: Job,
  { before, ignore, limit }: AfterSettings,
): Promise<Pick<Calm, 'settle'> | undefined> {
  const { settleSeconds: seconds, failOn } = job.inputs
  if (seconds === 0) {
    if (failOn.includes('unsettled'))
      job.log.notice('fail-on names unsettled, which cannot trip: `settle` is 0, so nothing is waited for')
    return undefined
  }
  if (seconds >= limit) job.log.notice(tooLong(job, seconds, limit))
  const { mattersAfter } = await import('../../report/build/calm-target.ts')
  return { settle: { seconds, matters: mattersAfter(before, await readIgnore(ignore)) } }
}

function tooLong({ inputs }: Job, seconds: number, limit: number): string {
  const why = isHurried(inputs) ? 'this cancelled job leaves' : '`timeout` leaves'
  return `settle is ${seconds} s, but ${why} ${limit} s for the whole after-snapshot: the wait ends before that, in time for the picture`
}
