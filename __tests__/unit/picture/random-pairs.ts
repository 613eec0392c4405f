import { deflateSync } from 'node:zlib'
import { chunk, ihdr, SIGNATURE } from './pictures.ts'

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function below(random: Random, end: number): number {
  return Math.floor(random() * end)
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
    const blend = (c: 0 | 1 | 2) => Math.round(from[c] + ((to[c] - from[c]) * i) / 20)
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
  const [w, h] = [1 + below(random, Math.min(80, width)), 1 + below(random, Math.min(80, height))]
  const slope = pick(random, [0, 0.5, 1, 2, 0.3])
  const index = pick(random, [0, 20, below(random, 64)])
  for (let y = top; y < Math.min(top + h, height); y++) {
    const from = left + slope * (y - top)
    const first = Math.floor(from)
    if (first < width) indices[y * width + first] = Math.round(20 * (from - first))
    indices.fill(index, y * width + Math.min(first + 1, width), y * width + Math.min(first + w, width))
  }
}

function changed(random: Random, { width, height, indices }: Canvas): Canvas {
  const canvas = { width, height, indices: indices.slice() }
  const kind = random()
  if (kind < 0.1) return canvas
  if (kind < 0.25) canvas.indices.copyWithin(below(random, width * 3), 0)
  else if (kind < 0.5)
    for (let n = below(random, 9); n >= 0; n--) indicesAt(canvas, below(random, width * height), below(random, 64))
  else for (let n = below(random, 4); n >= 0; n--) drawShape(random, canvas)
  return canvas
}

function indicesAt({ indices }: Canvas, at: number, index: number): void {
  indices[at] = index
}

function resized(from: Canvas, width: number, height: number): Canvas {
  const indices = new Uint8Array(width * height)
  for (let y = 0; y < Math.min(height, from.height); y++)
    indices.set(from.indices.subarray(y * from.width, y * from.width + Math.min(width, from.width)), y * width)
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
  const rows = filteredRows(random, pixelBytes(canvas, palette, type), width, filters ?? pick(random, FILTERS))
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

function pixelBytes({ indices }: Canvas, palette: readonly Colour[], type: ColourType): Buffer[] {
  const pixel = (index: number): readonly number[] => {
    const colour = palette[index] ?? [0, 0, 0, 255]
    return type === 3 ? [index] : type === 0 ? colour.slice(0, 1) : colour.slice(0, type === 2 ? 3 : 4)
  }
  const pixels = Array.from({ length: 64 }, (_, index) => pixel(index))
  return Array.from(indices, (index) => Buffer.from(pixels[index] ?? []))
}

function filteredRows(random: Random, pixels: readonly Buffer[], width: number, filters: Filters): Buffer {
  const bpp = pixels[0]?.length ?? 1
  const flat = Buffer.concat(pixels)
  const rowBytes = width * bpp
  const out: Buffer[] = []
  let above = Buffer.alloc(rowBytes)
  for (let at = 0; at < flat.length; at += rowBytes) {
    const row = flat.subarray(at, at + rowBytes)
    const candidates = filters === 'least' ? [0, 1, 2, 3, 4] : [filters === 'any' ? below(random, 5) : filters]
    const tried = candidates.map((filter) => filtered(filter, row, above, bpp))
    const cost = (candidate: Buffer) => candidate.reduce((sum, byte) => sum + (byte < 128 ? byte : 256 - byte), 0)
    out.push(tried.length === 1 ? (tried[0] as Buffer) : tried.reduce((best, t) => (cost(t) < cost(best) ? t : best)))
    above = row
  }
  return Buffer.concat(out)
}

/** A row with its filter byte in front (PNG, third edition, 9.2). */
export function filtered(filter: number, row: Uint8Array, above: Uint8Array, bpp: number): Buffer {
  const out = Buffer.alloc(row.length + 1)
  out[0] = filter
  for (let i = 0; i < row.length; i++) {
    const [left, up, corner] = [i < bpp ? 0 : (row[i - bpp] ?? 0), above[i] ?? 0, i < bpp ? 0 : (above[i - bpp] ?? 0)]
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    out[i + 1] = ((row[i] ?? 0) - predicted) & 255
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
