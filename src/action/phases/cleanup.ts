import { info } from '@actions/core'
import { readWorkflow } from '../../github/workflow.ts'
import { markOf } from '../channels/blueprint-marks.ts'
import { findOwn, openBlueprints, removeOwn } from '../channels/blueprint-shelf.ts'
import type { Inputs } from '../inputs.ts'
import { noPullRequest, pullRequestFor } from '../job/pull-request.ts'
import { reportFailure } from '../log.ts'

/** Removes the blueprints that were published for the pull request. What fails is a warning, unless `on-error` says otherwise. */
export async function runCleanup(inputs: Inputs): Promise<void> {
  try {
    await cleanUp(inputs)
  } catch (error) {
    reportFailure(error, inputs.onError === 'fail')
  }
}

async function cleanUp(inputs: Inputs): Promise<void> {
  const workflow = await readWorkflow(process.env)
  const request = await pullRequestFor(workflow, inputs)
  if (request === undefined) throw noPullRequest(workflow, 'No blueprint is removed')
  const api = openBlueprints(inputs)
  const own = await findOwn(api, markOf(workflow, request.number))
  let removed = 0
  try {
    await removeOwn(api, own, () => {
      removed += 1
    })
  } finally {
    info(`Blueprints of pull request ${request.number}: ${removed} of ${own.length} removed`)
  }
}
