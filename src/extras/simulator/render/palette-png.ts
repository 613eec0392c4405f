import { crc32, deflateSync } from 'node:zlib'
import UPNG from 'upng-js'
import { at } from '../../../errors.ts'
import { readPixels } from '../../../picture/decode/read-pixels.ts'

/** How a picture is reduced to a palette. */
export interface PaletteOptions {
  /** The maximum number of colours; default 256. */
  readonly colours?: number
  /** Shifts the dither pattern, as if the picture had been drawn elsewhere. */
  readonly phase?: number
}

/**
 * Rewrites a PNG the way Cloudcraft stores its pictures: 8 bits, a palette for this picture only, gAMA and sRGB, and tRNS if parts are
 * transparent. If the palette lacks a colour, a face is dithered with a neighbouring one.
 */
export function palettePng(png: Uint8Array, options: PaletteOptions = {}): Uint8Array {
  const { width, height, data } = readPixels({ name: 'render.png', bytes: png })
  const pixels = new Uint32Array(data.slice().buffer, 0, width * height)
  const mixing = mixingOf(pixels, options.colours ?? 256)
  // Cloudcraft's palettes begin with the transparent entries, since tRNS lists the first ones.
  const palette = [...mixing.palette].sort((a, b) => Number(a >>> 24 === 255) - Number(b >>> 24 === 255) || a - b)
  const rows = new Uint8Array((width + 1) * height)
  const paint = painter(mixing, palette, options.phase ?? 0)
  for (let y = 0; y < height; y++) {
    const to = y * (width + 1) + 1
    paint(pixels.subarray(y * width, (y + 1) * width), rows.subarray(to, to + width), y)
  }
  return written(width, height, palette, rows)
}

/** Writes the positions in the palette for a row of pixels. */
function painter({ of }: Mixing, palette: readonly number[], phase: number) {
  const positions = new Map(palette.map((colour, position) => [colour, position]))
  const positionOf = (colour: number) => positions.get(colour) ?? 0
  return (pixels: Uint32Array, row: Uint8Array, y: number) => {
    for (let x = 0; x < pixels.length; ) {
      const end = x + runAt(pixels, x, pixels.length - x)
      const { first, second, share } = of(pixels[x] as number)
      const [one, other] = [positionOf(first), positionOf(second)]
      if (share === 0) row.fill(one, x, end)
      else
        for (let column = x; column < end; column++) row[column] = share > thresholdAt(column, y, phase) ? other : one
      x = end
    }
  }
}

/** How many pixels have the same colour from one on, at most `room`. */
function runAt(pixels: Uint32Array, from: number, room: number): number {
  const colour = pixels[from]
  let length = 1
  while (length < room && pixels[from + length] === colour) length++
  return length
}

/** A colour as a mix of two of the palette. */
interface Mix {
  readonly first: number
  readonly second: number
  /** The share of the second one: 0 to 0.5. */
  readonly share: number
}

interface Mixing {
  readonly palette: readonly number[]
  readonly of: (colour: number) => Mix
}

/** A frequent colour is sampled once per this many pixels. */
const PIXELS_OF_A_COPY = 16

function mixingOf(pixels: Uint32Array, colours: number): Mixing {
  const counts = new Map<number, number>()
  for (let from = 0, run = 0; from < pixels.length; from += run) {
    const pixel = pixels[from] as number
    run = runAt(pixels, from, pixels.length - from)
    counts.set(pixel, (counts.get(pixel) ?? 0) + run)
  }
  const distinct = [...counts].sort(([a], [b]) => a - b)
  const copies = distinct.flatMap(([colour, count]) => Array<number>(Math.ceil(count / PIXELS_OF_A_COPY)).fill(colour))
  const reduced = UPNG.quantize([Uint32Array.from(copies).buffer], colours).bufs[0]
  const palette = settled(distinct, [...new Set(new Uint32Array(reduced ?? new ArrayBuffer(0)))])
  const known = new Map(distinct.map(([colour]) => [colour, mixOf(colour, palette)]))
  return { palette, of: (colour) => known.get(colour) ?? mixOf(colour, palette) }
}

