import type { AfterPorts } from '../../deployment-diff.ts'
import { describeError } from '../../errors.ts'
import type { Baseline } from '../../report/build/drift.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { findBaseline, isFound, type NoBaseline } from '../job/baseline.ts'
import type { Job } from '../job/job.ts'
import { isGathered, isHurried } from '../job-kind.ts'
import { LAST } from './find-before.ts'

/**
 * Where drift is looked for, the port that finds the baseline. It costs no scan, and whatever is wrong with it is a line in the log: the
 * report of the deployment does not depend on it.
 * @param find a test passes another one
 */
export async function driftPort(job: Job, find = findBaseline): Promise<Pick<AfterPorts, 'findBaseline'>> {
  const { drift, before: earlier } = job.inputs
  // With the baseline as the before-snapshot, the report is about all that happened since. A cancelled job has no time for more.
  if (!drift || earlier === LAST || isHurried(job.inputs)) return {}
  // The jobs of a matrix share a rate limit with the whole repository, and ask GitHub nothing.
  if (isGathered(job.inputs)) return {}
  if (await job.isRestricted()) {
    job.log.line('Drift is not looked for: in a public repository no after-snapshot is kept')
    return {}
  }
  return { findBaseline: (before) => baselineOrLine(job, before, find) }
}

async function baselineOrLine(job: Job, before: Snapshot, find: typeof findBaseline): Promise<Baseline | undefined> {
  const until = takenAt(before)
  try {
    const answer = await job.contain('baseline', () => find(job, until === undefined ? {} : { until }))
    if (isFound(answer)) return answer
    job.log.line(`Drift is not known: ${reasonOf(answer)}`)
  } catch (error) {
    job.log.failure(error, false)
  }
  return undefined
}

/** When the first target was looked at: a baseline that another run has left since then says nothing about that moment. */
function takenAt({ targets }: Snapshot): number | undefined {
  const times = targets.map((one) => Date.parse(one.startedAt ?? one.takenAt ?? '')).filter(Number.isFinite)
  return times.length === 0 ? undefined : Math.min(...times)
}

/** What a server said about it is left out: this is no failure. */
function reasonOf({ text, failure }: NoBaseline): string {
  return failure === undefined ? text : describeError(failure, () => '')
}
