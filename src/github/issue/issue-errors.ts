import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { answerText } from '../answer-text.ts'
import { failedStatus } from '../octokit.ts'

const PERMISSION = 'Give the job `permissions: issues: write`'

interface Refusal {
  readonly code: Code
  readonly remedy: string
}

/** GitHub's refusal in our own words. Everything except a failed request is a bug and is returned as it is. */
export function issueError(error: unknown): unknown {
  const status = failedStatus(error)
  if (status === undefined || error instanceof ExpectedError) return error
  const answer = answerText(error, status)
  const { code, remedy } = refusal(status, answer.said)
  return new ExpectedError(code, `The issue about drift was not updated (${answer.status})`, remedy, answer.said)
}

function refusal(status: number, said: string): Refusal {
  const isLimit = status === 429 || (status === 403 && /rate limit/i.test(said))
  if (isLimit) return { code: 'ISSUE_LIMITED', remedy: 'Wait for the rate limit to reset; the next run updates it' }
  if (status === 403 && /locked|archived/i.test(said))
    return { code: 'ISSUE_LOCKED', remedy: 'Unlock the conversation, or set `drift-issue: false`' }
  return REFUSALS[status] ?? { code: 'ISSUE_FAILED', remedy: 'Run the job again; the report is in the job summary' }
}

const REFUSALS: Readonly<Record<number, Refusal>> = {
  401: { code: 'ISSUE_UNAUTHORIZED', remedy: 'Pass a valid `github-token`' },
  403: { code: 'ISSUE_FORBIDDEN', remedy: PERMISSION },
  // GitHub hides what a token may not see.
  404: { code: 'ISSUE_FORBIDDEN', remedy: PERMISSION },
  410: { code: 'ISSUE_DISABLED', remedy: 'Turn on issues in this repository, or set `drift-issue: false`' },
  422: {
    code: 'ISSUE_REJECTED',
    remedy: 'Shorten what people wrote into the issue; the report is in the job summary',
  },
}
