import { decodePng } from '../decode/decode.ts'
import { encodePng } from '../decode/encode.ts'
import type { PictureFile } from '../decode/failure.ts'
import type { ReducedPair } from '../decode/reduced.ts'
import { type ChangedCells, cellsOf } from './cells.ts'
import { differ } from './difference.ts'

/** What changed; the result of both paths. */
export interface PictureDifference {
  readonly changedPixels: number
  /** Whether all pixels are the same, laid on white, and none differs only invisibly. */
  readonly isIdentical: boolean
  readonly cells: ChangedCells
  /** Both pictures at a fraction of their size, where they were asked for and have been at hand. */
  readonly reduced?: ReducedPair | undefined
  /** Makes a PNG of the canvas. */
  readonly drawing: () => Uint8Array
}

/**
 * Compares any two PNG files, decoded as a whole: about 30 bytes of memory per pixel. The reference for the fast path in stream.ts,
 * and its fallback.
 * @throws ExpectedError as `decodePng` does
 */
export function compareDecoded(before: PictureFile, after: PictureFile): PictureDifference {
  const { changedPixels, isIdentical, changed, drawing } = differ(decodePng(before), decodePng(after))
  const cells = cellsOf(changed, drawing.width, drawing.height)
  return { changedPixels, isIdentical, cells, drawing: () => encodePng(drawing) }
}
