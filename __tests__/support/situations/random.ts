/** Random choices from a seed: the same seed gives the same account, scan and situation on every machine. */
export interface Random {
  readonly next: () => number
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** `count` different elements, in no particular order. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
  readonly shuffled: <T>(list: readonly T[]) => T[]
  readonly hex: (length: number) => string
  readonly uuid: () => string
}

const VARIANTS = ['8', '9', 'a', 'b']

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('There is nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i)
      ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
    }
    return copy
  }
  const hex = (length: number) => {
    let digits = ''
    while (digits.length < length)
      digits += Math.floor(next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    return digits.slice(0, length)
  }
  const uuid = () => {
    const digits = hex(32)
    const variant = pick(VARIANTS)
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
  }
  const some = <T>(list: readonly T[], count: number) => shuffled(list).slice(0, count)
  return { next, int, chance: (probability) => next() < probability, pick, some, shuffled, hex, uuid }
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
