/**
 * PNG files, read and written. `header.ts` and `chunks.ts` check a file before any memory is spent on it, `decode.ts` decodes every PNG
 * of the standard with pngjs, `read-pixels.ts` the common form faster with the kernel (`kernel.ts` connects it, `kernel-wasm.ts` is
 * generated), and `encode.ts` and `png-file.ts` write. Pixels as numbers are in `frame.ts`. Nothing here compares.
 */
import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { readChunks } from './chunks.ts'
import { type PictureFile, pngFault } from './failure.ts'
import { type PngHeader, readPngHeader } from './header.ts'

/** RGBA, 8 bits per channel, rows from the top: `data.length` is `width * height * 4`. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  /** Known to have only opaque pixels. */
  readonly isOpaque?: boolean
}

/**
 * Decodes any standard PNG; of an animated one, the first frame. Allocates memory for the pixels only after the file has proved to
 * contain them.
 * @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
 */
export function decodePng(file: PictureFile): Pixels {
  const header = readPngHeader(file)
  checkSlowForm(file.name, header)
  const { pixelData, end } = readChunks(file)
  checkPixelData(file.name, pixelData, storedBytes(header))
  try {
    const { buffer, byteOffset } = file.bytes
    const { width, height, data } = PNG.sync.read(Buffer.from(buffer, byteOffset, end))
    return { width, height, data }
  } catch {
    // The message of pngjs does not help: it is "unrecognised content at end of stream" for most problems.
    throw pngFault('PNG_CORRUPT', file.name, 'cannot be decoded')
  }
}

/** pngjs takes more than a second and 30 MB for a million pixels that are interlaced or have 16 bits: 4K is the most that is reasonable. */
export const MOST_SLOW_PIXELS = 2 ** 23

function checkSlowForm(name: string, { width, height, bitDepth, isInterlaced }: PngHeader): void {
  if ((bitDepth <= 8 && !isInterlaced) || width * height <= MOST_SLOW_PIXELS) return
  const form = isInterlaced ? 'an interlaced picture' : 'a picture of 16 bits per channel'
  throw pngFault('PNG_TOO_LARGE', name, `measures ${width} x ${height} pixels, too many for ${form}`)
}

/**
 * pngjs 7 allocates memory for the size in the header before it reads a byte, leaves the rest of that memory as it was if there is too
 * little pixel data, and inflates interlaced data without a limit. So the data is inflated here first, with a limit: the cost is in
 * proportion to the data, and a header that promises more than the data contains is refused here.
 */
function checkPixelData(name: string, parts: readonly Uint8Array[], expected: number): void {
  const compressed = Buffer.concat(parts)
  if (inflatedLength(compressed, expected) !== expected) {
    throw pngFault('PNG_CORRUPT', name, 'has damaged or incomplete pixel data')
  }
}

function inflatedLength(compressed: Uint8Array, most: number): number | undefined {
  try {
    return inflateSync(compressed, { maxOutputLength: most, chunkSize: 256 * 1024 }).length
  } catch {
    return undefined
  }
}

/** Adam7, PNG section 8.1: first column, first row, column step, row step of each of the seven passes. */
const INTERLACE_PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The number of bytes of the pixels before compression: each row begins with one for its filter. */
function storedBytes({ width, height, bitDepth, channels, isInterlaced }: PngHeader): number {
  const bytesOf = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? (Math.ceil((columns * channels * bitDepth) / 8) + 1) * rows : 0
  if (!isInterlaced) return bytesOf(width, height)
  const passes = INTERLACE_PASSES.map(([x, y, stepX, stepY]) =>
    bytesOf(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
  )
  return passes.reduce((sum, bytes) => sum + bytes, 0)
}
