import { deflateSync } from 'node:zlib'
import type { Pixels } from './decode.ts'
import { type PngFileForm, pngFile } from './png-file.ts'

/** Encodes opaque pixels as a PNG: up to 256 colours with a palette, others with three bytes per pixel. */
export function encodePng(pixels: Pixels): Uint8Array {
  const { width, height } = pixels
  const { form, stored } = withPalette(pixels) ?? withChannels(pixels)
  return pngFile({ width, height, ...form }, [deflateSync(stored)])
}

interface Stored {
  readonly form: Pick<PngFileForm, 'colourType' | 'palette'>
  /** Rows with their filter in front. */
  readonly stored: Uint8Array
}

const NONE = 0
const UP = 2
const MOST_COLOURS = 256
/** A hash table of colours that is never more than half full. */
const SLOT_BITS = 9
const RGB = 0xffffff

/** Indices of colours in the order in which they come, without a filter; undefined if they are too many. */
function withPalette({ width, height, data }: Pixels): Stored | undefined {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice()
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, width * height)
  const stored = new Uint8Array((width + 1) * height)
  const palette = new Palette()
  let last = -1
  let index = 0
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    stored[to++] = NONE
    for (const end = at + width; at < end; at++) {
      const colour = (pixels[at] as number) & RGB
      if (colour !== last) index = palette.indexOf(colour)
      if (index < 0) return undefined
      last = colour
      stored[to++] = index
    }
  }
  return { form: { colourType: 3, palette: palette.colours() }, stored }
}

/** Numbers colours as they come. */
class Palette {
  readonly #bytes = new Uint8Array(3 * MOST_COLOURS)
  readonly #keys = new Int32Array(1 << SLOT_BITS).fill(-1)
  readonly #indices = new Uint8Array(1 << SLOT_BITS)
  #count = 0

  /** The index of a colour, a new one if it has none; -1 if there is no room. */
  indexOf(colour: number): number {
    const keys = this.#keys
    let slot = Math.imul(colour, 0x9e3779b1) >>> (32 - SLOT_BITS)
    while (keys[slot] !== colour && keys[slot] !== -1) slot = (slot + 1) & ((1 << SLOT_BITS) - 1)
    if (keys[slot] === colour) return this.#indices[slot] as number
    if (this.#count === MOST_COLOURS) return -1
    keys[slot] = colour
    this.#indices[slot] = this.#count
    this.#bytes.set([colour & 255, (colour >> 8) & 255, colour >> 16], 3 * this.#count)
    return this.#count++
  }

  colours(): Uint8Array {
    return this.#bytes.subarray(0, 3 * this.#count)
  }
}

/** One filter for all rows: "up" suits drawings, and zlib does the rest. */
function withChannels({ width, height, data }: Pixels): Stored {
  const stored = new Uint8Array((width * 3 + 1) * height)
  const stride = width * 4
  const nothing = new Uint8Array(stride)
  for (let y = 0, to = 0; y < height; y++) {
    const row = data.subarray(y * stride, (y + 1) * stride)
    const above = y === 0 ? nothing : data.subarray((y - 1) * stride, y * stride)
    stored[to++] = UP
    for (let from = 0; from < stride; from += 4) {
      stored[to++] = (row[from] as number) - (above[from] as number)
      stored[to++] = (row[from + 1] as number) - (above[from + 1] as number)
      stored[to++] = (row[from + 2] as number) - (above[from + 2] as number)
    }
  }
  return { form: { colourType: 2 }, stored }
}
