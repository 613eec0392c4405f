import { readInputs } from './inputs.ts'
import { Job } from './job/job.ts'
import { Log } from './log.ts'
import { toVariables } from './outputs.ts'
import { fromState, hasWorkForPost } from './state.ts'

/** The post step of `around`, after the deployment. Whatever fails now, the inputs were right before it. Never throws. */
export async function runPost(): Promise<void> {
  if (!hasWorkForPost()) return
  const log = new Log()
  let strict = false
  try {
    const inputs = readInputs(fromState)
    strict = inputs.onError === 'fail'
    log.mask([inputs.apiKey, inputs.githubToken])
    const { runSecondHalf } = await import('./phases/after.ts')
    const { ownBefore } = await import('./phases/find-before.ts')
    const job = new Job({ inputs, env: process.env, write: toVariables, log })
    await runSecondHalf(job, { findBefore: () => ownBefore(job), isChecked: true })
  } catch (error) {
    log.failure(error, strict)
  }
}
