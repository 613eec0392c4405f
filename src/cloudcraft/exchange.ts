import got from 'got'
import { ExpectedError } from '../errors.ts'
import type { Agents } from './agents.ts'
import type { Connection } from './connection.ts'
import type { Operation } from './operations.ts'
import type { Answer, Outcome } from './outcome.ts'
import { isSuccess } from './policy.ts'

/** What every request shares. */
export interface Wire {
  readonly connection: Connection
  readonly userAgent: string
  readonly agents: Agents
  readonly signal: AbortSignal | undefined
}

export interface Question {
  readonly method: Operation['method']
  readonly url: URL
  readonly accept: string
  /** JSON body. */
  readonly body: Uint8Array | undefined
  readonly ifMatch: string | undefined
  /** Cap on the body of a success, after decompression. */
  readonly maxBytes: number
  /** Timeout of this request, and whether it comes from the call's deadline. */
  readonly seconds: number
  readonly isLastChance: boolean
}

/** An error body is read up to this size. */
const ERROR_BODY_BYTES = 64 * 1024

/**
 * One request, one outcome: no retry, no redirect, no waiting. got's errors stop here: their `options` hold the Authorization header,
 * so not even their message is passed on.
 * @throws ExpectedError RESPONSE_TOO_LARGE; the signal's reason
 */
export async function exchange(wire: Wire, question: Question): Promise<Outcome> {
  try {
    return await receive(wire, question)
  } catch (error) {
    wire.signal?.throwIfAborted()
    if (error instanceof ExpectedError) throw error
    const code = codeOf(error)
    if (code !== 'ETIMEDOUT') return { kind: 'lost', why: reasonOf(code), mayHaveArrived: !NEVER_SENT.has(code) }
    if (question.isLastChance) return { kind: 'late' }
    return { kind: 'lost', why: `no answer within ${question.seconds} s`, mayHaveArrived: true }
  }
}

async function receive(wire: Wire, question: Question): Promise<Answer> {
  const stream = open(wire, question)
  const answer = new Promise<Omit<Answer, 'body'>>((resolve) => {
    stream.once('response', ({ statusCode, headers }) =>
      resolve({
        kind: 'answer',
        status: statusCode,
        contentType: headers['content-type'] ?? '',
        retryAfter: headers['retry-after'],
        location: headers.location,
        etag: headers.etag,
      }),
    )
  })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.byteLength
    const isWanted = isSuccess((await answer).status)
    if (isWanted && size > question.maxBytes) throw tooLarge(question)
    if (!isWanted && size > ERROR_BODY_BYTES) break
  }
  return { ...(await answer), body: Buffer.concat(chunks, size) }
}

function open(wire: Wire, { method, url, accept, body, ifMatch, seconds }: Question) {
  const stream = got.stream(url, {
    method,
    headers: {
      authorization: `Bearer ${wire.connection.apiKey}`,
      // Accept anything rather than get a 406: errors are JSON, whatever was requested.
      accept: `${accept}, */*;q=0.1`,
      'user-agent': wire.userAgent,
      ...(body && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body && { body }),
    agent: wire.agents,
    timeout: { request: Math.max(Math.ceil(seconds * 1000), 1) },
    retry: { limit: 0 },
    followRedirect: false,
    throwHttpErrors: false,
    ...(wire.signal && { signal: wire.signal }),
  })
  // Ignore errors after the consumer stopped reading.
  stream.on('error', () => {})
  // got keeps every request except GET open for a body.
  if (method !== 'GET' && !body) stream.end()
  return stream
}

function tooLarge({ maxBytes }: Question): ExpectedError {
  return new ExpectedError(
    'RESPONSE_TOO_LARGE',
    `Cloudcraft sent more than ${Math.round(maxBytes / 2 ** 20)} MiB`,
    'Narrow the snapshot with `filter` or `exclude`, or ask for a smaller picture.',
  )
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^\w{1,60}$/.test(code) ? code : 'unknown'
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the host name is not known'],
  ['EAI_AGAIN', 'the host name could not be looked up'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ECONNRESET', 'the connection broke'],
  ['ERR_HTTP_CONTENT_LENGTH_MISMATCH', 'the answer was cut short'],
])

/** Failures before any byte was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'])

function reasonOf(code: string): string {
  const reason = REASONS.get(code)
  return reason ? `${reason} (${code})` : `the connection failed (${code})`
}
