/** Takes a stream's bits, the lowest of a byte first. */
function bitReader(bytes: Uint8Array): (bits: number) => number {
  let at = 0
  return (bits) => {
    let value = 0
    for (let i = 0; i < bits; i++, at++) value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << i
    return value
  }
}

type Read = (bits: number) => number
type Decode = () => number

const ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

/** A symbol reader from code lengths: shorter codes first, then smaller symbols, as RFC 1951 has it. */
function decoderOf(lengths: readonly number[], read: Read): Decode {
  const used = lengths.flatMap((length, symbol) => (length > 0 ? [{ length, symbol }] : []))
  const [single] = used
  if (used.length === 1 && single) return () => single.symbol
  used.sort((a, b) => a.length - b.length || a.symbol - b.symbol)
  const table = new Map<string, number>()
  let [code, before] = [0, used[0]?.length ?? 0]
  for (const { length, symbol } of used) {
    code *= 2 ** (length - before)
    before = length
    table.set(code.toString(2).padStart(length, '0'), symbol)
    code++
  }
  return () => {
    let text = ''
    while (text.length <= 15) {
      text += read(1)
      const symbol = table.get(text)
      if (symbol !== undefined) return symbol
    }
    throw new Error('no such code')
  }
}

function readCode(read: Read, size: number): Decode {
  if (read(1) === 1) {
    const count = read(1) + 1
    const first = read(1) === 1 ? read(8) : read(1)
    const symbols = count === 2 ? [first, read(8)] : [first]
    return decoderOf(
      Array.from({ length: size }, (_, symbol) => (symbols.includes(symbol) ? 1 : 0)),
      read,
    )
  }
  const lengths = new Array<number>(19).fill(0)
  for (const symbol of ORDER.slice(0, read(4) + 4)) lengths[symbol] = read(3)
  if (read(1) === 1) throw new Error('a limit of symbols is not expected')
  const next = decoderOf(lengths, read)
  return decoderOf(
    Array.from({ length: size }, () => next()),
    read,
  )
}

/**
 * Reads the lossless WebP that the simulator writes, after RFC 9649: the one transform, no cache, runs from the row above or the
 * pixel before. Anything else is an error.
 */
export function readWebp(file: Uint8Array): { width: number; height: number; data: Uint8Array } {
  const text = Buffer.from(file).toString('latin1')
  const view = new DataView(file.buffer, file.byteOffset)
  if (!/^RIFF....WEBPVP8L....\/$/s.test(text.slice(0, 21)) || view.getUint32(4, true) !== file.length - 8) {
    throw new Error('not a lossless WebP of this length')
  }
  const read = bitReader(file.subarray(21, 20 + view.getUint32(16, true)))
  const [width, height] = [read(14) + 1, read(14) + 1]
  const [, version, more, transform, rest] = [read(1), read(3), read(1), read(2), read(3)]
  if (version !== 0 || more !== 1 || transform !== 2 || rest !== 0) throw new Error('an unexpected header')
  const codes = [280, 256, 256, 256, 40].map((size) => readCode(read, size))
  const next = (code: number): number => codes[code]?.() ?? 0
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < data.length; ) {
    const green = next(0)
    if (green < 256) {
      const [red, blue, alpha] = [next(1), next(2), next(3)]
      data.set([(red + green) & 255, green, (blue + green) & 255, alpha], at)
      at += 4
      continue
    }
    const length = readLength(read, green - 256)
    const back = (next(4) === 0 ? width : 1) * 4
    for (const end = at + length * 4; at < end; at++) data[at] = data[at - back] ?? 0
  }
  return { width, height, data }
}

function readLength(read: Read, symbol: number): number {
  if (symbol < 4) return symbol + 1
  const bits = (symbol - 2) >> 1
  return ((2 + (symbol & 1)) << bits) + read(bits) + 1
}
