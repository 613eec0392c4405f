/**
 * The picture kernel: compares two PNG files in one pass over their rows, and decodes single ones. This file exports what the host
 * calls: describe both pictures, fill in their palettes, compare. `pipeline.ts` is the main loop: inflate (`inflate.ts`), unfilter
 * (`row-stream.ts`, `unfilter.ts`), compare (`judge.ts`, `marks.ts`), draw, and deflate (`drawing.ts`). It is AssemblyScript, with vectors
 * and without a garbage collector; what it does not support, the slow path in `compare` handles.
 */
import { Adler, sumRun } from './adler'
import { redPixels } from './cells'
import { tablesAddress } from './colour'
import { handOver, handOverReduced, handOverRows, isOpaque as isDecodedOpaque } from './decode'
import { alloc, forgetAll } from './memory'
import { areIdentical } from './pairs'
import { run } from './pipeline'
import { openRowStream, RowStream } from './row-stream'

let before: RowStream = changetype<RowStream>(0)
let after: RowStream = changetype<RowStream>(0)

export function begin(): void {
  forgetAll()
}

/** Prepares for a picture: side 0 is before, 1 after. Returns the address for its 256 RGBA colours, 0 if it has no palette. */
export function describe(side: i32, width: i32, height: i32, pixelBytes: i32, colours: i32): usize {
  const described = openRowStream(side, width, height, pixelBytes, colours)
  if (side == 0) before = described
  else after = described
  return described.palette
}

/** Compares the two; negative if the kernel does not support the files. */
export function compare(): i32 {
  return run(before, after, 0, 0)
}

/** The same, and passes the rows of each to the host as RGBA on white, one for so many of the picture. */
export function compareReduced(stepBefore: i32, stepAfter: i32): i32 {
  return run(before, after, stepBefore, stepAfter)
}

/** Passes the rows of side 0 to the host as RGBA; negative if the kernel does not support the file. */
export function decode(): i32 {
  return handOver(before)
}

/** Passes the rows of side 0 from `first` up to `end` to the host as indices or RGBA, and reads no further; negative if the kernel does not support the file. */
export function decodeRows(first: i32, end: i32): i32 {
  return handOverRows(before, first, end)
}

/** Passes the rows of side 0 to the host as RGBA on white, one for `step` of the picture; negative if the kernel does not support the file. */
export function decodeReduced(step: i32): i32 {
  return handOverReduced(before, step)
}

/** 1 if all pixels of the last decoded picture are opaque. */
export function isOpaque(): i32 {
  return isDecodedOpaque ? 1 : 0
}

export function changedPixels(): u32 {
  return redPixels
}

/** 1 if all pixels of both pictures are the same, on white. */
export function isIdentical(): i32 {
  return areIdentical && redPixels == 0 ? 1 : 0
}

/** The address of the tables of colours, which the host fills in once: see colour.ts. */
export function colourTables(): usize {
  return tablesAddress()
}

/** Parts that tests compare separately with zlib, pngjs and pixelmatch. */
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
