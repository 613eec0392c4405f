import { ExpectedError } from '../../errors.ts'
import { leadOf } from '../../github/pull-request/event-rules.ts'
import { type PullRequest, pullRequestOf } from '../../github/pull-request/pull-request.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'
import type { Log } from '../log.ts'

/** The pull request of a run, from its input, its event or GitHub. @throws ExpectedError PULL_REQUEST_SEARCH_… */
export async function findPullRequest(
  workflow: Workflow,
  { prNumber, githubToken: token }: Pick<Inputs, 'prNumber' | 'githubToken'>,
  log: Pick<Log, 'foreign' | 'debug'>,
): Promise<PullRequest | undefined> {
  const told = pullRequestOf(workflow, prNumber)
  const lead = leadOf(workflow)
  const { eventName } = workflow
  if (told !== undefined) {
    log.debug(
      `Pull request ${told.number}: named by ${prNumber === undefined ? `the event ${eventName}` : 'pr-number'}`,
    )
    return told
  }
  if (!('commit' in lead) || token === '') {
    log.debug(`Pull request: not looked for, because ${whyNone(workflow, token !== '')}`)
    return undefined
  }
  const { searchPullRequest } = await import('../../github/pull-request/pull-request-search.ts')
  const found = await searchPullRequest(workflow, { token, log: log.foreign, now: Date.now })
  log.debug(
    `Pull request ${found?.number ?? 'none'}: looked for by commit ${lead.commit.sha} of the event ${eventName}`,
  )
  return found
}

/** Why a run has no pull request, as the end of a sentence. @param mayAsk whether GitHub could be asked */
export function whyNone(workflow: Workflow, mayAsk: boolean): string {
  const { eventName } = workflow
  const lead = leadOf(workflow)
  if ('none' in lead) return `the event "${eventName}" ${lead.none}`
  if (!('commit' in lead)) return `the event "${eventName}" belongs to no pull request`
  if (mayAsk) return `GitHub knows no pull request of commit ${lead.commit.sha.slice(0, 10)} (event "${eventName}")`
  return `the event "${eventName}" names no pull request, and without a github-token GitHub cannot be asked for it`
}

/** @param what is not done, as the beginning of a sentence */
export function noPullRequest(workflow: Workflow, what: string): ExpectedError {
  return new ExpectedError(
    'PULL_REQUEST_UNKNOWN',
    `${what}: ${whyNone(workflow, true)}`,
    'Name the pull request with `pr-number`, or run this on events that have one',
  )
}
