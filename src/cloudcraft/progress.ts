import type { Outcome } from './outcome.ts'
import { retryAfterSeconds, type Step, type Tally } from './policy.ts'

/** The log line while a call waits: `Production (us-east-1) png: still scanning, asked 3 times, 42 s`. `elapsed` in seconds. */
export function waitingFor(
  title: string,
  { reason, seconds }: Step & { readonly kind: 'wait' },
  { outcome, tally, elapsed, isScan }: Waiting,
): string {
  const pause = `${Math.ceil(seconds)} s`
  if (reason === 'rate-limit') return `rate limit: waiting ${pause}${isTold(outcome) ? ', as the server said' : ''}`
  if (reason === 'failure') return `${title}: ${whatHappened(outcome)}, trying again in ${pause}`
  const doing = isScan ? 'still scanning' : 'still being worked on'
  return `${title}: ${doing}, asked ${times(tally.asked)}, ${Math.round(elapsed)} s`
}

interface Waiting {
  readonly outcome: Outcome
  readonly tally: Tally
  readonly elapsed: number
  /** Whether a snapshot was requested: only those are scanned. */
  readonly isScan: boolean
}

/** `once`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function isTold(outcome: Outcome): boolean {
  return outcome.kind === 'answer' && retryAfterSeconds(outcome.retryAfter, 0) !== undefined
}

function whatHappened(outcome: Outcome): string {
  if (outcome.kind === 'answer') return `Cloudcraft answered ${outcome.status}`
  return outcome.kind === 'lost' ? outcome.why : 'no answer in time'
}
