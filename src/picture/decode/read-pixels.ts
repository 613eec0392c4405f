import { decodePng, type Pixels } from './decode.ts'
import type { PictureFile } from './failure.ts'
import { type Kernel, runKernel } from './kernel.ts'
import { describe, type Source, sourceOf } from './source.ts'

/**
 * The pixels of any PNG: decoded by the kernel, which is ten times faster, or else by `decodePng`.
 * @throws ExpectedError as `decodePng` does
 */
export function readPixels(file: PictureFile): Pixels {
  return streamedPixels(file) ?? decodePng(file)
}

/** The pixels of a PNG of the common form; undefined for other and damaged files, and without the kernel. */
export function streamedPixels(file: PictureFile): Pixels | undefined {
  const source = sourceOf(file)
  if (!source) return undefined
  const { width, height } = source.header
  const rows: { data: Uint8Array | undefined; at: number } = { data: undefined, at: 0 }
  const host = {
    read: (_side: number, to: Uint8Array) => source.read(to),
    write: (row: Uint8Array) => {
      // Memory is allocated only after the file has proved to contain a row.
      rows.data ??= new Uint8Array(width * height * 4)
      rows.data.set(row, rows.at)
      rows.at += row.length
    },
    takeCells: () => undefined,
  }
  const isOpaque = runKernel(host, 0, (kernel) => decodedBy(kernel, source))
  return isOpaque === undefined || !rows.data ? undefined : { width, height, data: rows.data, isOpaque }
}

/** Whether the picture is opaque; undefined if the kernel gave up. */
function decodedBy(kernel: Kernel, source: Source): boolean | undefined {
  kernel.begin()
  describe(kernel, 0, source, false)
  return kernel.decode() < 0 ? undefined : kernel.isOpaque() === 1
}
