import { type Frame, signedPixels } from './frame.ts'

/** Whole words in a row of bits. */
export function wordsIn(width: number): number {
  return (width + 31) >> 5
}

/** A picture that knows where colours begin in its rows. */
export function withBegins(frame: Frame): Frame {
  return frame.begins ? frame : { ...frame, begins: beginsOf(frame) }
}

/** In which pixels of a row another colour begins than that of the pixel before; in the first one always. Without the kernel. */
export function beginsOf(frame: Frame): Int32Array {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const words = wordsIn(width)
  const begins = new Int32Array(words * height)
  for (let y = 0; y < height; y++) {
    let last = ~(pixels[y * width] as number)
    for (let x = 0; x < width; x++) {
      const pixel = pixels[y * width + x] as number
      if (pixel === last) continue
      last = pixel
      const word = y * words + (x >> 5)
      begins[word] = (begins[word] as number) | (1 << (x & 31))
    }
  }
  return begins
}

/** The exclusive end, at most `end`, of the pixels of a row that have the colour of the one at `x`. */
export function endOfColour(begins: Int32Array, row: number, x: number, end: number): number {
  const next = x + 1
  if (next >= end) return end
  let word = row + (next >> 5)
  let bits = (begins[word] as number) & (-1 << (next & 31))
  const last = row + ((end - 1) >> 5)
  while (bits === 0 && word < last) bits = begins[++word] as number
  if (bits === 0) return end
  const found = ((word - row) << 5) + 31 - Math.clz32(bits & -bits)
  return found < end ? found : end
}
