import { createHash } from 'node:crypto'

/** The namespace of our ids. Must never change: all ids would change with it. */
const NAMESPACE = '3b0f7a52-6d0e-4d0f-9c57-0f6a8a4f2c11'

/** A UUID (version 5) of the name, so that the same declaration always has the same ids. */
export function idOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
