import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { answerText } from '../answer-text.ts'
import { failedStatus } from '../octokit.ts'

const PERMISSION = 'Give the job `permissions: pull-requests: write` (a fork or Dependabot run never has it)'

interface Refusal {
  readonly code: Code
  readonly remedy: string
}

/**
 * GitHub's refusal in our own words. Octokit's error contains the request and stays here; GitHub's message is quoted in part. Everything
 * except a failed request is a bug and is returned as it is.
 */
export function commentError(error: unknown, pullRequest: number): unknown {
  const status = failedStatus(error)
  if (status === undefined || error instanceof ExpectedError) return error
  const answer = answerText(error, status)
  const { code, remedy } = refusal(status, answer.said)
  const what = `The comment on pull request #${pullRequest} was not written (${answer.status})`
  return new ExpectedError(code, what, remedy, answer.said)
}

function refusal(status: number, said: string): Refusal {
  const isLimit = status === 429 || (status === 403 && /rate limit/i.test(said))
  if (isLimit) return { code: 'COMMENT_LIMITED', remedy: 'Comment less often, or wait for the rate limit to reset' }
  if (status === 403 && /locked|archived/i.test(said))
    return { code: 'COMMENT_LOCKED', remedy: 'Unlock the conversation, or set `comment-mode: never`' }
  return REFUSALS[status] ?? { code: 'COMMENT_FAILED', remedy: 'Run the job again; the report is in the job summary' }
}

const REFUSALS: Readonly<Record<number, Refusal>> = {
  401: { code: 'COMMENT_UNAUTHORIZED', remedy: 'Pass a valid `github-token`' },
  403: { code: 'COMMENT_FORBIDDEN', remedy: PERMISSION },
  // GitHub hides what a token may not see, so a missing permission can look like a missing pull request.
  404: { code: 'COMMENT_NOT_FOUND', remedy: `Check \`pr-number\`. ${PERMISSION}` },
  410: { code: 'COMMENT_GONE', remedy: 'Turn on comments in this repository, or set `comment-mode: never`' },
  422: { code: 'COMMENT_REJECTED', remedy: 'Report this as a bug; the report is in the job summary' },
}
