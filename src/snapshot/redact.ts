import { ExpectedError } from '../errors.ts'
import { SECRET_KEYS } from '../inventory/read/secrets.ts'

const SECRETS: ReadonlySet<string> = new Set(SECRET_KEYS)

/**
 * The inventory as Cloudcraft sent it, less secrets. A document without any is kept byte for byte.
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
  // A reviver is slow; most documents hold no secret at all, and then looking at the text is enough. An escaped key is still a key.
  const suspicious = text.includes('\\u') || [...SECRETS].some((key) => text.includes(key))
  try {
    return suspicious ? JSON.parse(text, reviver) : undefined
  } catch {
    throw new ExpectedError('INVENTORY_NOT_JSON', `${origin} is not JSON`, 'Take the snapshot again')
  }
}
