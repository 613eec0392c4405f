import { existsSync } from 'node:fs'
import os from 'node:os'
import process from 'node:process'
import { FaultDomains } from './fault-domain.ts'
import { fromRunner, type Inputs, readInputs } from './inputs.ts'
import { Job } from './job/job.ts'
import { Log } from './log.ts'
import { forgiving, toVariables } from './outputs.ts'
import { placesFor, stepId } from './places.ts'
import { fromState, hasLooked, hasState, savedStep } from './state.ts'

/** The post step of `around`, after the deployment. Failures are not due to the inputs, which were right before. Never throws. */
export async function runPost(): Promise<void> {
  const log = new Log()
  const faults = new FaultDomains(log.stray)
  faults.watch()
  let strict = false
  try {
    const inputs = hasState() ? readInputs(fromState) : inputsWithoutState()
    if (inputs === undefined) return
    strict = inputs.onError === 'fail'
    log.mask([inputs.apiKey, inputs.githubToken, process.env['ACTIONS_RUNTIME_TOKEN'] ?? ''])
    const { runSecondHalf } = await import('./phases/after.ts')
    const { ownBefore } = await import('./phases/find-before.ts')
    const step = savedStep() ?? process.env['GITHUB_ACTION'] ?? ''
    const write = forgiving(toVariables(stepId(step)), (failure) => log.failure(failure, strict))
    const job = new Job({ inputs, env: process.env, write, log, faults, step })
    const findBefore = () => ownBefore(job)
    await faults.run(() => runSecondHalf(job, { findBefore, isChecked: true, hasLooked: !hasState() || hasLooked() }))
  } catch (error) {
    log.failure(error, strict)
  }
}

/** If `around` took its snapshot but could not save a state, the inputs as the runner evaluates them again; otherwise undefined. */
function inputsWithoutState(): Inputs | undefined {
  try {
    const inputs = readInputs(fromRunner)
    const { RUNNER_TEMP, GITHUB_JOB, GITHUB_ACTION } = process.env
    const { snapshotFolder } = placesFor(inputs, RUNNER_TEMP || os.tmpdir(), GITHUB_JOB, GITHUB_ACTION)
    return inputs.phase === 'around' && existsSync(snapshotFolder) ? inputs : undefined
  } catch {
    // Wrong inputs, which main has reported: there is nothing to do.
    return undefined
  }
}
