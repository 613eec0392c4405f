/** Bits in the order of a WebP stream: the lowest of a byte first. */
export interface BitWriter {
  write(value: number, bits: number): void
  bytes(): Uint8Array
}

export function createBitWriter(): BitWriter {
  let store = new Uint8Array(1 << 16)
  let [at, pending, held] = [0, 0, 0]
  const push = (): void => {
    if (at === store.length) {
      const larger = new Uint8Array(store.length * 2)
      larger.set(store)
      store = larger
    }
    store[at++] = pending & 255
    pending >>>= 8
    held -= 8
  }
  return {
    write: (value, bits) => {
      pending |= value << held
      held += bits
      while (held >= 8) push()
    },
    bytes: () => {
      while (held > 0) push()
      return store.subarray(0, at)
    },
  }
}

/** A prefix code: for each symbol the number of its bits, 0 where it does not occur, and the bits themselves. */
export interface PrefixCode {
  readonly lengths: Uint8Array
  readonly codes: Uint16Array
  /** The symbol of a code that has no other; it takes no bits. Codes without any have 0. */
  readonly only?: number
}

/** The best code for symbols that occur this often, no longer than `most` bits each. */
export function makePrefixCode(counts: readonly number[], most: number): PrefixCode {
  const used = counts.flatMap((count, symbol) => (count > 0 ? [symbol] : []))
  const none = { lengths: new Uint8Array(counts.length), codes: new Uint16Array(counts.length) }
  if (used.length < 2) return { ...none, only: used[0] ?? 0 }
  let weights = [...counts]
  let lengths = huffmanLengths(weights)
  while (Math.max(...lengths) > most) {
    // Flatter counts make a flatter tree.
    weights = weights.map((count) => (count === 0 ? 0 : (count >> 2) + 1))
    lengths = huffmanLengths(weights)
  }
  return { lengths, codes: canonicalCodes(lengths) }
}

interface Tree {
  readonly weight: number
  readonly symbols: readonly number[]
}

/** Joins the two lightest trees until one is left; every join makes the symbols in them a bit longer. */
function huffmanLengths(counts: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const trees: Tree[] = counts.flatMap((weight, symbol) => (weight > 0 ? [{ weight, symbols: [symbol] }] : []))
  while (trees.length > 1) {
    trees.sort((first, second) => second.weight - first.weight)
    const [one, other] = [trees.pop(), trees.pop()]
    if (!one || !other) break
    const symbols = [...one.symbols, ...other.symbols]
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1
    trees.push({ weight: one.weight + other.weight, symbols })
  }
  return lengths
}

/** Codes by length and then by symbol, each turned round because streams take the lowest bit first. */
function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length)
  let [next, length] = [0, 0]
  for (const symbol of [...lengths.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b)) {
    const bits = lengths[symbol] ?? 0
    if (bits === 0) continue
    next <<= bits - length
    length = bits
    codes[symbol] = reversed(next++, bits)
  }
  return codes
}

function reversed(code: number, bits: number): number {
  let turned = 0
  for (let i = 0; i < bits; i++) turned |= ((code >> i) & 1) << (bits - 1 - i)
  return turned
}
