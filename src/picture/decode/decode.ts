import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { readChunks } from './chunks.ts'
import { type PictureFile, pngFault } from './failure.ts'
import { type PngHeader, readPngHeader } from './header.ts'

/** RGBA, 8 bits a channel, rows from the top: `data.length` is `width * height * 4`. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
  /** Known to have no pixel that can be seen through. */
  readonly isOpaque?: boolean
}

/**
 * Decodes any PNG of the standard; of an animated one, the first frame. Throws `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or
 * `PNG_TOO_LARGE`, and spends no memory before the file has shown that its pixels are really there.
 */
export function decodePng(file: PictureFile): Pixels {
  const header = readPngHeader(file)
  const { pixelData, end } = readChunks(file)
  checkPixelData(file.name, pixelData, storedBytes(header))
  try {
    const { buffer, byteOffset } = file.bytes
    const { width, height, data } = PNG.sync.read(Buffer.from(buffer, byteOffset, end))
    return { width, height, data }
  } catch {
    // pngjs says "unrecognised content at end of stream" whatever the matter is.
    throw pngFault('PNG_CORRUPT', file.name, 'cannot be decoded')
  }
}

/**
 * pngjs 7 takes memory for the size in the header before it reads a byte, fills up pixel data that is too short with
 * whatever that memory held, and inflates interlaced data without any bound. So the data is inflated here first, bounded: this alone
 * costs what the data is worth, and a header that promises more than the data holds ends here.
 */
function checkPixelData(name: string, parts: readonly Uint8Array[], expected: number): void {
  const compressed = Buffer.concat(parts)
  if (inflatedLength(compressed, expected) !== expected) {
    throw pngFault('PNG_CORRUPT', name, 'has damaged pixel data, or not as much as its size asks for')
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

/** How many bytes the pixels take before compression: each row begins with one for its filter. */
function storedBytes({ width, height, bitDepth, channels, isInterlaced }: PngHeader): number {
  const bytesOf = (columns: number, rows: number) =>
    columns > 0 && rows > 0 ? (Math.ceil((columns * channels * bitDepth) / 8) + 1) * rows : 0
  if (!isInterlaced) return bytesOf(width, height)
  const passes = INTERLACE_PASSES.map(([x, y, stepX, stepY]) =>
    bytesOf(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
  )
  return passes.reduce((sum, bytes) => sum + bytes, 0)
}
