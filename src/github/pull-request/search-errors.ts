import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { answerText } from '../answer-text.ts'
import { failedStatus } from '../octokit.ts'

const PERMISSION = 'Give the job `permissions: pull-requests: write`, or name the pull request in `pr-number`'

/** GitHub's refusal to search for the pull request of a commit, in our own words; a bug is returned as it is. */
export function searchError(error: unknown, sha: string): unknown {
  const status = failedStatus(error)
  if (status === undefined || error instanceof ExpectedError) return error
  const answer = answerText(error, status)
  const { code, remedy } = refusal(status, answer.said)
  const what = `The pull request of commit ${sha.slice(0, 10)} could not be determined (${answer.status})`
  return new ExpectedError(code, what, remedy, answer.said)
}

function refusal(status: number, answer: string): { readonly code: Code; readonly remedy: string } {
  if (status === 429 || (status === 403 && /rate limit/i.test(answer)))
    return { code: 'PULL_REQUEST_SEARCH_LIMITED', remedy: 'Wait for the rate limit to reset, or set `pr-number`' }
  if (status === 401) return { code: 'PULL_REQUEST_SEARCH_UNAUTHORIZED', remedy: 'Pass a valid `github-token`' }
  // GitHub hides what a token may not see, so a missing permission can look like a missing commit. A commit that GitHub has never seen
  // gives 422; retrying does not help.
  if ([403, 404, 422].includes(status)) return { code: 'PULL_REQUEST_SEARCH_FORBIDDEN', remedy: PERMISSION }
  return { code: 'PULL_REQUEST_SEARCH_FAILED', remedy: 'Run the job again; the report is in the job summary' }
}
