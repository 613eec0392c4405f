import type { AfterPorts } from '../../deployment-diff.ts'
import { describeError } from '../../errors.ts'
import type { Baseline } from '../../report/build/drift.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { findBaseline, isFound, type NoBaseline } from '../job/baseline.ts'
import type { Job } from '../job/job.ts'
import { isGathered, isHurried } from '../job-kind.ts'
import { LAST } from './find-before.ts'

/**
 * The port that finds the baseline, if drift is wanted. It needs no scan, and any problem is just a line in the log: the report of the
 * deployment does not depend on it.
 * @param find tests pass another one
 */
export async function driftPort(job: Job, find = findBaseline): Promise<Pick<AfterPorts, 'findBaseline'>> {
  const { drift, before: earlier } = job.inputs
  // With `before: last` the baseline is the before-snapshot, and the report already covers everything since. A cancelled job has no time
  // for this.
  if (!drift || earlier === LAST || isHurried(job.inputs)) return {}
  // The jobs of a matrix share a rate limit with the whole repository, so they do not ask GitHub.
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

/** When the first target was scanned: a baseline that another run has uploaded since says nothing about that moment. */
function takenAt({ targets }: Snapshot): number | undefined {
  const times = targets.map((one) => Date.parse(one.startedAt ?? one.takenAt ?? '')).filter(Number.isFinite)
  return times.length === 0 ? undefined : Math.min(...times)
}

/** What a server said about it is left out: this is not a failure. */
function reasonOf({ text, failure }: NoBaseline): string {
  return failure === undefined ? text : describeError(failure, () => '')
}
