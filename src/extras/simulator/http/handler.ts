/**
 * simulator/http/: requests, answers, faults, rate limits and the router.
 * Not here: what an operation answers (routes/).
 */
import { type IncomingMessage, type RequestListener, STATUS_CODES } from 'node:http'
import { ExpectedError } from '../../../errors.ts'
import { type ApiKey, type Caller, findCaller } from '../access/keys.ts'
import type { Doubts } from '../doubts.ts'
import { errorReply, Refusal, type Reply, refuse } from '../reply.ts'
import { readBody } from './body.ts'
import { type Fault, tooManyRequests, underFault } from './faults.ts'
import { checkNeighbour } from './neighbour.ts'
import { type Match, matchRoute, type Route } from './router.ts'
import { send } from './send.ts'

export interface HandlerOptions {
  readonly routes: readonly Route[]
  readonly keys: readonly ApiKey[]
  /** Seconds until the route may answer this key; 0 means now. */
  readonly waitFor: (key: ApiKey, route: Route | undefined) => number
  /** Where the API begins: empty, or `/api`. */
  readonly basePath: string
  /** The fault for a request to a path. */
  readonly faultAt: (path: string) => Fault | undefined
  /** The form of undocumented refusals. */
  readonly refusals: Doubts['refusals']
  readonly log: (line: string) => void
}

/** The default limit for a body. */
const MAX_BODY_BYTES = 64 * 1024
/** The caller of control routes. */
const ANYBODY: Caller = { mode: 'read-write' }

/** Checks in the order of the service: key, rate, route, permission. */
export function createHandler(options: HandlerOptions): RequestListener {
  return (request, response) => {
    const started = performance.now()
    const address = splitAddress(request.url ?? '/')
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    answer(options, request, address, gone.signal)
      .catch(replyToFailure(options.log, gone.signal))
      .then((reply) => inForm(reply, options.refusals))
      .then((reply) => {
        const told = gone.signal.aborted ? 'gone' : reply.status
        send(request, response, reply)
        const took = Math.round(performance.now() - started)
        options.log(`${request.method} ${address.path} ${told} ${took} ms`)
      })
      .catch(() => response.destroy())
  }
}

/** The target of a request: its path without the host, and its query. */
interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

/**
 * Not `new URL`, which throws on request lines that node:http accepts. Proxies send absolute URLs, and clients that join a base and a
 * path may send double slashes.
 */
function splitAddress(url: string): Address {
  const [whole = '', ...rest] = url.split('?')
  const path = whole.replace(/^https?:\/\/[^/]*/i, '').replace(/\/{2,}/g, '/')
  return { path: path.replace(/(?<=.)\/$/, '') || '/', query: new URLSearchParams(rest.join('?')) }
}

async function answer(
  options: HandlerOptions,
  request: IncomingMessage,
  { path, query }: Address,
  signal: AbortSignal,
): Promise<Reply> {
  const local = withoutBase(path, options.basePath)
  const match = local === undefined ? undefined : matchRoute(options.routes, request.method ?? 'GET', local)
  if (match?.route.open) checkNeighbour(request.headers)
  const caller = match?.route.open ? ANYBODY : admit(options, request, match)
  if (!match || local === undefined) throw refuse(404, 'not_found', 'Not found')
  const act = async (): Promise<Reply> => {
    const body = await readBody(request, match.route.mostBytes ?? MAX_BODY_BYTES)
    const ifMatch = request.headers['if-match']
    return match.route.answer({ params: match.params, query, body, ifMatch, caller, signal })
  }
  return match.route.open ? act() : underFault(options.faultAt(local), signal, act)
}

/**
 * The path below the base path; undefined elsewhere. Also removes `/api`, which the official Python client adds on localhost.
 */
function withoutBase(path: string, basePath: string): string | undefined {
  if (path === '/simulator' || path.startsWith('/simulator/')) return path
  if (basePath !== '' && path.startsWith(`${basePath}/`)) return path.slice(basePath.length)
  if (path.startsWith('/api/')) return path.slice('/api'.length)
  return basePath === '' ? path : undefined
}

/** @throws Refusal 401, 403, 429 */
function admit(options: HandlerOptions, request: IncomingMessage, match: Match | undefined): Caller {
  const key = findCaller(options.keys, request.headers.authorization)
  if (!key) throw refuse(401, 'unauthorized', 'Unauthorized')
  const seconds = options.waitFor(key, match?.route)
  if (seconds > 0) throw new Refusal(tooManyRequests(seconds))
  if (match && match.route.method !== 'GET' && key.mode !== 'read-write') {
    throw refuse(403, 'insufficient_privileges', 'API key does not have sufficient permissions')
  }
  return { mode: key.mode, ...(key.teams && { teams: key.teams }) }
}

const UNWRITTEN = [401, 412, 429]

function inForm(reply: Reply, form: Doubts['refusals']): Reply {
  if (form === 'json' || !UNWRITTEN.includes(reply.status)) return reply
  const { 'content-type': _, ...headers } = reply.headers
  if (form === 'empty') return { ...reply, headers, body: '' }
  return { ...reply, headers: { ...headers, 'content-type': 'text/plain' }, body: STATUS_CODES[reply.status] ?? '' }
}

/** An unexpected error is a bug of the simulator: the client gets a plain 500, the log has the stack. */
function replyToFailure(log: (line: string) => void, signal: AbortSignal): (error: unknown) => Reply {
  return (error) => {
    if (error instanceof Refusal) return error.reply
    if (error instanceof ExpectedError) return errorReply(400, 'invalid_parameter', error.message)
    if (!signal.aborted) log(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return errorReply(500, 'internal_server_error', 'Internal server error')
  }
}
