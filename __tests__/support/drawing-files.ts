import { crc32, deflateSync } from 'node:zlib'
import type { Drawing } from './drawings.ts'

// Inside Jest every look at a global is slow; these are looked at for each pixel.
const { abs } = Math

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** An 8-bit RGBA file whose rows have the filter that leaves the least, as libpng chooses it. */
export function rgbaFile({ width, height, data }: Drawing, level = 6): Buffer {
  const rowBytes = width * 4
  const stored = Buffer.alloc((rowBytes + 1) * height)
  let above: Uint8Array = new Uint8Array(rowBytes)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * rowBytes, (y + 1) * rowBytes)
    const out = stored.subarray(y * (rowBytes + 1), (y + 1) * (rowBytes + 1))
    if (Buffer.compare(row, above) === 0) out[0] = 2
    else leastFiltered(row, above, out)
    above = row
  }
  return file(width, height, 6, stored, level)
}

/** An 8-bit palette file of the most frequent colours, without filters: what a quantising encoder writes. */
export function paletteFile({ width, height, data }: Drawing, level = 6): Buffer {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const palette = frequentColours(pixels)
  const known = new Map(palette.map((colour, i) => [colour, i]))
  const stored = Buffer.alloc((width + 1) * height)
  for (let y = 0, i = 0, at = 0; y < height; y++) {
    at++
    for (let x = 0; x < width; x++, i++, at++) {
      const colour = pixels[i] ?? 0
      if (!known.has(colour)) known.set(colour, nearest(palette, colour))
      stored[at] = known.get(colour) ?? 0
    }
  }
  const plte = Uint8Array.from(palette.flatMap((c) => [c & 255, (c >> 8) & 255, (c >> 16) & 255]))
  return file(width, height, 3, stored, level, [chunk('PLTE', plte)])
}

function file(width: number, height: number, type: number, stored: Buffer, level: number, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, type], 8)
  const compressed = chunk('IDAT', deflateSync(stored, { level }))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...more, compressed, chunk('IEND', new Uint8Array())])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4)
  return framed
}

/** Sub, Up or Paeth, whichever leaves the smallest sum. */
function leastFiltered(row: Uint8Array, above: Uint8Array, out: Buffer): void {
  const tried = Buffer.alloc(out.length)
  let least = Infinity
  for (const filter of [1, 2, 4]) {
    const sum = filterRow(filter, row, above, tried)
    if (sum >= least) continue
    least = sum
    tried.copy(out)
  }
}

function filterRow(filter: number, row: Uint8Array, above: Uint8Array, out: Buffer): number {
  out[0] = filter
  let sum = 0
  for (let i = 0; i < row.length; i++) {
    const left = i < 4 ? 0 : (row[i - 4] as number)
    const up = above[i] as number
    const predicted = filter === 1 ? left : filter === 2 ? up : paeth(left, up, i < 4 ? 0 : (above[i - 4] as number))
    const byte = ((row[i] as number) - predicted) & 255
    out[i + 1] = byte
    sum += byte < 128 ? byte : 256 - byte
  }
  return sum
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function frequentColours(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  let [last, run] = [pixels[0] ?? 0, 0]
  for (const pixel of pixels) {
    if (pixel === last) run++
    else {
      counts.set(last, (counts.get(last) ?? 0) + run)
      last = pixel
      run = 1
    }
  }
  counts.set(last, (counts.get(last) ?? 0) + run)
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  return ordered.slice(0, 256).map(([colour]) => colour)
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity]
  for (const [i, candidate] of palette.entries()) {
    const distance = [0, 8, 16].reduce((sum, s) => sum + (((candidate >> s) & 255) - ((colour >> s) & 255)) ** 2, 0)
    if (distance < least) [best, least] = [i, distance]
  }
  return best
}
