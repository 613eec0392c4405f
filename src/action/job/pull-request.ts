import { ExpectedError } from '../../errors.ts'
import { type PullRequest, pullRequestOf } from '../../github/pull-request/pull-request.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'

/** The pull request of a run, from its input, its event or GitHub. @throws ExpectedError PULL_REQUEST_SEARCH_… */
export async function findPullRequest(
  workflow: Workflow,
  { prNumber, githubToken: token }: Pick<Inputs, 'prNumber' | 'githubToken'>,
  log: (text: string) => void,
): Promise<PullRequest | undefined> {
  const told = pullRequestOf(workflow, prNumber)
  if (told !== undefined || token === '') return told
  const { searchPullRequest } = await import('../../github/pull-request/pull-request-search.ts')
  return searchPullRequest(workflow, { token, log, now: Date.now })
}

/** @param what what is not done, as the beginning of a sentence */
export function noPullRequest({ eventName }: Workflow, what: string): ExpectedError {
  return new ExpectedError(
    'PULL_REQUEST_UNKNOWN',
    `${what}: the event "${eventName}" belongs to no pull request`,
    'Name the pull request with `pr-number`, or run this on events that have one',
  )
}
