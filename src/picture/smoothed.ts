/** Differences of a channel that nobody sees. */
const TOLERANCE = 12

/**
 * Whether a pixel may be a smoothed edge that fell otherwise on the grid of pixels: in each channel it lies between the least and
 * the most around a place of the other picture, which is not at its border.
 */
export function isWithinReach(pixel: number, others: Int32Array, at: number, width: number): boolean {
  for (let shift = 0; shift <= 16; shift += 8) {
    const value = (pixel >> shift) & 255
    let least = 255
    let most = 0
    for (let place = 0; place < 9; place++) {
      const row = at + width * ((ROW_OF[place] as number) - 1)
      const channel = ((others[row + (place % 3) - 1] as number) >> shift) & 255
      least = Math.min(least, channel)
      most = Math.max(most, channel)
    }
    if (value < least - TOLERANCE || value > most + TOLERANCE) return false
  }
  return true
}

const ROW_OF = Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2)
