import { pngFile } from '../decode/png-file.ts'

/** The kernel's colours: index 0 to 26 are shades from white to a pale grey, then changed, then smoothed. See kernel/marks.ts. */
const SHADES = 27
const PALETTE = Uint8Array.from([
  ...Array.from({ length: SHADES }, (_, i) => [255 - i, 255 - i, 255 - i]).flat(),
  ...[255, 0, 0],
  ...[255, 255, 0],
])

/** A PNG of the kernel's colours around pixels that are compressed already, in their pieces. */
export function drawingFile(width: number, height: number, pieces: readonly Uint8Array[]): Uint8Array {
  return pngFile({ width, height, colourType: 3, palette: PALETTE }, pieces)
}
