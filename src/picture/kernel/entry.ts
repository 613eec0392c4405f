/** What the host calls: describe both pictures, fill in their palettes, compare. */
import { Adler, sumRun } from './adler'
import { redPixels } from './cells'
import { handOver, isOpaque as isDecodedOpaque } from './decode'
import { alloc, forgetAll } from './memory'
import { run } from './pipeline'
import { openRowStream, RowStream } from './row-stream'

let before: RowStream = changetype<RowStream>(0)
let after: RowStream = changetype<RowStream>(0)

export function begin(): void {
  forgetAll()
}

/** Gets ready for a picture: side 0 is before, 1 after. Returns where its 256 RGBA colours go, 0 when it has no palette. */
export function describe(side: i32, width: i32, height: i32, pixelBytes: i32, colours: i32): usize {
  const described = openRowStream(side, width, height, pixelBytes, colours)
  if (side == 0) before = described
  else after = described
  return described.palette
}

/** Compares the two; negative: not a case for the kernel. */
export function compare(): i32 {
  return run(before, after)
}

/** Hands the rows of the picture before, as RGBA, to the host; negative: not a case for the kernel. */
export function decode(): i32 {
  return handOver(before)
}

/** Of the picture decoded last: 1 when no pixel of it can be seen through. */
export function isOpaque(): i32 {
  return isDecodedOpaque ? 1 : 0
}

export function changedPixels(): u32 {
  return redPixels
}

/** Parts that tests hold against zlib, pngjs and pixelmatch by themselves. */
export { alloc } from './memory'
export { unfilter } from './unfilter'
export { isDifferent, brightnessDifference, paleness } from './colour'

export function adlerOf(from: usize, bytes: usize): u32 {
  const checksum = changetype<Adler>(alloc(offsetof<Adler>()))
  checksum.restart()
  sumRun(from, bytes)
  checksum.append()
  return checksum.value()
}
