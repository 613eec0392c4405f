import type { PngChunk, PngChunks } from './chunks.ts'
import type { PngHeader } from './header.ts'

/** How pixels are stored: bytes per pixel (1 grey or palette, 3 RGB, 4 RGBA) and, for one byte, the number of colours. */
export interface StoredForm {
  readonly pixelBytes: number
  readonly colours: number
  /** 256 colours of four bytes, RGBA; undefined for RGB and RGBA. */
  readonly palette: Uint8Array | undefined
}

const GREY = 0
const RGB = 2
const PALETTE = 3
const RGBA = 6

/**
 * The form of a file of the common kind: 8 bits, not interlaced, no transparent colour outside a palette, chunks in the standard order.
 * Undefined for all others, which are left to `decodePng` to decode or refuse.
 */
export function storedForm(header: PngHeader, { besides }: PngChunks): StoredForm | undefined {
  if (header.bitDepth !== 8 || header.isInterlaced || !besides.every(isInOrder)) return undefined
  const find = (type: string) => besides.find((chunk) => chunk.type === type)?.data
  const [palette, transparency] = [find('PLTE'), find('tRNS')]
  if (header.colourType === PALETTE) return paletteForm(palette, transparency)
  if (transparency) return undefined
  if (header.colourType === GREY) return greyForm()
  if (header.colourType === RGB || header.colourType === RGBA) {
    return { pixelBytes: header.channels, colours: 0, palette: undefined }
  }
  return undefined
}

/** Known and in its place, or ancillary: types of chunks that a decoder may skip begin with a lower-case letter. */
function isInOrder({ type, data, isBehindPixels }: PngChunk, i: number, besides: readonly PngChunk[]): boolean {
  if (type === 'PLTE') return !isBehindPixels && data.length >= 3 && data.length % 3 === 0
  if (type === 'tRNS') return !isBehindPixels && !besides.slice(i).some((later) => later.type === 'PLTE')
  return type === 'IHDR' || type === 'IEND' || (type === 'gAMA' ? data.length === 4 : /^[a-z][A-Za-z]{3}$/.test(type))
}

function paletteForm(rgb: Uint8Array | undefined, alphas: Uint8Array = new Uint8Array()): StoredForm | undefined {
  if (!rgb || alphas.length > rgb.length / 3) return undefined
  const palette = new Uint8Array(256 * 4).fill(255)
  const colours = rgb.length / 3
  for (let i = 0; i < colours; i++) {
    palette.set(rgb.subarray(i * 3, i * 3 + 3), i * 4)
    palette[i * 4 + 3] = alphas[i] ?? 255
  }
  return { pixelBytes: 1, colours, palette }
}

function greyForm(): StoredForm {
  const palette = new Uint8Array(256 * 4).fill(255)
  for (let i = 0; i < 256; i++) palette.fill(i, i * 4, i * 4 + 3)
  return { pixelBytes: 1, colours: 256, palette }
}
