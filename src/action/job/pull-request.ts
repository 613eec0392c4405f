import { info } from '@actions/core'
import { ExpectedError } from '../../errors.ts'
import { type PullRequest, pullRequestOf } from '../../github/pull-request/pull-request.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'

const known = new WeakMap<Workflow, Promise<PullRequest | undefined>>()

/** The pull request of this run. GitHub is asked only where the event does not tell, and once. @throws ExpectedError */
export function pullRequestFor(workflow: Workflow, inputs: Inputs): Promise<PullRequest | undefined> {
  const found = known.get(workflow) ?? lookUp(workflow, inputs)
  known.set(workflow, found)
  return found
}

async function lookUp(workflow: Workflow, { prNumber, githubToken: token }: Inputs): Promise<PullRequest | undefined> {
  const told = pullRequestOf(workflow, prNumber)
  if (told !== undefined || token === '') return told
  const { searchPullRequest } = await import('../../github/pull-request/pull-request-search.ts')
  return searchPullRequest(workflow, { token, log: info, now: Date.now })
}

export function noPullRequest({ eventName }: Workflow, what: string): ExpectedError {
  return new ExpectedError(
    'PULL_REQUEST_UNKNOWN',
    `${what}: the event "${eventName}" belongs to no pull request`,
    'Name the pull request with `pr-number`, or run this on events that have one',
  )
}
