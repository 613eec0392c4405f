import { withoutSecrets } from '../secrecy.ts'
import { visibleLine } from '../text.ts'
import { isOfType } from './answer.ts'
import type { Answer } from './outcome.ts'

/** The text of an error body, only for the log. `reason` is Cloudcraft's slug: `insufficient_privileges`. */
export interface Said {
  readonly text: string
  readonly reason: string
}

/** How much of a server's text a log repeats. */
const MAX_LENGTH = 300

/**
 * A server's text as one short line without secrets, in case it repeats the request. Secrets are removed twice: making a text plain removes
 * characters that may have split one.
 */
export function harmless(text: string, secrets: readonly string[], maxLength = MAX_LENGTH): string {
  const read = withoutSecrets(text.slice(0, maxLength * 4), secrets)
  return withoutSecrets(visibleLine(read, maxLength), secrets)
}

/** Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of what a proxy sent instead. */
export function readSaid(body: Uint8Array, secrets: readonly string[]): Said {
  const raw = new TextDecoder().decode(body)
  const fields = parseObject(raw)
  if (!fields) return { text: harmless(raw, secrets), reason: '' }
  return {
    text: harmless(ownString(fields, 'error'), secrets),
    reason: harmless(ownString(fields, 'reason'), secrets),
  }
}

/** The text that a server sends with a bare status: Node's `http.STATUS_CODES`. */
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
}

/**
 * Whether a refusal can be Cloudcraft's own: an error body, the status in words, or nothing. A page, or any other text, comes from a proxy,
 * a firewall or a captive portal, which knows neither keys nor accounts.
 */
export function isOwnRefusal(answer: Answer): boolean {
  if (answer.body.length === 0) return true
  if (isOfType(answer, 'application/json')) return parseObject(new TextDecoder().decode(answer.body)) !== undefined
  const isPlain = answer.contentType === '' || isOfType(answer, 'text/plain')
  return isPlain && new TextDecoder().decode(answer.body).trim() === PHRASES[answer.status]
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function ownString(from: object, name: string): string {
  const value: unknown = Object.getOwnPropertyDescriptor(from, name)?.value
  return typeof value === 'string' ? value : ''
}
