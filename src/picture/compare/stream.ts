import type { PictureFile } from '../decode/failure.ts'
import { type Kernel, type KernelHost, runKernel } from '../decode/kernel.ts'
import { pngFile } from '../decode/png-file.ts'
import { type ReducedPair, ReducedRows } from '../decode/reduced.ts'
import { describe, type Source, sourceOf } from '../decode/source.ts'
import { type ChangedCells, noCells } from './cells.ts'
import type { PictureDifference } from './decoded.ts'

/** The kernel's colours: index 0 to 26 are shades from white to a pale grey, then changed, then smoothed. See kernel/marks.ts. */
const SHADES = 27
const PALETTE = Uint8Array.from([
  ...Array.from({ length: SHADES }, (_, i) => [255 - i, 255 - i, 255 - i]).flat(),
  ...[255, 0, 0],
  ...[255, 255, 0],
])

/**
 * Compares two PNG files in one pass over their rows, with only a few rows in memory.
 * @param steps by how much to reduce each, to hand both over at a fraction of their size as well: see `stepsFor`
 * @returns undefined if a file does not have the common form or is damaged, or this machine does not support the kernel: the slow path
 * has to compare them then, with the same result
 */
export function streamPictures(
  before: PictureFile,
  after: PictureFile,
  steps?: readonly [number, number],
): PictureDifference | undefined {
  const [old, now] = [sourceOf(before), sourceOf(after)]
  if (!old || !now) return undefined
  const width = Math.max(old.header.width, now.header.width)
  const height = Math.max(old.header.height, now.header.height)
  const cells = noCells(width, height)
  const pieces: Uint8Array[] = []
  const rows = [new ReducedRows(old.header, steps?.[0] ?? 1), new ReducedRows(now.header, steps?.[1] ?? 1)] as const
  const host = {
    ...hostOf([old, now], cells, pieces),
    takeReduced: (side: number, row: Uint8Array, begins: Int32Array) => rows[side === 0 ? 0 : 1].take(row, begins),
  }
  const compared = runKernel(host, cells.columns, (kernel) => comparedBy(kernel, [old, now], steps))
  if (compared === undefined) return undefined
  return {
    ...compared,
    cells,
    ...pairOf(rows),
    drawing: () => pngFile({ width, height, colourType: 3, palette: PALETTE }, pieces),
  }
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

function pairOf([before, after]: readonly [ReducedRows, ReducedRows]): { readonly reduced?: ReducedPair } {
  const [was, is] = [before.picture(), after.picture()]
  return was === undefined || is === undefined ? {} : { reduced: [was, is] }
}

/** What the kernel found; undefined if it gave up. */
function comparedBy(
  kernel: Kernel,
  [before, after]: readonly [Source, Source],
  steps: readonly [number, number] | undefined,
) {
  kernel.begin()
  describe(kernel, 0, before, true)
  describe(kernel, 1, after, true)
  const status = steps === undefined ? kernel.compare() : kernel.compareReduced(...steps)
  if (status < 0) return undefined
  return { changedPixels: kernel.changedPixels(), isIdentical: kernel.isIdentical() === 1 }
}
