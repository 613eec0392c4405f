import type { PictureFile } from '../decode/failure.ts'
import { type Kernel, type KernelHost, runKernel } from '../decode/kernel.ts'
import { describe, type Source, sourceOf } from '../decode/source.ts'
import { type ChangedCells, noCells } from './cells.ts'
import type { PictureDifference } from './decoded.ts'
import { drawingFile } from './drawing-file.ts'

/**
 * Compares two PNG files in one pass over their rows, of which a few at a time are in memory. Nothing when a file is not of the
 * common form, when it is damaged in any way, or when this machine cannot: the slow path then has to judge, with the same answer.
 */
export function streamPictures(before: PictureFile, after: PictureFile): PictureDifference | undefined {
  const [old, now] = [sourceOf(before), sourceOf(after)]
  if (!old || !now) return undefined
  const width = Math.max(old.header.width, now.header.width)
  const height = Math.max(old.header.height, now.header.height)
  const cells = noCells(width, height)
  const pieces: Uint8Array[] = []
  const host = hostOf([old, now], cells, pieces)
  const changedPixels = runKernel(host, cells.columns, (kernel) => comparedBy(kernel, old, now))
  if (changedPixels === undefined) return undefined
  return { changedPixels, cells, drawing: () => drawingFile(width, height, pieces) }
}

function hostOf(
  sources: readonly [Source, Source],
  { cells, columns }: ChangedCells,
  pieces: Uint8Array[],
): KernelHost {
  return {
    read: (side, to) => sources[side === 0 ? 0 : 1].read(to),
    write: (piece) => void pieces.push(piece.slice()),
    takeCells: (band, row) => cells.set(band, row * columns),
  }
}

/** How many pixels changed; nothing when the kernel did not get to the end. */
function comparedBy(kernel: Kernel, before: Source, after: Source): number | undefined {
  kernel.begin()
  describe(kernel, 0, before)
  describe(kernel, 1, after)
  return kernel.compare() < 0 ? undefined : kernel.changedPixels()
}