/**
 * The palette moved to where most pixels are: each entry becomes the most frequent of the colours that it represents, if that has most of
 * the pixels, as quantisers do for flat areas.
 */
function settled(distinct: readonly (readonly [number, number])[], palette: readonly number[]): readonly number[] {
  const most = new Map<number, { colour: number; count: number; all: number }>()
  for (const [colour, count] of distinct) {
    const entry = nearest(channels(colour), palette)
    const seen = most.get(entry) ?? { colour, count: 0, all: 0 }
    if (count > seen.count) Object.assign(seen, { colour, count })
    seen.all += count
    most.set(entry, seen)
  }
  const moved = palette.map((entry) => {
    const { colour, count, all } = most.get(entry) ?? { colour: entry, count: 0, all: 0 }
    return count * 2 > all ? colour : entry
  })
  return [...new Set(moved)]
}

/** A smaller squared error is not visible. */
const VISIBLE = 16

function mixOf(colour: number, palette: readonly number[]): Mix {
  const [r, g, b, a] = channels(colour)
  const first = nearest([r, g, b, a], palette)
  const [x, y, z, w] = channels(first)
  const error = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2 + (a - w) ** 2
  if (error < VISIBLE) return { first, second: first, share: 0 }
  // The error of the second colour should compensate for that of the first.
  const second = nearest([2 * r - x, 2 * g - y, 2 * b - z, 2 * a - w], palette)
  const [p, q, s, t] = channels(second)
  const apart = (p - x) ** 2 + (q - y) ** 2 + (s - z) ** 2 + (t - w) ** 2
  return { first, second, share: apart === 0 ? 0 : Math.min(0.5, Math.sqrt(error / apart)) }
}

type Channels = readonly [number, number, number, number]

/** The nearest entry of a palette. Called twice for each colour of a picture, so the channels of palettes are cached. */
function nearest([r, g, b, a]: Channels, palette: readonly number[]): number {
  const list = channelsOf(palette)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  // No array of their own for the numbers of an entry: this is what most of the time of a picture goes into.
  for (let i = 0, entry = 0; i < list.length; i += 4, entry++) {
    const x = (list[i] as number) - r
    const y = (list[i + 1] as number) - g
    const z = (list[i + 2] as number) - b
    const w = (list[i + 3] as number) - a
    const distance = x * x + y * y + z * z + w * w
    if (distance < least) {
      best = entry
      least = distance
    }
  }
  return palette[best] ?? 0
}

/** A cache of a pure function of an immutable list. */
const known = new WeakMap<readonly number[], Float64Array>()

function channelsOf(palette: readonly number[]): Float64Array {
  const list = known.get(palette) ?? Float64Array.from(palette.flatMap((colour) => channels(colour)))
  known.set(palette, list)
  return list
}

/** Red, green and blue as far as visible, and opacity: transparent colours differ less. */
function channels(colour: number): Channels {
  const opacity = colour >>> 24
  const shown = (shift: number) => (((colour >>> shift) & 255) * opacity) / 255
  return [shown(0), shown(8), shown(16), opacity]
}

/** The thresholds of ordered dithering, four by four: single dots in a regular pattern (Bayer, 1973). */
const PATTERN = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const

function thresholdAt(x: number, y: number, phase: number): number {
  return (at(PATTERN, ((y + phase) & 3) * 4 + ((x + phase) & 3)) + 0.5) / 16
}

const GAMMA = Uint8Array.of(0, 0, 0xb1, 0x8f)

function written(width: number, height: number, palette: readonly number[], rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const alphas = palette.map((colour) => colour >>> 24).filter((alpha) => alpha < 255)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('gAMA', GAMMA),
    chunk('sRGB', Uint8Array.of(0)),
    chunk(
      'PLTE',
      Uint8Array.from(palette.flatMap((colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255])),
    ),
    ...(alphas.length === 0 ? [] : [chunk('tRNS', Uint8Array.from(alphas))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4)
  return framed
}
