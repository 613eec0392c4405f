import type { Operation } from './operations.ts'
import type { Answer, Outcome } from './outcome.ts'

/** Delays in seconds. */
export interface RetryPolicy {
  /** Consecutive failed requests (server errors, lost connections) before the call fails. */
  readonly tries: number
  /** First pause after a failure; doubles with each further failure up to `longestBackoff`. */
  readonly backoff: number
  readonly longestBackoff: number
  /** Pause before the next request after a 202. The server itself holds a request for up to 120 s. */
  readonly poll: number
  /** Pause after a 429 without `Retry-After`. */
  readonly rateLimit: number
  /** Timeout of one request: longer than the 120 s for which Cloudcraft holds it. */
  readonly request: number
}

export const DEFAULT_RETRY: RetryPolicy = {
  tries: 5,
  backoff: 1,
  longestBackoff: 30,
  poll: 2,
  rateLimit: 60,
  request: 150,
}

/** The requests of a call so far. `failures` counts consecutive ones. */
export interface Tally {
  readonly asked: number
  readonly failures: number
  readonly redirects: number
}

export type Step =
  | { readonly kind: 'accept'; readonly answer: Answer }
  | { readonly kind: 'wait'; readonly reason: 'scan' | 'rate-limit' | 'failure'; readonly seconds: number }
  | { readonly kind: 'follow'; readonly url: URL }
  | { readonly kind: 'refuse' }

/** Where and when a step is decided. `left`: seconds to the deadline; `now`: ms since 1970; `chance`: 0 to 1. */
export interface Moment {
  readonly method: Operation['method']
  readonly url: URL
  readonly left: number
  readonly now: number
  readonly chance: number
}

const MOST_REDIRECTS = 5

/**
 * What to do after an outcome, which `tally` already includes. Pure: clock and chance are arguments. Only reads are retried: a write
 * whose answer was lost may have happened. The exception is 429: the API documents that it processes none of those.
 */
export function nextStep(outcome: Outcome, tally: Tally, moment: Moment, retry: RetryPolicy): Step {
  if (outcome.kind === 'late') return { kind: 'refuse' }
  const isRead = moment.method === 'GET'
  if (outcome.kind === 'lost') return isRead ? retryFailure(tally, moment, retry, 0) : { kind: 'refuse' }
  const { status } = outcome
  if (isRead ? status === 200 : isSuccess(status)) return { kind: 'accept', answer: outcome }
  if (status === 429)
    return waitIfTime('rate-limit', told(outcome.retryAfter, moment, retry) ?? retry.rateLimit, moment)
  if (!isRead) return { kind: 'refuse' }
  if (status === 202) return waitIfTime('scan', retry.poll, moment)
  if (status >= 300 && status < 400) return followIfSameOrigin(outcome.location, tally, moment)
  if (isPassing(status)) return retryFailure(tally, moment, retry, told(outcome.retryAfter, moment, retry) ?? 0)
  return { kind: 'refuse' }
}

/** Any 2xx except 202, which means: ask again. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300 && status !== 202
}

/** Whether the same request may succeed later. */
export function isPassing(status: number): boolean {
  return status === 408 || status >= 500
}

/** At least the first backoff: `Retry-After: 0` must not lead to a busy loop. */
function told(header: string | undefined, moment: Moment, retry: RetryPolicy): number | undefined {
  const seconds = retryAfterSeconds(header, moment.now)
  return seconds === undefined ? undefined : Math.max(seconds, retry.backoff)
}

/** `Retry-After` in either form of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  const date = /GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max((date - now) / 1000, 0)
}

function retryFailure(tally: Tally, moment: Moment, retry: RetryPolicy, atLeast: number): Step {
  if (tally.failures >= retry.tries) return { kind: 'refuse' }
  return waitIfTime('failure', Math.max(backoff(tally.failures, moment.chance, retry), atLeast), moment)
}

/** With jitter, between half of the pause and all of it, so that jobs that failed together do not retry together. */
function backoff(failures: number, chance: number, retry: RetryPolicy): number {
  const whole = Math.min(retry.backoff * 2 ** (failures - 1), retry.longestBackoff)
  return whole * (0.5 + chance / 2)
}

function waitIfTime(reason: 'scan' | 'rate-limit' | 'failure', seconds: number, { left }: Moment): Step {
  return seconds < left ? { kind: 'wait', reason, seconds } : { kind: 'refuse' }
}

function followIfSameOrigin(location: string | undefined, tally: Tally, moment: Moment): Step {
  if (!location || tally.redirects > MOST_REDIRECTS || !URL.canParse(location, moment.url.href))
    return { kind: 'refuse' }
  const url = new URL(location, moment.url)
  const isSafe = url.origin === moment.url.origin && !url.username && !url.password
  return isSafe ? { kind: 'follow', url } : { kind: 'refuse' }
}
