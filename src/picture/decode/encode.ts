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
  for (let y = 0, to = 0; y < height; y++, to += width + 1) {
    const first = y * width
    if (y > 0 && isRepeated(bytes, first * 4, width * 4)) stored.copyWithin(to, to - width - 1, to)
    else if (!palette.writeRow(pixels.subarray(first, first + width), stored.subarray(to, to + width + 1)))
      return undefined
  }
  return { form: { colourType: 3, palette: palette.colours() }, stored }
}

/** Whether a row is the one above: what is enlarged has many of them. */
function isRepeated(data: Uint8Array, from: number, length: number): boolean {
  return Buffer.compare(data.subarray(from, from + length), data.subarray(from - length, from)) === 0
}

/** Numbers colours as they come. */
class Palette {
  readonly #bytes = new Uint8Array(3 * MOST_COLOURS)
  readonly #keys = new Int32Array(1 << SLOT_BITS).fill(-1)
  readonly #indices = new Uint8Array(1 << SLOT_BITS)
  #count = 0

  /** Writes the indices of a row, behind its filter: none. False if there are too many colours. */
  writeRow(pixels: Int32Array, row: Uint8Array): boolean {
    row[0] = NONE
    for (let at = 0, next = 0; at < pixels.length; at = next) {
      const pixel = pixels[at] as number
      while (next < pixels.length && pixels[next] === pixel) next++
      const index = this.indexOf(pixel & RGB)
      if (index < 0) return false
      row.fill(index, at + 1, next + 1)
    }
    return true
  }

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
    if (y > 0 && isRepeated(data, y * stride, stride)) {
      // All zeros, which it is.
      to += width * 3
      continue
    }
    for (let from = 0; from < stride; from += 4) {
      stored[to++] = (row[from] as number) - (above[from] as number)
      stored[to++] = (row[from + 1] as number) - (above[from + 1] as number)
      stored[to++] = (row[from + 2] as number) - (above[from + 2] as number)
    }
  }
  return { form: { colourType: 2 }, stored }
}
