import { readChunks } from './chunks.ts'
import type { PictureFile } from './failure.ts'
import { onWhite as laidOnWhite } from './frame.ts'
import { type PngHeader, readPngHeader } from './header.ts'
import type { Kernel } from './kernel.ts'
import { type StoredForm, storedForm } from './stored-form.ts'

/** A file that the kernel can read: its form, and its compressed pixels piece by piece. */
export interface Source {
  readonly header: PngHeader
  readonly form: StoredForm
  readonly read: (to: Uint8Array) => number
}

/**
 * Opens a file for the kernel; undefined if it does not have the common form.
 * @throws ExpectedError as `readPngHeader` and `readChunks` do
 */
export function sourceOf(file: PictureFile): Source | undefined {
  const header = readPngHeader(file)
  const chunks = readChunks(file)
  const form = storedForm(header, chunks)
  return form && { header, form, read: readerOf(chunks.pixelData) }
}

/** A reader that fills one buffer after another with the contents of the parts. */
function readerOf(parts: readonly Uint8Array[]): (to: Uint8Array) => number {
  let [part, at] = [0, 0]
  return (to) => {
    let filled = 0
    while (filled < to.length) {
      const source = parts[part]
      if (source === undefined) break
      const piece = source.subarray(at, at + to.length - filled)
      to.set(piece, filled)
      filled += piece.length
      at += piece.length
      if (at === source.length) [part, at] = [part + 1, 0]
    }
    return filled
  }
}

/** Describes to the kernel what it will read as side 0 or 1. `onWhite`: with the colours of a palette laid on white. */
export function describe(kernel: Kernel, side: 0 | 1, { header, form }: Source, onWhite: boolean): void {
  const { pixelBytes, colours, palette } = form
  const address = kernel.describe(side, header.width, header.height, pixelBytes, colours)
  if (!palette) return
  const entries = entriesOf(palette)
  new Uint32Array(kernel.memory.buffer, address, entries.length).set(onWhite ? entries.map(laidOnWhite) : entries)
}

/** The colours of a palette, laid on white; undefined for other forms. */
export function coloursOnWhite({ form: { palette } }: Source): Uint32Array | undefined {
  return palette && entriesOf(palette).map(laidOnWhite)
}

function entriesOf(palette: Uint8Array): Uint32Array {
  return new Uint32Array(palette.buffer, palette.byteOffset, palette.length / 4)
}
