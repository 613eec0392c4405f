import got from 'got'
import { ExpectedError } from '../errors.ts'
import type { Agents } from './agents.ts'
import type { Connection } from './connection.ts'
import type { Operation } from './operations.ts'
import type { Answer, Outcome } from './outcome.ts'
import { isSuccess } from './policy.ts'

/** What every request to Cloudcraft has in common. */
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
  /** JSON to send along. */
  readonly body: Uint8Array | undefined
  readonly ifMatch: string | undefined
  /** Cap on the body of a success, after decompression. */
  readonly maxBytes: number
  /** How long this one request may take, and whether the call's deadline set it. */
  readonly seconds: number
  readonly isLastChance: boolean
}

/** As much of an error's body as anybody reads. */
const ERROR_BODY_BYTES = 64 * 1024

/**
 * One request, one outcome: no retry, no redirect, no wait. Throws `RESPONSE_TOO_LARGE`, and the signal's reason.
 * got's errors end here. Their `options` hold the Authorization header, so not even their message goes further.
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
      accept,
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
  // A stream that is left early may still fail; that failure is nobody's any more.
  stream.on('error', () => {})
  // got keeps every request but a GET open for a body to be written.
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

/** Before any byte of a request has left. */
const NEVER_SENT: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'])

function reasonOf(code: string): string {
  const reason = REASONS.get(code)
  return reason ? `${reason} (${code})` : `the connection failed (${code})`
}
