import { ExpectedError } from '../../errors.ts'
import { errorReply, jsonReply, type Reply } from './reply.ts'

/** What goes wrong with one snapshot request: an answer instead of the snapshot, a pause, or a spoilt body. */
export type Fault =
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'not-png' }
  | { readonly kind: 'bad-json' }

const STATUSES: ReadonlyMap<number, readonly [reason: string, error: string]> = new Map([
  [401, ['unauthorized', 'Unauthorized']],
  [403, ['insufficient_privileges', 'API key does not have sufficient permissions']],
  [404, ['not_found', 'AwsAccount not found']],
  [500, ['internal_server_error', 'Internal server error']],
  [503, ['service_unavailable', 'Service unavailable']],
])

const STILL_PROCESSING = {
  code: 'STILL_PROCESSING',
  message: 'Result wait time exceeded. The snapshot is still being made; ask again for the result.',
  retry: true,
}

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const MAX_FAULTS = 1000

/**
 * Reads a list such as `['202x3', '429:2', 'slow:1500']`, or one text with commas. `xN` repeats; the number after the colon
 * is seconds of Retry-After for 429 (`429:none` leaves the header out) and milliseconds for slow.
 * @throws ExpectedError FAULT_UNKNOWN
 */
export function parseFaults(list: readonly string[]): Fault[] {
  const words = list.flatMap((text) => text.split(',')).map((word) => word.trim())
  const faults = words.filter((word) => word !== '').flatMap(parseFault)
  if (faults.length > MAX_FAULTS) throw unknownFault(`${faults.length} faults`)
  return faults
}

function parseFault(word: string): Fault[] {
  const match = /^([a-z0-9-]+?)(?::(\d{1,6}|none))?(?:x(\d{1,4}))?$/.exec(word)
  const fault = match?.[1] === undefined ? undefined : makeFault(match[1], match[2])
  if (!fault) throw unknownFault(`"${word}"`)
  return new Array<Fault>(Number(match?.[3] ?? 1)).fill(fault)
}

function makeFault(name: string, argument: string | undefined): Fault | undefined {
  if (name === 'slow') return { kind: 'slow', milliseconds: Number(argument ?? 1000) }
  if (name === 'truncated' || name === 'not-png' || name === 'bad-json') return { kind: name }
  const reply = answerOf(name, argument)
  return reply && { kind: 'answer', reply }
}

function answerOf(name: string, argument: string | undefined): Reply | undefined {
  if (name === '202') return jsonReply(STILL_PROCESSING, 202)
  if (name === '429') return tooManyRequests(argument === 'none' ? undefined : Number(argument ?? 1))
  if (name === 'html-502') return { status: 502, headers: { 'content-type': 'text/html' }, body: GATEWAY_PAGE }
  const known = STATUSES.get(Number(name))
  return known && errorReply(Number(name), known[0], known[1])
}

/** 429, with the seconds to wait unless they are not told. */
export function tooManyRequests(seconds: number | undefined): Reply {
  const headers: Reply['headers'] = seconds === undefined ? {} : { 'retry-after': String(seconds) }
  return errorReply(429, 'too_many_requests', 'Too many requests', headers)
}

/** What a fault makes of a good answer. */
export function spoil(fault: Fault, reply: Reply): Reply {
  if (fault.kind === 'truncated') return { ...reply, cut: true }
  if (fault.kind === 'not-png') return { ...reply, body: 'This is not a picture.' }
  if (fault.kind === 'bad-json') return { ...reply, body: '{"tags":["AWS",' }
  return reply
}

function unknownFault(what: string): ExpectedError {
  const known = `202, 429[:seconds], ${[...STATUSES.keys()].join(', ')}, html-502, slow[:ms], truncated, not-png, bad-json`
  return new ExpectedError('FAULT_UNKNOWN', `The simulator cannot do ${what}.`, `Use a list of: ${known}; xN repeats.`)
}
