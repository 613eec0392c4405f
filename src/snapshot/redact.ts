import { ExpectedError } from '../errors.ts'
import { SECRET_KEYS } from '../inventory/read/secrets.ts'

const SECRETS: ReadonlySet<string> = new Set(SECRET_KEYS)

/**
 * The inventory without secrets. A document without any is kept byte for byte.
 * @throws ExpectedError INVENTORY_NOT_JSON
 */
export function redactInventory(origin: string, bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  let found = false
  const withoutSecrets = parse(origin, text, (key, value) => {
    if (!SECRETS.has(key)) return value
    found = true
    return undefined
  })
  return found ? new TextEncoder().encode(JSON.stringify(withoutSecrets)) : bytes
}

function parse(origin: string, text: string, reviver: (key: string, value: unknown) => unknown): unknown {
  // A reviver is slow, and most documents contain no secret: a text search settles that, unless a key may be escaped.
  const suspicious = text.includes('\\u') || [...SECRETS].some((key) => text.includes(key))
  try {
    return suspicious ? JSON.parse(text, reviver) : undefined
  } catch {
    throw new ExpectedError('INVENTORY_NOT_JSON', `${origin} is not JSON`, 'Take the snapshot again')
  }
}
