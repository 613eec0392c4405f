import { info, notice, setSecret } from '@actions/core'
import { ExpectedError } from '../errors.ts'
import { readWorkflow } from '../github/workflow.ts'
import { fromRunner, type Inputs, readInputs } from './inputs.ts'
import { isWrongInput, reportFailure } from './log.ts'
import { toStepOutputs } from './outputs.ts'
import { handOver, takeBefore } from './phases/before.ts'
import { type Places, placesFor } from './places.ts'
import { saveForPost } from './state.ts'
import { tempFolder } from './temp.ts'

/** The main step: one of the phases. Never throws. */
export async function runMain(): Promise<void> {
  let strict = true
  try {
    const inputs = readInputs(fromRunner)
    strict = inputs.onError === 'fail'
    hideSecrets(inputs)
    const isSecretless = await withoutSecrets(inputs)
    if (isSecretless && inputs.phase !== 'report') return sayNothing()
    if (inputs.ignore !== '' || inputs.ignoreFile !== '') await checkRules(inputs)
    await runPhase(inputs, placesFor(inputs, tempFolder(), process.env['GITHUB_JOB']), isSecretless)
  } catch (error) {
    reportFailure(error, strict || isWrongInput(error))
  }
}

export function hideSecrets({ apiKey, githubToken }: Inputs): void {
  for (const secret of [apiKey, githubToken]) if (secret.trim() !== '') setSecret(secret.trim())
}

/** Loaded only where there are rules: reading YAML is none of the before phase's business otherwise. */
async function checkRules(inputs: Inputs): Promise<void> {
  const { checkIgnore } = await import('./phases/ignore.ts')
  await checkIgnore(inputs)
}

async function runPhase(inputs: Inputs, places: Places, isSecretless: boolean): Promise<void> {
  if (inputs.phase === 'after') return runAfter(inputs, places)
  if (inputs.phase === 'report') return runReport(inputs, places, isSecretless)
  if (inputs.phase === 'cleanup') return cleanUp(inputs)
  // Saved first: a before-snapshot that fails must not keep the post step from saying so.
  if (inputs.phase === 'around') saveForPost(inputs)
  const snapshot = await takeBefore(inputs, places, toStepOutputs)
  if (inputs.phase === 'before') await handOver(inputs, places, snapshot, toStepOutputs)
}

/** It needs no key itself: whether there was one is told by what the other jobs have left. */
async function runReport(inputs: Inputs, places: Places, isSecretless: boolean): Promise<void> {
  const report = await import('./phases/report.ts')
  if ((await report.runReport(inputs, places, isSecretless)) === 'nothing') sayNothing()
}

async function cleanUp(inputs: Inputs): Promise<void> {
  const { runCleanup } = await import('./phases/cleanup.ts')
  await runCleanup(inputs)
}

async function runAfter(inputs: Inputs, places: Places): Promise<void> {
  const { standIn, takeAfter } = await import('./phases/stand-in.ts')
  const { findBefore } = await import('./phases/find-before.ts')
  const { tellAfter } = await import('./phases/after.ts')
  const [before, taken] = await Promise.all([findBefore(inputs, places), takeAfter(inputs)])
  if (isWrongInput(taken)) throw taken
  const after = taken instanceof ExpectedError ? standIn(taken, before, inputs) : taken
  await tellAfter(before, after, { inputs, places, write: toStepOutputs })
}

/** A pull request from a fork, or by Dependabot, runs without secrets: there is nothing to look at, and nothing wrong. */
async function withoutSecrets({ apiKey }: Inputs): Promise<boolean> {
  if (apiKey !== '') return false
  const workflow = await readWorkflow(process.env)
  const { pullRequestOf } = await import('../github/pull-request/pull-request.ts')
  if (!pullRequestOf(workflow)?.isFork && workflow.actor !== 'dependabot[bot]') return false
  return true
}

function sayNothing(): void {
  notice('No snapshot: a run from a fork or by Dependabot gets no secrets, so there is no api-key.')
  info('Nothing was looked at and nothing is reported.')
}
