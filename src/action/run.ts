import { info, notice } from '@actions/core'
import { isWrongInput } from '../errors.ts'
import { FaultDomains } from './fault-domain.ts'
import { fromRunner, type Inputs, readInputs } from './inputs.ts'
import { Job } from './job/job.ts'
import { Log } from './log.ts'
import { forgiving, toStepOutputs, unwritable } from './outputs.ts'
import { saveForPost, saveIdle, saveLooked } from './state.ts'

/** The main step: one of the phases. Never throws. */
export async function runMain(): Promise<void> {
  const log = new Log()
  const faults = new FaultDomains(log.stray)
  faults.watch()
  let strict = true
  try {
    const inputs = readInputs(fromRunner)
    strict = inputs.onError === 'fail'
    log.mask([inputs.apiKey, inputs.githubToken, process.env['ACTIONS_RUNTIME_TOKEN'] ?? ''])
    const write = forgiving(toStepOutputs, (failure) => log.failure(failure, strict))
    const job = new Job({ inputs, env: process.env, write, log, faults })
    const mayLackSecrets = await hasNoSecrets(job)
    if (mayLackSecrets && !['plan', 'report'].includes(inputs.phase)) return sayNothing(job)
    if (inputs.ignore !== '' || inputs.ignoreFile !== '') await checkRules(inputs)
    await faults.run(() => runPhase(job, mayLackSecrets))
  } catch (error) {
    log.failure(error, strict || isWrongInput(error))
  }
}

/** Loads a phase and runs it. No phase needs the code of another. */
async function runPhase(job: Job, mayLackSecrets: boolean): Promise<void> {
  const { phase } = job.inputs
  // Saved first: a before-snapshot that fails must not keep the post step from saying so.
  saveOrWarn(job, () => (phase === 'around' ? saveForPost(job.inputs, job.step) : saveIdle()))
  if (phase === 'after') {
    const { runSecondHalf } = await import('./phases/after.ts')
    const { findBefore } = await import('./phases/find-before.ts')
    return runSecondHalf(job, { findBefore: () => findBefore(job), isChecked: false, hasLooked: true })
  }
  if (phase === 'report') {
    const { runReport } = await import('./phases/report.ts')
    if ((await runReport(job, mayLackSecrets)) === 'nothing') sayNothing(job)
    return
  }
  if (phase === 'plan') {
    const { runPlan } = await import('./phases/plan.ts')
    return runPlan(job)
  }
  if (phase === 'watch') {
    const { runWatch } = await import('./phases/watch.ts')
    return runWatch(job)
  }
  if (phase === 'cleanup') {
    const { runCleanup } = await import('./phases/cleanup.ts')
    return runCleanup(job)
  }
  const { runFirstHalf } = await import('./phases/before.ts')
  try {
    await runFirstHalf(job)
  } finally {
    if (phase === 'around') saveOrWarn(job, saveLooked)
  }
}

/** Without a state the end of the job reads the inputs again, which works except in nested composite actions. */
function saveOrWarn(job: Job, save: () => void): void {
  try {
    save()
  } catch (error) {
    // The other phases do not need the state.
    if (job.inputs.phase === 'around') job.warn(unwritable('The state for the end of the job', error))
  }
}

/** Lazy: only runs with rules need them checked. */
async function checkRules(inputs: Inputs): Promise<void> {
  const { checkIgnore } = await import('./phases/ignore.ts')
  await checkIgnore(inputs)
}

/** A pull request from a fork or by Dependabot runs without secrets: nothing can be scanned, and nothing is wrong. */
async function hasNoSecrets(job: Job): Promise<boolean> {
  if (job.inputs.apiKey !== '') return false
  const workflow = await job.workflow()
  const { pullRequestOf } = await import('../github/pull-request/pull-request.ts')
  return pullRequestOf(workflow)?.isFork === true || workflow.actor === 'dependabot[bot]'
}

function sayNothing(job: Job): void {
  saveOrWarn(job, saveIdle)
  notice('No snapshot: a run from a fork or by Dependabot gets no secrets, so there is no api-key.')
  info('Nothing was scanned and nothing is reported.')
}
