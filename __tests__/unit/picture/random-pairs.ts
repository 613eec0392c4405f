import { deflateSync } from 'node:zlib'
import type { Random } from '../../support/random.ts'
import { chunk, ihdr, SIGNATURE } from './pictures.ts'

// Inside Jest every look at a global is slow; these are looked at for each pixel.
const { abs, floor, min, round } = Math

export function below(random: Random, end: number): number {
  return floor(random() * end)
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[below(random, values.length)] as T
}

/** A picture of palette indices: all forms of file are made from it. */
interface Canvas {
  readonly width: number
  readonly height: number
  readonly indices: Uint8Array
}

type Colour = readonly [number, number, number, number]

/** How a picture is stored: colour type 0 grey, 2 RGB, 3 palette, 6 RGBA. */
const COLOUR_TYPES = [0, 2, 3, 3, 6, 6] as const
type ColourType = (typeof COLOUR_TYPES)[number]

/** Two PNG files: a picture with plain and smoothed shapes, and the same with some changes, each stored in a way of its own. */
export function randomPair(random: Random, longest = 400): readonly [Buffer, Buffer] {
  const side = () => 1 + below(random, random() < 0.5 ? 40 : longest)
  const before = drawn(random, { width: side(), height: side(), indices: new Uint8Array() })
  const after = changed(random, random() < 0.25 ? resized(before, side(), side()) : before)
  const palette = randomPalette(random)
  const other = random() < 0.5 ? palette : palette.map((colour) => (random() < 0.1 ? randomColour(random) : colour))
  const type = pick(random, COLOUR_TYPES)
  const otherType = random() < 0.7 ? type : pick(random, COLOUR_TYPES)
  const filters = random() < 0.6 ? pick(random, FILTERS) : undefined
  return [
    stored(random, before, palette, type, filters),
    stored(random, after, other, otherType, filters ?? pick(random, FILTERS)),
  ]
}

function randomColour(random: Random): Colour {
  const channel = () => (random() < 0.5 ? pick(random, [0, 40, 128, 250, 255]) : below(random, 256))
  return [channel(), channel(), channel(), random() < 0.85 ? 255 : below(random, 256)]
}

/** 64 colours; with smooth ramps, so that smoothed edges lie between their neighbours. */
function randomPalette(random: Random): readonly Colour[] {
  const isOpaque = random() < 0.6
  const [from, to] = [randomColour(random), randomColour(random)]
  return Array.from({ length: 64 }, (_, i): Colour => {
    const blend = (c: 0 | 1 | 2) => round(from[c] + ((to[c] - from[c]) * i) / 20)
    const [r, g, b, a] = i <= 20 ? [blend(0), blend(1), blend(2), 255] : randomColour(random)
    return [r, g, b, isOpaque ? 255 : a]
  })
}

function drawn(random: Random, { width, height }: Canvas): Canvas {
  const canvas = { width, height, indices: new Uint8Array(width * height) }
  const noise = random() < 0.15 ? 1 : random() < 0.3 ? 0.02 : 0
  for (let i = 0; i < canvas.indices.length; i++) if (random() < noise) canvas.indices[i] = below(random, 64)
  for (let n = below(random, 20); n > 0; n--) drawShape(random, canvas)
  return canvas
}

/** A block with slanted, smoothed sides: indices up to 20 are a ramp. */
function drawShape(random: Random, { width, height, indices }: Canvas): void {
  const [left, top] = [below(random, width), below(random, height)]
  const [w, h] = [1 + below(random, min(80, width)), 1 + below(random, min(80, height))]
  const slope = pick(random, [0, 0.5, 1, 2, 0.3])
  const index = pick(random, [0, 20, below(random, 64)])
  for (let y = top; y < min(top + h, height); y++) {
    const from = left + slope * (y - top)
    const first = floor(from)
    if (first < width) indices[y * width + first] = round(20 * (from - first))
    indices.fill(index, y * width + min(first + 1, width), y * width + min(first + w, width))
  }
}

function changed(random: Random, { width, height, indices }: Canvas): Canvas {
  const canvas = { width, height, indices: indices.slice() }
  const kind = random()
  if (kind < 0.1) return canvas
  if (kind < 0.25) canvas.indices.copyWithin(below(random, width * 3), 0)
  else if (kind < 0.5)
    for (let n = below(random, 9); n >= 0; n--) canvas.indices[below(random, width * height)] = below(random, 64)
  else for (let n = below(random, 4); n >= 0; n--) drawShape(random, canvas)
  return canvas
}

