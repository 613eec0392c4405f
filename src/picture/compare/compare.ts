/**
 * Compares two renders pixel by pixel. `stream.ts` is the fast path, which runs the kernel over both files at once; `decoded.ts` is the
 * slow one for every other PNG, with pixelmatch, and the reference for the fast one. Both give changed cells (`cells.ts`), of which
 * `regions.ts` makes rectangles. Reading and writing PNG files is in `decode`, telling changes from movement in `explain`.
 */
import type { PictureFile } from '../decode/failure.ts'
import { checkSize, readPngHeader } from '../decode/header.ts'
import { type ReducedPair, stepsFor } from '../decode/reduced.ts'
import { type ChangedCells, noCells } from './cells.ts'
import { compareDecoded } from './decoded.ts'
import { findRegions, type PictureRegion } from './regions.ts'
import { streamPictures } from './stream.ts'

/** Two pictures at the top left of one canvas that is large enough for both. All sizes in pixels. */
export interface PictureComparison {
  readonly before: { readonly width: number; readonly height: number }
  readonly after: { readonly width: number; readonly height: number }
  /** The size of the canvas. */
  readonly width: number
  readonly height: number
  readonly totalPixels: number
  readonly changedPixels: number
  /** Whether all pixels are the same, and none differs only invisibly. */
  readonly isIdentical: boolean
  /** Most changed pixels first, at most 100. */
  readonly regions: readonly PictureRegion[]
  readonly regionsLeftOut: number
  /** The changed pixels in cells of the canvas, for `explainDifference`. */
  readonly cells: ChangedCells
  /** Both pictures at a fraction of their size: see `CompareOptions`. */
  readonly reduced?: ReducedPair
  /** A PNG of the canvas with the changed pixels in red; undefined if nothing changed. */
  readonly diff: Uint8Array | undefined
}

export interface CompareOptions {
  /**
   * Up to so many pixels of the canvas, pictures that differ are handed over at a fraction of their size as well, for `explainReduced`: this
   * saves reading them once more. Only the fast path does.
   */
  readonly reducedUpTo?: number
}

/**
 * Compares two PNG files like pixelmatch with its default options: smoothed edges do not count as changed.
 * @throws ExpectedError `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE`, with the name of the file
 */
export function comparePictures(
  before: PictureFile,
  after: PictureFile,
  { reducedUpTo = 0 }: CompareOptions = {},
): PictureComparison {
  const canvas = canvasOf(before, after)
  if (Buffer.compare(before.bytes, after.bytes) === 0) return unchanged(canvas, true)
  const steps = canvas.totalPixels <= reducedUpTo ? stepsFor(canvas.before, canvas.after) : undefined
  const difference = streamPictures(before, after, steps) ?? compareDecoded(before, after)
  const { changedPixels, isIdentical, cells, reduced, drawing } = difference
  if (changedPixels === 0) return unchanged(canvas, isIdentical)
  const found = { ...canvas, changedPixels, isIdentical, ...findRegions(cells), cells, diff: drawing() }
  return reduced === undefined ? found : { ...found, reduced }
}

type Canvas = Pick<PictureComparison, 'before' | 'after' | 'width' | 'height' | 'totalPixels'>

function canvasOf(before: PictureFile, after: PictureFile): Canvas {
  const [old, now] = [readPngHeader(before), readPngHeader(after)]
  const width = Math.max(old.width, now.width)
  const height = Math.max(old.height, now.height)
  checkSize(`the canvas for ${before.name} and ${after.name}`, width, height)
  const size = ({ width, height }: { width: number; height: number }) => ({ width, height })
  return { before: size(old), after: size(now), width, height, totalPixels: width * height }
}

function unchanged(canvas: Canvas, isIdentical: boolean): PictureComparison {
  return {
    ...canvas,
    changedPixels: 0,
    isIdentical,
    regions: [],
    regionsLeftOut: 0,
    cells: noCells(canvas.width, canvas.height),
    diff: undefined,
  }
}
