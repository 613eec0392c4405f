import { deflateSync } from 'node:zlib'
import type { Pixels } from './decode.ts'
import { pngFile } from './png-file.ts'

const UP = 2

/** Opaque pixels as a PNG of three bytes each. One filter for all rows: "the row above" suits drawings, and zlib does the rest. */
export function encodePng({ width, height, data }: Pixels): Uint8Array {
  const stored = new Uint8Array((width * 3 + 1) * height)
  const stride = width * 4
  let to = 0
  for (let y = 0; y < height; y++) {
    stored[to++] = UP
    for (let from = y * stride, end = from + stride; from < end; from += 4) {
      for (let channel = from; channel < from + 3; channel++) {
        const above = y === 0 ? 0 : (data[channel - stride] as number)
        stored[to++] = (data[channel] as number) - above
      }
    }
  }
  return pngFile({ width, height, colourType: 2 }, [deflateSync(stored)])
}
