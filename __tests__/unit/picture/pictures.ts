import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import type { Pixels } from '../../../src/picture/decode/decode.ts'

/** One chunk of a PNG, its checksum right. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4)
  return framed
}

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

export interface Header {
  readonly width: number
  readonly height: number
  readonly bitDepth?: number
  readonly colourType?: number
  readonly interlace?: number
}

export function ihdr({ width, height, bitDepth = 8, colourType = 6, interlace = 0 }: Header): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([bitDepth, colourType, 0, 0, interlace], 8)
  return chunk('IHDR', data)
}

/** A PNG of those chunks between header and end; `stored`: the pixels as stored, filter bytes included. */
export function png(header: Header, stored: Uint8Array, before: readonly Uint8Array[] = []): Buffer {
  return Buffer.concat([SIGNATURE, ihdr(header), ...before, chunk('IDAT', deflateSync(stored)), chunk('IEND')])
}

/** RGBA pixels as a PNG, without pngjs: what is tested does not write its own test data. */
export function pngOf({ width, height, data }: Pixels): Buffer {
  const stored = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y++)
    stored.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1)
  return png({ width, height }, stored)
}

/** A picture in one colour, some pixels in another. */
export function plain(width: number, height: number, others: readonly (readonly [number, number])[] = []): Pixels {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [x, y] of others) data.set([0, 0, 0, 255], (y * width + x) * 4)
  return { width, height, data }
}

/** Few colours and few transparencies, so that equal neighbours, smoothed edges and blending all occur. */
const CHANNEL = fc.constantFrom(0, 40, 128, 250, 255)
const ALPHA = fc.constantFrom(255, 255, 255, 128, 0)

export function anyPixels(width: number, height: number): fc.Arbitrary<Pixels> {
  const pixel = fc.tuple(CHANNEL, CHANNEL, CHANNEL, ALPHA)
  return fc
    .array(pixel, { minLength: width * height, maxLength: width * height })
    .map((pixels) => ({ width, height, data: Uint8Array.from(pixels.flat()) }))
}

const SIDE = fc.integer({ min: 1, max: 24 })

export const anyPicture: fc.Arbitrary<Pixels> = fc
  .tuple(SIDE, SIDE)
  .chain(([width, height]) => anyPixels(width, height))

export const anyPairOfOneSize: fc.Arbitrary<readonly [Pixels, Pixels]> = fc
  .tuple(SIDE, SIDE)
  .chain(([width, height]) => fc.tuple(anyPixels(width, height), anyPixels(width, height)))