function resized(from: Canvas, width: number, height: number): Canvas {
  const indices = new Uint8Array(width * height)
  for (let y = 0; y < min(height, from.height); y++)
    indices.set(from.indices.subarray(y * from.width, y * from.width + min(width, from.width)), y * width)
  return { width, height, indices }
}

/** Which filter each row has; `least`: the one with the smallest sum, as encoders choose it. */
const FILTERS = [0, 1, 2, 3, 4, 'any', 'least', 'least'] as const
type Filters = (typeof FILTERS)[number]

function stored(
  random: Random,
  canvas: Canvas,
  palette: readonly Colour[],
  type: ColourType,
  filters?: Filters,
): Buffer {
  const { width, height } = canvas
  const pixels = pixelBytes(canvas, palette, type)
  const rowBytes = pixels.length / height
  const rows = filteredRows(random, pixels, rowBytes, rowBytes / width, filters ?? pick(random, FILTERS))
  const compressed = deflateSync(rows, {
    level: pick(random, [0, 1, 6, 9]),
    strategy: below(random, 5),
    memLevel: pick(random, [1, 8, 9]),
    windowBits: pick(random, [9, 12, 15]),
  })
  return Buffer.concat([
    SIGNATURE,
    ihdr({ width, height, colourType: type }),
    ...(type === 3 ? paletteChunks(random, palette) : []),
    ...(type !== 3 && type !== 6 && random() < 0.05 ? [chunk('tRNS', Buffer.alloc(type === 0 ? 2 : 6))] : []),
    ...split(random, compressed).map((part) => chunk('IDAT', part)),
    chunk('IEND'),
  ])
}

function paletteChunks(random: Random, palette: readonly Colour[]): Buffer[] {
  const plte = chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3))))
  const alphas = palette.map(([, , , a]) => a)
  const isOpaque = alphas.every((a) => a === 255)
  return isOpaque && random() < 0.8 ? [plte] : [plte, chunk('tRNS', Uint8Array.from(alphas))]
}

function split(random: Random, data: Buffer): Buffer[] {
  if (random() < 0.5) return [data]
  const parts: Buffer[] = []
  for (let at = 0, end = 0; at < data.length; at = end) {
    end = at + below(random, pick(random, [3, 100, 8192]))
    parts.push(data.subarray(at, end))
  }
  return parts
}

function pixelBytes({ indices }: Canvas, palette: readonly Colour[], type: ColourType): Uint8Array {
  if (type === 3) return indices
  const bpp = type === 0 ? 1 : type === 2 ? 3 : 4
  const out = new Uint8Array(indices.length * bpp)
  for (const [i, index] of indices.entries()) {
    const colour = palette[index] as Colour
    for (let c = 0; c < bpp; c++) out[i * bpp + c] = colour[c] as number
  }
  return out
}

function filteredRows(random: Random, pixels: Uint8Array, rowBytes: number, bpp: number, filters: Filters): Buffer {
  const out: Buffer[] = []
  let above: Uint8Array = new Uint8Array(rowBytes)
  for (let at = 0; at < pixels.length; at += rowBytes) {
    const row = pixels.subarray(at, at + rowBytes)
    const candidates = filters === 'least' ? [1, 2, 4] : [filters === 'any' ? below(random, 5) : filters]
    const tried = candidates.map((filter) => filtered(filter, row, above, bpp))
    out.push(tried.reduce((best, next) => (costOf(next) < costOf(best) ? next : best)))
    above = row
  }
  return Buffer.concat(out)
}

function costOf(filteredRow: Uint8Array): number {
  let sum = 0
  for (const byte of filteredRow) sum += byte < 128 ? byte : 256 - byte
  return sum
}

/** A row with its filter byte in front (PNG, third edition, 9.2). */
export function filtered(filter: number, row: Uint8Array, above: Uint8Array, bpp: number): Buffer {
  const out = Buffer.alloc(row.length + 1)
  out[0] = filter
  for (let i = 0; i < row.length; i++) {
    const left = i < bpp ? 0 : (row[i - bpp] as number)
    const up = above[i] as number
    const corner = i < bpp ? 0 : (above[i - bpp] as number)
    out[i + 1] = ((row[i] as number) - predicted(filter, left, up, corner)) & 255
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 2) return filter * left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
