import { setTimeout as pause } from 'node:timers/promises'
import { ExpectedError } from '../../../errors.ts'
import { errorReply, jsonReply, type Reply } from '../reply.ts'

/** What goes wrong with one request: another answer, a pause, or a corrupted body. */
export type Fault = (
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'truncated' | 'not-png' | 'bad-json' | 'wrong-type' | 'empty' | 'dropped' }
  /** Not one request but all from now on: scans no longer see this type of component, or this service. */
  | { readonly kind: 'no-permission'; readonly service: string }
) & {
  /** A part of the path that it applies to. Without one, it applies to valid snapshot requests. */
  readonly scope?: string
}

const STATUSES: ReadonlyMap<number, readonly [reason: string, error: string]> = new Map([
  [400, ['invalid_parameter', 'Invalid parameter']],
  [401, ['unauthorized', 'Unauthorized']],
  [403, ['insufficient_privileges', 'API key does not have sufficient permissions']],
  [404, ['not_found', 'AwsAccount not found']],
  [408, ['request_timeout', 'Request timeout']],
  [412, ['out_of_date', 'Resource out of date']],
  [413, ['payload_too_large', 'Payload too large']],
  [500, ['internal_server_error', 'Internal server error']],
  [502, ['bad_gateway', 'Bad gateway']],
  [503, ['service_unavailable', 'Service unavailable']],
  [504, ['gateway_timeout', 'Gateway timeout']],
])

const STILL_PROCESSING = {
  code: 'STILL_PROCESSING',
  message: 'Result wait time exceeded. The snapshot is still being made; ask again for the result.',
  retry: true,
}

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const PORTAL_PAGE =
  '<html><head><title>Welcome</title></head><body><h1>Please sign in to the network</h1></body></html>'
const SPOILT = ['truncated', 'not-png', 'bad-json', 'wrong-type', 'empty', 'dropped'] as const
const MAX_FAULTS = 1000

/**
 * Reads a list such as `['202x3', '429:2', 'slow:1500@/png', 'no-permission:rds@eu-west-1']`, or one text with commas. `xN` repeats; the
 * number after the colon is seconds of Retry-After for 429 (`429:none` leaves the header out) and milliseconds for slow; `@TEXT` applies to
 * paths that contain the text, for any operation.
 * @throws ExpectedError FAULT_UNKNOWN
 */
export function parseFaults(list: readonly string[]): Fault[] {
  const words = list.flatMap((text) => text.split(',')).map((word) => word.trim())
  const faults = words.filter((word) => word !== '').flatMap(parseFault)
  if (faults.length > MAX_FAULTS) throw unknownFault(`${faults.length} faults`)
  return faults
}

function parseFault(word: string): Fault[] {
  const [, plain = '', scope] = /^([^@]*)(?:@(.+))?$/.exec(word) ?? []
  const match =
    /^(no-permission):([a-z0-9-]{1,40})$/.exec(plain) ??
    /^([a-z0-9-]+?)(?::(\d{1,6}|none))?(?:x(\d{1,4}))?$/.exec(plain)
  const fault = match?.[1] === undefined ? undefined : makeFault(match[1], match[2])
  if (!fault) throw unknownFault(`"${word.slice(0, 100)}"`)
  return new Array<Fault>(Number(match?.[3] ?? 1)).fill(scope === undefined ? fault : { ...fault, scope })
}

function makeFault(name: string, argument: string | undefined): Fault | undefined {
  if (name === 'slow') return { kind: 'slow', milliseconds: Number(argument ?? 1000) }
  if (name === 'no-permission') return argument === undefined ? undefined : { kind: name, service: argument }
  const spoilt = SPOILT.find((kind) => kind === name)
  if (spoilt) return { kind: spoilt }
  const reply = answerOf(name, argument)
  return reply && { kind: 'answer', reply }
}

function answerOf(name: string, argument: string | undefined): Reply | undefined {
  if (name === '202') return stillProcessing()
  if (name === '429') return tooManyRequests(argument === 'none' ? undefined : Number(argument ?? 1))
  if (name === 'html-502') return { status: 502, headers: { 'content-type': 'text/html' }, body: GATEWAY_PAGE }
  if (name === 'redirect') return { status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' }
  const known = STATUSES.get(Number(name))
  return known && errorReply(Number(name), known[0], known[1])
}

/** The answer if a snapshot is not ready when the wait is over. */
export function stillProcessing(): Reply {
  return jsonReply(STILL_PROCESSING, 202)
}

/** 429, with `Retry-After` unless it is left out. */
export function tooManyRequests(seconds: number | undefined): Reply {
  const headers: Reply['headers'] = seconds === undefined ? {} : { 'retry-after': String(seconds) }
  return errorReply(429, 'too_many_requests', 'Too many requests', headers)
}

/** Removes the next fault for a path from the list; for a snapshot without a path, the next one without a scope. */
export function takeFault(faults: Fault[], path?: string): Fault | undefined {
  const at = faults.findIndex(({ kind, scope }) => {
    if (kind === 'no-permission') return false
    return path === undefined ? scope === undefined : scope !== undefined && path.includes(scope)
  })
  return at < 0 ? undefined : faults.splice(at, 1)[0]
}

/** Answers a request under a fault. */
export async function underFault(
  fault: Fault | undefined,
  signal: AbortSignal,
  act: () => Reply | Promise<Reply>,
): Promise<Reply> {
  if (fault?.kind === 'answer') return fault.reply
  if (fault?.kind === 'slow') await pause(fault.milliseconds, undefined, { signal })
  const reply = await act()
  return fault ? spoil(fault, reply) : reply
}

/** Applies a fault to a successful answer. */
export function spoil(fault: Fault, reply: Reply): Reply {
  if (fault.kind === 'truncated') return { ...reply, cut: true }
  if (fault.kind === 'dropped') return { ...reply, dropped: true }
  if (fault.kind === 'empty') return { ...reply, body: '' }
  if (fault.kind === 'not-png') return { ...reply, body: 'This is not a picture.' }
  if (fault.kind === 'bad-json') return { ...reply, body: '{"tags":["AWS",' }
  if (fault.kind === 'wrong-type') return { status: 200, headers: { 'content-type': 'text/html' }, body: PORTAL_PAGE }
  return reply
}

function unknownFault(what: string): ExpectedError {
  const known = `202, 429[:seconds], ${[...STATUSES.keys()].join(', ')}, html-502, redirect, slow[:ms], ${SPOILT.join(', ')}`
  const remedy = `Use a list of: ${known}; xN repeats, @TEXT aims at paths; no-permission:SERVICE[@REGION] stays.`
  return new ExpectedError('FAULT_UNKNOWN', `The simulator cannot do ${what}.`, remedy)
}
