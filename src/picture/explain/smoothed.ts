/** Differences of a channel that nobody sees. */
const TOLERANCE = 12

/** Two channels of eight bits, each with sixteen to itself: sums and differences do not reach each other. */
const CHANNELS = 0x00ff00ff
/** The bit of each that is set as long as a difference is no less than minus the tolerance. */
const SIGNS = 0x02000200
const LIMIT = SIGNS + TOLERANCE * 0x00010001

/**
 * Whether a pixel may be a smoothed edge that fell otherwise on the grid of pixels: in each channel it lies between the least and
 * the most around a place of the other picture, which is not at its border.
 */
export function isWithinReach(pixel: number, others: Int32Array, at: number, width: number): boolean {
  const redBlue = pixel & CHANNELS
  const green = (pixel >> 8) & CHANNELS
  let isEnough = 0
  let isLittle = 0
  let isEnoughGreen = 0
  let isLittleGreen = 0
  for (let middle = at - width; middle <= at + width; middle += width) {
    for (let there = middle - 1; there <= middle + 1; there++) {
      const other = others[there] as number
      const otherRedBlue = other & CHANNELS
      const otherGreen = (other >> 8) & CHANNELS
      isEnough |= otherRedBlue + LIMIT - redBlue
      isLittle |= redBlue + LIMIT - otherRedBlue
      isEnoughGreen |= otherGreen + LIMIT - green
      isLittleGreen |= green + LIMIT - otherGreen
    }
  }
  return (isEnough & isLittle & isEnoughGreen & isLittleGreen & SIGNS) === SIGNS
}
