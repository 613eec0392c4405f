import { ExpectedError } from '../errors.ts'
import type { Answer, Outcome } from './outcome.ts'
import { isPassing, type Tally } from './policy.ts'
import { times } from './progress.ts'
import { readSaid, type Said } from './said.ts'

/** The call that failed, in words and circumstances. */
export interface FailedCall {
  /** `Production (us-east-1) png`, `linked AWS accounts`. */
  readonly title: string
  readonly isSnapshot: boolean
  readonly apiKey: string
  readonly origin: string
  readonly tally: Tally
  /** Seconds that the whole call has taken. */
  readonly elapsed: number
}

/** The sentence, the code and the way out for an outcome that the policy gave up on. */
export function failureOf(outcome: Outcome, call: FailedCall): ExpectedError {
  if (outcome.kind === 'answer') return refusal(outcome, call)
  if (outcome.kind === 'late' && call.isSnapshot) return stillProcessing(call)
  const why = outcome.kind === 'late' ? `no answer before the deadline of ${round(call.elapsed)} s` : outcome.why
  return new ExpectedError(
    'NETWORK_ERROR',
    `${call.title}: ${call.origin} could not be reached: ${why}${tries(call)}`,
    'Check the network, the proxy and the API URL, then try again.',
  )
}

/** The deadline left no room for a first request behind the client's own pace. */
export function noTurn(call: FailedCall): ExpectedError {
  return new ExpectedError(
    'RATE_LIMITED',
    `${call.title}: the turn to ask Cloudcraft lies beyond the deadline`,
    'Allow more time with `timeout`, or compare fewer targets.',
  )
}

function refusal(answer: Answer, call: FailedCall): ExpectedError {
  const said = readSaid(answer.body, call.apiKey)
  const message = `${call.title}: ${verdict(answer.status)}${said.text && `: ${said.text}`}`
  switch (answer.status) {
    case 202:
      return stillProcessing(call)
    case 400:
      return badRequest(message, said)
    case 401:
      return new ExpectedError('API_KEY_REJECTED', message, 'Check that the key is whole and was not revoked.')
    case 403:
      return new ExpectedError('ACCESS_DENIED', message, accessRemedy(said))
    case 404:
      return notFound(message, call)
    case 429:
      return rateLimited(call)
    default:
      return otherStatus(answer, message, call)
  }
}

function verdict(status: number): string {
  return `Cloudcraft answered ${status}`
}

function stillProcessing(call: FailedCall): ExpectedError {
  return new ExpectedError(
    'SNAPSHOT_STILL_PROCESSING',
    `${call.title}: Cloudcraft was still scanning after ${round(call.elapsed)} s (asked ${times(call.tally.asked)})`,
    'Allow more time with `timeout`, or narrow the snapshot with `filter` or `exclude`.',
  )
}

function badRequest(message: string, said: Said): ExpectedError {
  if (/\bregions?\b/i.test(said.text)) {
    return new ExpectedError('REGION_INVALID', message, 'Name a region that Cloudcraft can scan, such as us-east-1.')
  }
  return new ExpectedError('REQUEST_INVALID', message, 'Check `filter`, `exclude` and the size of the picture.')
}

function accessRemedy({ reason }: Said): string {
  return reason === 'insufficient_privileges'
    ? 'Make a key with more rights, or share the account with the teams of this key.'
    : 'Share the account with the teams of this key, and check that the plan includes the API.'
}

function notFound(message: string, call: FailedCall): ExpectedError {
  if (call.isSnapshot) {
    return new ExpectedError('ACCOUNT_NOT_FOUND', message, 'Check that the account is linked and shared with this key.')
  }
  return new ExpectedError('API_NOT_FOUND', message, `Check the API URL: ${call.origin} does not know this call.`)
}

function rateLimited(call: FailedCall): ExpectedError {
  return new ExpectedError(
    'RATE_LIMITED',
    `${call.title}: Cloudcraft's rate limit asks for a longer wait than the deadline allows`,
    'Use a key of its own for this job, allow more time with `timeout`, or compare fewer targets.',
  )
}

function otherStatus({ status }: Answer, message: string, call: FailedCall): ExpectedError {
  if (isPassing(status)) {
    return new ExpectedError('SERVER_ERROR', message + tries(call), 'Try again later; the fault is on the server side.')
  }
  if (status >= 300 && status < 400) {
    const text = `${call.title}: the server redirects (${status}) to where the API key must not go`
    return new ExpectedError('REDIRECT_REFUSED', text, 'Give the API URL that the redirect leads to.')
  }
  return new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.')
}

function tries({ tally }: FailedCall): string {
  return tally.failures > 1 ? ` (tried ${times(tally.failures)})` : ''
}

function round(seconds: number): number {
  return Math.round(seconds)
}
