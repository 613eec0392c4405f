import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Inputs } from '../inputs.ts'
import type { Job } from '../job/job.ts'

/** What the second half knows of the first. */
export interface FirstHalf {
  /** The before-snapshot; undefined when there is none, after saying why. */
  findBefore(): Promise<Snapshot | undefined>
  /** Whether the step before the deployment came to its end; true where it may have been in another job. */
  readonly hasLooked: boolean
}

/**
 * Whether the deployment is known not to have begun, so that there is nothing to report. Two things show it:
 * - `around`: the job was cancelled, and the step in front of the deployment had not come to its end. Steps run one after the other, so
 *   that nothing behind it has run (a state that `main` saves last, `state.ts`). A job that was cancelled later may have deployed: it is
 *   reported.
 * - a job behind the deployment, which knows it as `needs.deploy.result`: that is `skipped`, and no before-snapshot was taken either. A run
 *   that is cancelled while it takes its before-snapshot ends like this.
 */
export async function neverBegan({ phase, jobStatus }: Inputs, { hasLooked, findBefore }: FirstHalf): Promise<boolean> {
  if (phase === 'around') return jobStatus === 'cancelled' && !hasLooked
  return jobStatus === 'skipped' && (await findBefore()) === undefined
}

/** One line in the log, outputs that say it, and nothing anywhere else: what stands on the pull request is still true. */
export function sayNeverBegan({ log, write, inputs }: Job): void {
  const how = inputs.jobStatus === 'cancelled' ? 'the job was cancelled before it' : 'it was skipped'
  log.line(`Nothing is reported: the deployment did not begin, because ${how}.`)
  write('has-changes', false)
  write('verdict', 'nothing was deployed')
  write('conclusion', 'neutral')
}
