import { crc32 } from 'node:zlib'
import { type PictureFile, pngFault } from './failure.ts'

/** The header of a PNG. Sizes in pixels; `channels` per pixel as stored. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly bitDepth: number
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA. */
  readonly colourType: number
  readonly channels: number
  readonly isInterlaced: boolean
}

/** The longest side in pixels that most decoders and all browsers support. */
const LONGEST_SIDE = 32_766

/** 64 megapixels. pngjs and pixelmatch together take about 30 bytes per pixel: 2 GiB at this size. */
export const MOST_PIXELS = 2 ** 26

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** The position where IHDR ends: it is always the first chunk and always of the same length. */
const HEADER_BYTES = 33

/** Per colour type: channels as stored, and the bit depths that the standard allows (PNG, third edition, table 11). */
const COLOUR_TYPES: ReadonlyMap<number, { readonly channels: number; readonly bitDepths: readonly number[] }> = new Map(
  [
    [0, { channels: 1, bitDepths: [1, 2, 4, 8, 16] }],
    [2, { channels: 3, bitDepths: [8, 16] }],
    [3, { channels: 1, bitDepths: [1, 2, 4, 8] }],
    [4, { channels: 2, bitDepths: [8, 16] }],
    [6, { channels: 4, bitDepths: [8, 16] }],
  ],
)

/**
 * Reads signature and IHDR, and refuses a size that would take too much memory before any is allocated.
 * @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`
 */
export function readPngHeader({ name, bytes }: PictureFile): PngHeader {
  const isPng = SIGNATURE.every((byte, i) => i >= bytes.length || bytes[i] === byte)
  if (!isPng) throw pngFault('PNG_NOT_PNG', name, 'is not a PNG file')
  if (bytes.length < HEADER_BYTES) throw pngFault('PNG_TRUNCATED', name, 'ends within its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES)
  const isWhole = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452
  if (!isWhole || crc32(bytes.subarray(12, 29)) !== view.getUint32(29)) {
    throw pngFault('PNG_CORRUPT', name, 'has a damaged header')
  }
  const header = interpret(name, view)
  checkSize(name, header.width, header.height)
  return header
}

/**
 * Checks the size of a picture, or of the canvas of two.
 * @throws ExpectedError `PNG_TOO_LARGE` if it would take too much memory
 */
export function checkSize(name: string, width: number, height: number): void {
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw pngFault('PNG_TOO_LARGE', name, `measures ${width} x ${height} pixels, too many to compare`)
  }
}

function interpret(name: string, view: DataView): PngHeader {
  const [width, height, bitDepth] = [view.getUint32(16), view.getUint32(20), view.getUint8(24)]
  const colourType = view.getUint8(25)
  const colour = COLOUR_TYPES.get(colourType)
  const isKnown = view.getUint16(26) === 0 && view.getUint8(28) <= 1 && colour?.bitDepths.includes(bitDepth)
  if (!colour || !isKnown || width === 0 || height === 0) {
    throw pngFault('PNG_CORRUPT', name, 'has an invalid header')
  }
  return { width, height, bitDepth, colourType, channels: colour.channels, isInterlaced: view.getUint8(28) === 1 }
}
