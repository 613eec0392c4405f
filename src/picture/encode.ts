import { PNG } from 'pngjs'
import type { Pixels } from './decode.ts'

/**
 * Opaque pixels as a PNG. One filter for all rows in place of pngjs' trial of all five takes half the time, and
 * "the row above" suits drawings; for zlib then to look at more than runs makes up for the size.
 */
export function encodePng({ width, height, data }: Pixels): Uint8Array {
  // A size given to the constructor would take memory for the pixels once more.
  const png = Object.assign(new PNG(), { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.length) })
  return PNG.sync.write(png, { colorType: 2, filterType: 2, deflateStrategy: 0, deflateLevel: 6 })
}
