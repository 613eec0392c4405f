import { ExpectedError } from '../errors.ts'
import { isSnapshotPath, type Operation } from './operations.ts'
import type { Answer, Lost, Outcome } from './outcome.ts'
import { isPassing, isSuccess, type Tally } from './policy.ts'
import { times } from './progress.ts'
import { accessDenied, badRequest, keyRejected, notFound } from './refusal.ts'
import { isOwnRefusal, readSaid } from './said.ts'

/** A failed call and its circumstances. */
export interface FailedCall {
  /** `Production (us-east-1) png`, `linked AWS accounts`. */
  readonly title: string
  readonly operation: Operation
  /** Secrets that no error may repeat, even if the server does. */
  readonly secrets: readonly string[]
  readonly origin: string
  readonly tally: Tally
  /** Duration of the whole call in seconds. */
  readonly elapsed: number
}

/** The error for an outcome that the policy gave up on. */
export function failureOf(outcome: Outcome, call: FailedCall): ExpectedError {
  if (outcome.kind === 'answer') return refusal(outcome, call)
  if (outcome.kind === 'late' && isSnapshot(call)) return stillProcessing(call, 'had not answered')
  const why = outcome.kind === 'late' ? `no answer before the deadline of ${Math.round(call.elapsed)} s` : outcome.why
  if (isWrite(call) && mayHaveArrived(outcome)) return unconfirmed(`${call.title}: ${why}`)
  return new ExpectedError(
    'NETWORK_ERROR',
    `${call.title}: ${call.origin} could not be reached: ${why}${tries(call)}`,
    'Check the network, the proxy and the API URL, then try again.',
  )
}

/** The pace left no time for a first request before the deadline. */
export function noTurn(call: FailedCall): ExpectedError {
  return new ExpectedError(
    'RATE_LIMITED',
    `${call.title}: the rate limit leaves no time before the deadline`,
    'Allow more time with `timeout`, or compare fewer targets.',
  )
}

/** The content of such an answer would be published as names. */
export function repeatedKey({ title }: FailedCall): ExpectedError {
  return unexpected(`${title}: the answer repeats the API key, so nothing of it is used`, '')
}

function refusal(answer: Answer, call: FailedCall): ExpectedError {
  // The body of a success is content, which may be secret.
  const said = isSuccess(answer.status) ? { text: '', reason: '' } : readSaid(answer.body, call.secrets)
  const { status } = answer
  const message = `${call.title}: Cloudcraft answered ${status}`
  if (JUDGEMENTS.has(status) && !isOwnRefusal(answer)) {
    const isMissingApi = status === 404 && !call.operation.path.includes('{')
    if (!isMissingApi) return unexpected(`${call.title}: an answer that is not Cloudcraft's own (${status})`, said.text)
  }
  switch (status) {
    case 202:
      return isSnapshot(call) ? stillProcessing(call, 'was still scanning') : unexpected(message, said.text)
    case 400:
      return badRequest(message, said, call.operation)
    case 401:
      return keyRejected(message, said, call.operation)
    case 403:
      return accessDenied(message, said, call.operation)
    case 404:
      return notFound(message, said, call)
    case 412:
      return outdated(message, said.text)
    case 413:
      return new ExpectedError('REQUEST_TOO_LARGE', message, 'Send a smaller document.', said.text)
    case 429:
      return rateLimited(call)
    default:
      return otherStatus(answer, message, { ...call, said: said.text })
  }
}

/** Statuses about the key, the account or the request, which only Cloudcraft can judge. */
const JUDGEMENTS: ReadonlySet<number> = new Set([400, 401, 403, 404])

function outdated(message: string, said: string): ExpectedError {
  const remedy = 'Read it again, apply the change, and send the new ETag.'
  return new ExpectedError('BLUEPRINT_OUTDATED', message, remedy, said)
}

function isSnapshot({ operation }: FailedCall): boolean {
  return isSnapshotPath(operation.path)
}

function isWrite({ operation }: FailedCall): boolean {
  return operation.method !== 'GET'
}

function mayHaveArrived(outcome: Lost | { readonly kind: 'late' }): boolean {
  return outcome.kind === 'late' || outcome.mayHaveArrived
}

/** A write is never retried blindly: the same POST twice creates two blueprints. */
function unconfirmed(message: string, said = ''): ExpectedError {
  return new ExpectedError(
    'WRITE_UNCONFIRMED',
    `${message}; Cloudcraft may or may not have done it`,
    'Check whether it happened before retrying.',
    said,
  )
}

/** Cloudcraft signals with a 202 that it is scanning; before that, the reason for a missing answer is unknown. */
function stillProcessing(call: FailedCall, state: 'was still scanning' | 'had not answered'): ExpectedError {
  const elapsed = Math.round(call.elapsed)
  return new ExpectedError(
    'SNAPSHOT_STILL_PROCESSING',
    `${call.title}: Cloudcraft ${state} after ${elapsed} s (asked ${times(call.tally.asked)})`,
    'Allow more time with `timeout`, or narrow the snapshot with `filter` or `exclude`.',
  )
}

function rateLimited(call: FailedCall): ExpectedError {
  return new ExpectedError(
    'RATE_LIMITED',
    `${call.title}: Cloudcraft's rate limit asks for a longer wait than the deadline allows`,
    'Use a key of its own for this job, allow more time with `timeout`, or compare fewer targets.',
  )
}

function otherStatus(
  { status }: Answer,
  message: string,
  { said, ...call }: FailedCall & { readonly said: string },
): ExpectedError {
  if (isPassing(status) && isWrite(call)) return unconfirmed(message, said)
  if (isPassing(status)) {
    const remedy = 'Try again later; the problem is on their side.'
    return new ExpectedError('SERVER_ERROR', message + tries(call), remedy, said)
  }
  if (status >= 300 && status < 400) {
    const why = isWrite(call)
      ? 'which is not followed for writes'
      : 'to another origin, which must not receive the API key'
    const text = `${call.title}: the server redirects (${status}), ${why}`
    return new ExpectedError('REDIRECT_REFUSED', text, 'Give the API URL that the redirect leads to.')
  }
  return unexpected(message, said)
}

function unexpected(message: string, said: string): ExpectedError {
  return new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.', said)
}

function tries({ tally }: FailedCall): string {
  return tally.failures > 1 ? ` (tried ${times(tally.failures)})` : ''
}
