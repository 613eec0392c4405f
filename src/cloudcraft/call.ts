import { repeatsSecret } from '../secrecy.ts'
import { exchange, type Wire } from './exchange.ts'
import { type FailedCall, failureOf, noTurn, repeatedKey } from './failure.ts'
import { isSnapshotPath, OPERATIONS, type Operation, type OperationName } from './operations.ts'
import type { Answer, Outcome } from './outcome.ts'
import type { Pace } from './pace.ts'
import { nextStep, type RetryPolicy, type Step, type Tally } from './policy.ts'
import { waitingFor } from './progress.ts'
import { harmless } from './said.ts'
import type { Time } from './time.ts'

/** Receives what a call waits for and, if requested, every request with its answer. */
export interface CallLog {
  info(text: string): void
  debug?(text: string): void
}

/** What all calls of one client share. */
export interface Session {
  readonly wire: Wire
  readonly pace: Pace
  readonly retry: RetryPolicy
  readonly time: Time
  /** Limit for one call in seconds, waiting included. */
  readonly deadline: number
  readonly log: CallLog
}

/** One call, which may take many requests to `url`. */
export interface Call {
  readonly title: string
  readonly operation: OperationName
  readonly url: URL
  readonly accept: string
  readonly maxBytes: number
  /** JSON body. */
  readonly body?: Uint8Array
  readonly ifMatch?: string
  /** Secrets in the body: no error may repeat them, even if the server echoes them. */
  readonly secrets?: readonly string[]
}

/**
 * Requests until there is an answer: waits for scans and rate limits and retries failed reads, never past the deadline. got's own
 * retry does not fit: it counts attempts, while a long poll only has a deadline.
 */
export async function call(session: Session, subject: Call): Promise<Answer> {
  const { pace, retry, time, wire } = session
  const { method, path }: Operation = OPERATIONS[subject.operation]
  const isScan = isSnapshotPath(path)
  const started = time.now()
  const until = started + session.deadline * 1000
  let url = subject.url
  let tally: Tally = { asked: 0, failures: 0, redirects: 0 }
  let outcome: Outcome | undefined
  for (;;) {
    if (!(await pace.turn(until, wire.signal))) {
      const failed = describe(session, subject, tally, started)
      throw outcome ? failureOf(outcome, failed) : noTurn(failed)
    }
    const earlier: Outcome | undefined = outcome
    const asked = time.now()
    outcome = await ask(session, subject, url, until)
    tally = count(tally, outcome)
    const now = time.now()
    session.log.debug?.(`${subject.title}: ${method} ${came(outcome)}, ${((now - asked) / 1000).toFixed(1)} s`)
    const step = nextStep(
      outcome,
      tally,
      { method, url, left: (until - now) / 1000, now, chance: Math.random() },
      retry,
    )
    if (step.kind === 'accept') return cleared(session, step.answer, describe(session, subject, tally, started))
    if (step.kind === 'refuse') throw failureOf(telling(outcome, earlier), describe(session, subject, tally, started))
    if (step.kind === 'follow') {
      url = step.url
      continue
    }
    session.log.info(waitingFor(subject.title, step, { outcome, tally, elapsed: (now - started) / 1000, isScan }))
    await wait(session, step)
  }
}

function came(outcome: Outcome): string {
  if (outcome.kind === 'answer') return `${outcome.status}, ${Math.ceil(outcome.body.byteLength / 1024)} KiB`
  return outcome.kind === 'lost' ? outcome.why : 'no answer in time'
}

const MAX_HEADER = 100

/**
 * Checks that a successful answer does not contain the key: its content becomes names, files and reports. The answer for a new Azure
 * account may repeat its client secret, in a field that is never read.
 * @throws ExpectedError ANSWER_UNEXPECTED for a body that repeats the key
 */
function cleared({ wire }: Session, answer: Answer, call: FailedCall): Answer {
  if (repeatsSecret(answer.body, [wire.connection.apiKey])) throw repeatedKey(call)
  const isTelltale = answer.etag !== undefined && repeatsSecret(Buffer.from(answer.etag), call.secrets)
  const contentType = harmless(answer.contentType, call.secrets, MAX_HEADER)
  return { ...answer, contentType, etag: isTelltale ? undefined : answer.etag }
}

/** If the last attempt ran out of time, the real failure is the previous one. */
function telling(outcome: Outcome, earlier: Outcome | undefined): Outcome {
  return outcome.kind === 'late' ? (earlier ?? outcome) : outcome
}

function ask({ wire, retry, time }: Session, subject: Call, url: URL, until: number): Promise<Outcome> {
  const { accept, maxBytes, body, ifMatch } = subject
  const { method } = OPERATIONS[subject.operation]
  const left = (until - time.now()) / 1000
  const isLastChance = left <= retry.request
  const seconds = isLastChance ? left : retry.request
  return exchange(wire, { method, url, accept, body, ifMatch, maxBytes, seconds, isLastChance })
}

/** Only consecutive failures count: "still scanning" means that the server has recovered. */
function count({ asked, failures, redirects }: Tally, outcome: Outcome): Tally {
  const status = outcome.kind === 'answer' ? outcome.status : 0
  const isRedirect = status >= 300 && status < 400
  const isHealthy = status === 202 || status === 429 || isRedirect
  return { asked: asked + 1, failures: isHealthy ? 0 : failures + 1, redirects: redirects + (isRedirect ? 1 : 0) }
}

/** A rate limit belongs to the key, so it delays every request of the session. */
async function wait({ pace, time, wire }: Session, { reason, seconds }: Step & { kind: 'wait' }): Promise<void> {
  if (reason === 'rate-limit') {
    pace.giveBack()
    pace.holdUntil(time.now() + seconds * 1000)
  } else await time.pause(seconds, wire.signal)
}

function describe({ wire, time }: Session, subject: Call, tally: Tally, started: number): FailedCall {
  const { title, operation, secrets = [] } = subject
  const { apiKey, baseUrl } = wire.connection
  const elapsed = (time.now() - started) / 1000
  const about = { title, operation: OPERATIONS[operation], secrets: [apiKey, ...secrets] }
  return { ...about, origin: new URL(baseUrl).origin, tally, elapsed }
}
