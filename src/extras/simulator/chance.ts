/** A deterministic random source: the same seed gives the same sequence. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** `length` characters of `alphabet`. */
  word(length: number, alphabet: string): string
  /** `length` hexadecimal digits. */
  hex(length: number): string
  /** A random UUID, version 4. */
  uuid(): string
}

/** mulberry32: small, fast and good enough for ids that only have to differ. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  const word = (length: number, alphabet: string): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('')
  const hex = (length: number): string => word(length, '0123456789abcdef')
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${word(1, '89ab')}${hex(3)}-${hex(12)}`
  return { below, word, hex, uuid }
}

/** A shuffled copy. */
export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const pool = [...items]
  return items.flatMap(() => pool.splice(chance.below(pool.length), 1))
}
