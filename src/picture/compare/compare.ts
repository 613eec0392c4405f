import type { PictureFile } from '../decode/failure.ts'
import { checkSize, readPngHeader } from '../decode/header.ts'
import { compareDecoded } from './decoded.ts'
import { findRegions, type PictureRegion } from './regions.ts'
import { streamPictures } from './stream.ts'

/** Two pictures laid top left on one canvas that holds both. All sizes in pixels. */
export interface PictureComparison {
  readonly before: { readonly width: number; readonly height: number }
  readonly after: { readonly width: number; readonly height: number }
  /** The canvas. */
  readonly width: number
  readonly height: number
  readonly totalPixels: number
  readonly changedPixels: number
  /** Most changed pixels first, at most 100. */
  readonly regions: readonly PictureRegion[]
  readonly regionsLeftOut: number
  /** A PNG of the canvas with the changed pixels in red; none when nothing changed. */
  readonly diff: Uint8Array | undefined
}

/**
 * Compares two PNG files by pixelmatch's measure, default options: smoothed edges do not count.
 * Throws `PNG_NOT_PNG`, `PNG_TRUNCATED`, `PNG_CORRUPT` or `PNG_TOO_LARGE` with the name of the file.
 */
export function comparePictures(before: PictureFile, after: PictureFile): PictureComparison {
  const frame = frameOf(before, after)
  if (Buffer.compare(before.bytes, after.bytes) === 0) return unchanged(frame)
  const difference = streamPictures(before, after) ?? compareDecoded(before, after)
  const { changedPixels, cells, drawing } = difference
  if (changedPixels === 0) return unchanged(frame)
  return { ...frame, changedPixels, ...findRegions(cells), diff: drawing() }
}

type Frame = Pick<PictureComparison, 'before' | 'after' | 'width' | 'height' | 'totalPixels'>

function frameOf(before: PictureFile, after: PictureFile): Frame {
  const [old, now] = [readPngHeader(before), readPngHeader(after)]
  const width = Math.max(old.width, now.width)
  const height = Math.max(old.height, now.height)
  checkSize(`the canvas for ${before.name} and ${after.name}`, width, height)
  const size = ({ width, height }: { width: number; height: number }) => ({ width, height })
  return { before: size(old), after: size(now), width, height, totalPixels: width * height }
}

function unchanged(frame: Frame): PictureComparison {
  return { ...frame, changedPixels: 0, regions: [], regionsLeftOut: 0, diff: undefined }
}
