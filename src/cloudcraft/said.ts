import { visibleLine } from '../text.ts'

/** The text of an error body. `reason` is Cloudcraft's slug: `insufficient_privileges`. */
export interface Said {
  readonly text: string
  readonly reason: string
}

/** As much of an error's text as a message repeats. */
const MAX_LENGTH = 300

/**
 * Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. Removes secrets, in case
 * the server echoes the request.
 */
export function readSaid(body: Uint8Array, secrets: readonly string[]): Said {
  const raw = new TextDecoder().decode(body)
  const clean = (text: string) => visibleLine(struckOut(text, secrets), MAX_LENGTH)
  const fields = parseObject(raw)
  if (!fields) return { text: clean(raw), reason: '' }
  return { text: clean(ownString(fields, 'error')), reason: clean(ownString(fields, 'reason')) }
}

function struckOut(text: string, secrets: readonly string[]): string {
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  return written.filter((secret) => secret !== '').reduce((left, secret) => left.replaceAll(secret, '***'), text)
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
